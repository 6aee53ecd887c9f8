package fengni.label.protection;

import fengni.law.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keys that somebody trusts, each with a name. Immutable and safe for use by several threads.
 *
 * @param all in the order in which they are asked
 */
public record Pins(List<Pin> all) {
    public static final Pins NONE = new Pins(List.of());

    public Pins {
        all = List.copyOf(all);
    }

    /** One of them; {@code key} may be a certificate, which then vouches for those that it issued. */
    record Pin(String name, PublishedKey key) {}

    /** What one file holds, or why nothing of it can be used. */
    public sealed interface Reading {
        /** At least one key. */
        record Ready(Pins pins) implements Reading {}

        /** None. */
        record Not(Finding reason) implements Reading {}
    }

    /**
     * Reads public keys and certificates in PEM.
     *
     * @param name whose they are
     */
    public static Reading read(String name, String pem) {
        try {
            var blocks = PemBlocks.of(pem);
            var pins = new ArrayList<Pin>();
            for (byte[] key : blocks.of(PemBlocks.Kind.PUBLIC).toList()) {
                pins.add(new Pin(name, PublishedKey.of(key)));
            }
            for (byte[] certificate : blocks.of(PemBlocks.Kind.CERTIFICATE).toList()) {
                pins.add(new Pin(name, PublishedKey.of(certificate)));
            }
            return pins.isEmpty()
                    ? new Reading.Not(Finding.of(ProtectionCode.KEY_FILE_UNREADABLE, name, "PUBLIC KEY, CERTIFICATE"))
                    : new Reading.Ready(new Pins(pins));
        } catch (IOException | RuntimeException broken) {
            // the library's answers to bytes that are no key
            return new Reading.Not(Finding.of(ProtectionCode.KEY_FILE_UNREADABLE, name, "PEM"));
        }
    }

    /** Returns these and others. */
    public Pins and(Pins others) {
        var both = new ArrayList<>(all);
        both.addAll(others.all);
        return new Pins(both);
    }

    Optional<Pin> of(VerifyingKey key) {
        var wanted = key.fingerprint();
        return all.stream()
                .filter(pin -> pin.key().key().fingerprint().equals(wanted))
                .findFirst();
    }
}
