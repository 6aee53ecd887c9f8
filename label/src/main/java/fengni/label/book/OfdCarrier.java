package fengni.label.book;

import fengni.label.AigcLabel;
import fengni.label.Edited;
import fengni.label.ExplicitReading.Notice;
import fengni.label.Format;
import fengni.label.Obstacle;
import fengni.label.Reading;
import fengni.label.Showing;
import fengni.label.file.Medium;
import fengni.law.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Marks on fixed pages in OFD (GB/T 33190-2016): the label as the custom data {@code AIGC} of the first document, in the
 * wrapped shape of Appendix E b), as no guide names a place; words on every page (GB 45438-2025, 5.2).
 *
 * <p>Files that are signed, sealed or encrypted are read and never changed.
 */
public final class OfdCarrier extends PackedBook<OfdFile> {
    /** For the service loader. */
    public OfdCarrier() {
        super(Format.OFD);
    }

    @Override
    OfdFile open(Medium medium) throws Obstacle {
        return OfdFile.of(medium);
    }

    @Override
    Reading reading(OfdFile file) {
        return OfdLabels.reading(file);
    }

    @Override
    Optional<Finding> against(OfdFile file) throws Obstacle {
        return file.against();
    }

    @Override
    Edited labelled(OfdFile file, AigcLabel label) throws Obstacle {
        return OfdLabels.edited(file, label);
    }

    @Override
    Edited shown(OfdFile file, Showing showing) throws Obstacle {
        return new OfdNotice(file).put(showing);
    }

    @Override
    List<Notice> seen(OfdFile file) throws Obstacle {
        return new OfdNotice(file).seen();
    }

    /**
     * Returns every entry of the archive as it is packed, with its name, but for {@code OFD.xml}: what a label leaves of it
     * is the same to a reader, not byte by byte.
     */
    @Override
    Medium content(OfdFile file) {
        var main = file.parts().archive().entry(OfdFile.MAIN).orElseThrow();
        return file.parts().content(Set.of(main.name()));
    }

    @Override
    public Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
        return BookReadBack.ofOfd(original, marked, label);
    }
}
