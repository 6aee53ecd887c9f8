package fengni.label.pdf;

import fengni.label.AigcLabel;
import fengni.label.Carrier;
import fengni.label.Edited;
import fengni.label.ExplicitReading;
import fengni.label.Format;
import fengni.label.Reading;
import fengni.label.Showing;
import fengni.label.Sighting;
import fengni.label.file.Medium;
import fengni.law.Finding;
import java.util.List;
import java.util.Optional;

/**
 * Marks on PDF, each as an update appended to the file: the label in the Info dictionary, words on every page.
 *
 * <p>A file is read where its tables lead; it is never held whole. One whose tables are wrong takes no mark. What needs the
 * foreign parser stands in other classes, so that it is loaded for a PDF alone: every start makes one of these.
 */
public final class PdfCarrier implements Carrier {
    /** Made by the service loader. */
    public PdfCarrier() {}

    @Override
    public Format format() {
        return Format.PDF;
    }

    @Override
    public long mostBytes() {
        return Long.MAX_VALUE;
    }

    @Override
    public Reading read(Medium medium) {
        return PdfFile.read(medium, LabelSearch::in, fault -> loose(medium, fault));
    }

    /** A label that stands open is told even if the way to it is broken; that there is none cannot be told. */
    private static Reading loose(Medium medium, Finding fault) {
        var seen = fault.code().equals(PdfCode.PDF_TABLE_BROKEN) ? LooseSearch.in(medium) : List.<Sighting>of();
        var faults = seen.isEmpty() ? List.of(fault) : List.of(fault, Finding.of(PdfCode.PDF_SEARCHED, ""));
        return new Reading(faults, seen);
    }

    @Override
    public Edited label(Medium medium, AigcLabel label) {
        return changed(medium, file -> LabelUpdate.of(file, label));
    }

    /** Everything but updates at the end that put a label in and touch nothing else. */
    @Override
    public Optional<Medium> content(Medium medium) {
        return LabelledEnd.without(medium);
    }

    @Override
    public Edited show(Medium medium, Showing showing) {
        return changed(medium, file -> Notices.on(file, showing));
    }

    private static Edited changed(Medium medium, PdfFile.Work<Edited> work) {
        return PdfFile.read(
                medium,
                file -> {
                    var against = file.against();
                    return against.isPresent() ? new Edited.Not(List.of(against.get())) : work.on(file);
                },
                fault -> new Edited.Not(List.of(fault)));
    }

    @Override
    public ExplicitReading look(Medium medium) {
        return PdfFile.read(
                medium,
                file -> new ExplicitReading.Notices(PageWords.in(file)),
                fault -> new ExplicitReading.NotRead());
    }

    @Override
    public Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
        return PdfReadBack.difference(original, marked, label.bareJson());
    }
}
