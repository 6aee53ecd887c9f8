package fengni.label.pdf;

import fengni.label.AigcLabel;
import fengni.label.CarrierCode;
import fengni.label.LabelPlace;
import fengni.label.LabelReading;
import fengni.label.Reading;
import fengni.label.Sighting;
import fengni.label.file.Limits;
import fengni.label.file.Slice;
import fengni.label.xmp.XmpReading;
import fengni.law.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * Every label of a PDF: in the Info dictionary, the XMP packet, the catalog and the trailer.
 *
 * <p>What stands in earlier revisions and was replaced since is history, and no label of this file.
 */
final class LabelSearch {
    static final COSName AIGC = COSName.getPDFName("AIGC");

    private final PdfFile file;
    private final List<Finding> faults = new ArrayList<>();
    private final List<Sighting> sightings = new ArrayList<>();

    private LabelSearch(PdfFile file) {
        this.file = file;
    }

    static Reading in(PdfFile file) throws IOException {
        return new LabelSearch(file).all();
    }

    private Reading all() throws IOException {
        if (file.isEncrypted()) {
            faults.add(Finding.of(PdfCode.PDF_ENCRYPTED, ""));
        }
        if (file.reader().trailing() > 0) {
            faults.add(Finding.of(PdfCode.PDF_TRAILING, "", file.reader().trailing()));
        }
        file.info().ifPresent(this::info);
        own(file.catalog());
        own(file.trailer());
        packet();
        return new Reading(faults, sightings);
    }

    private void info(COSDictionary info) {
        if (file.reader().isLabelledTwice(info)) {
            var place = PdfPlace.PDF_INFO.key();
            faults.add(Finding.of(CarrierCode.SECOND_LABEL, place, place, ""));
        }
        for (COSName key : info.keySet()) {
            var value = info.getDictionaryObject(key);
            if (AIGC.equals(key)) {
                slot(value);
            } else if (value instanceof COSString text) {
                if (isLabelName(key)) {
                    sightings.add(new Sighting(
                            PdfPlace.PDF_INFO_OTHER, text.getString().strip(), true));
                } else {
                    Sighting.in(PdfPlace.PDF_INFO_OTHER, text.getString()).ifPresent(sightings::add);
                }
            }
        }
    }

    private void slot(COSBase value) {
        var json = value instanceof COSString text ? text.getString().strip() : String.valueOf(value);
        sightings.add(new Sighting(PdfPlace.PDF_INFO, json, true));
        if (AigcLabel.read(json) instanceof LabelReading.Found found && found.shape() != LabelReading.Shape.BARE) {
            var place = PdfPlace.PDF_INFO.key();
            faults.add(Finding.of(CarrierCode.OTHER_SHAPE, place, place));
        }
    }

    private void own(COSDictionary dictionary) {
        for (COSName key : dictionary.keySet()) {
            if (isLabelName(key) && dictionary.getDictionaryObject(key) instanceof COSString text) {
                sightings.add(
                        new Sighting(PdfPlace.PDF_CATALOG, text.getString().strip(), true));
            }
        }
    }

    private static boolean isLabelName(COSName key) {
        return key.getName().toUpperCase(Locale.ROOT).contains("AIGC");
    }

    private void packet() throws IOException {
        var bytes = file.packet();
        if (bytes.isEmpty()) {
            return;
        }
        var packet = XmpReading.of(Slice.of(bytes.get()));
        packet.fault().ifPresent(reason -> faults.add(Finding.of(CarrierCode.XMP_UNREADABLE, "", reason)));
        packet.sightings().stream()
                .limit(Limits.FINDINGS)
                .forEach(seen -> sightings.add(new Sighting(place(seen.place()), seen.value(), seen.certain())));
    }

    private static LabelPlace place(LabelPlace inPacket) {
        boolean separate =
                inPacket.departure().filter(CarrierCode.SEPARATE_FIELDS::equals).isPresent();
        return separate ? PdfPlace.PDF_XMP_SEPARATE : PdfPlace.PDF_XMP;
    }
}
