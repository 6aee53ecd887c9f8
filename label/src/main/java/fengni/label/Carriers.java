package fengni.label;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** The carriers at hand. */
final class Carriers {
    private static final Map<Format, Carrier> ALL = new EnumMap<>(Format.class);

    static {
        ServiceLoader.load(Carrier.class, Carriers.class.getClassLoader())
                .forEach(carrier -> ALL.put(carrier.format(), carrier));
    }

    private Carriers() {}

    /** Returns the carrier of a format; a plain text has none, since its label stands beside it, nor
     * has an archive, whose files have their own. */
    static Optional<Carrier> of(Format format) {
        return Optional.ofNullable(ALL.get(format));
    }
}
