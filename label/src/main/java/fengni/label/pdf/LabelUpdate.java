package fengni.label.pdf;

import fengni.label.AigcLabel;
import fengni.label.Edited;
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

/** An update that puts the label into the Info dictionary, whose other entries stay what they are. */
final class LabelUpdate {
    private LabelUpdate() {}

    static Edited of(PdfFile file, AigcLabel label) throws IOException {
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
}
