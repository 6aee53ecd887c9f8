package fengni.label.book;

import fengni.label.AigcLabel;
import fengni.label.Carrier;
import fengni.label.Edited;
import fengni.label.ExplicitReading;
import fengni.label.Format;
import fengni.label.Obstacle;
import fengni.label.Reading;
import fengni.label.Showing;
import fengni.label.file.Medium;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Marks on fixed pages in OFD (GB/T 33190-2016): the label as the custom data {@code AIGC} of the first document, in the
 * wrapped shape of Appendix E b), as no guide names a place; words on every page (GB 45438-2025, 5.2).
 *
 * <p>No file is held in memory, only its directory and the parts that are read or changed. Files that are signed, sealed or
 * encrypted are read and never changed.
 */
public final class OfdCarrier implements Carrier {
    @Override
    public Format format() {
        return Format.OFD;
    }

    @Override
    public long mostBytes() {
        return Long.MAX_VALUE;
    }

    @Override
    public Reading read(Medium medium) {
        try {
            return OfdLabels.reading(OfdFile.of(medium));
        } catch (Obstacle fault) {
            return new Reading(List.of(fault.finding()), List.of());
        }
    }

    @Override
    public Edited label(Medium medium, AigcLabel label) {
        return edited(medium, file -> OfdLabels.edited(file, label));
    }

    @Override
    public Edited show(Medium medium, Showing showing) {
        return edited(medium, file -> new OfdNotice(file).put(showing));
    }

    @Override
    public ExplicitReading look(Medium medium) {
        try {
            return new ExplicitReading.Notices(new OfdNotice(OfdFile.of(medium)).seen());
        } catch (Obstacle notReadable) {
            return new ExplicitReading.NotRead();
        }
    }

    /**
     * Returns every entry of the archive as it is packed, with its name, but for {@code OFD.xml}: what a label leaves of it
     * is the same to a reader, not byte by byte.
     */
    @Override
    public Optional<Medium> content(Medium medium) {
        try {
            var file = OfdFile.of(medium);
            var main = file.parts().archive().entry(OfdFile.MAIN).orElseThrow();
            return Optional.of(file.parts().content(Set.of(main.name())));
        } catch (Obstacle notReadable) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
        return BookReadBack.ofOfd(original, marked, label);
    }

    private static Edited edited(Medium medium, Change change) {
        try {
            var file = OfdFile.of(medium);
            var against = file.against();
            return against.isPresent() ? new Edited.Not(List.of(against.get())) : change.of(file);
        } catch (Obstacle fault) {
            return new Edited.Not(List.of(fault.finding()));
        }
    }

    /** One change to a file. */
    private interface Change {
        Edited of(OfdFile file) throws Obstacle;
    }
}
