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
import fengni.label.file.Splice;
import fengni.law.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;

/**
 * Marks on PDF, each as an update appended to the file: the label in the Info dictionary, words on every page.
 *
 * <p>A file is read where its tables lead; it is never held whole. One whose tables are wrong takes no mark.
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
        return new Reading(List.of(seen.isEmpty() ? fault : Finding.of(PdfCode.PDF_SEARCHED, "")), seen);
    }

    @Override
    public Edited label(Medium medium, AigcLabel label) {
        return changed(medium, file -> labelled(file, label));
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

    private static Edited labelled(PdfFile file, AigcLabel label) throws IOException {
        var info = new COSDictionary(file.info().orElseGet(COSDictionary::new));
        info.setItem(LabelSearch.AIGC, new COSString(label.bareJson()));
        var increment = new Increment(file);
        var body = CosText.of(info);
        var standing = file.trailer().getItem(COSName.INFO) instanceof COSObject indirect
                        && file.info().isPresent()
                ? Optional.of(indirect.getKey())
                : Optional.<COSObjectKey>empty();
        var key = standing.orElseGet(() -> increment.add(body));
        increment.put(key, body);
        increment.info(key);
        return appended(file, increment, notes(file));
    }

    @Override
    public ExplicitReading look(Medium medium) {
        return PdfFile.read(
                medium,
                file -> new ExplicitReading.Notices(PageWords.in(file)),
                fault -> new ExplicitReading.NotRead());
    }

    static Edited appended(PdfFile file, Increment increment, List<Finding> notes) throws IOException {
        return new Edited.Change(List.of(Splice.insert(file.medium().length(), increment.bytes())), notes);
    }

    static List<Finding> notes(PdfFile file) {
        var notes = new ArrayList<Finding>();
        if (file.isSigned()) {
            notes.add(Finding.of(PdfCode.PDF_SIGNED, ""));
        }
        if (file.isLinearized()) {
            notes.add(Finding.of(PdfCode.PDF_LINEARIZED, ""));
        }
        return notes;
    }

    @Override
    public Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
        return PdfReadBack.difference(original, marked, label.bareJson());
    }
}
