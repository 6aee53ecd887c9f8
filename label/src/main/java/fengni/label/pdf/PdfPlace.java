package fengni.label.pdf;

import fengni.label.CarrierCode;
import fengni.label.LabelPlace;
import fengni.law.Finding;
import java.util.Optional;

/** Where labels are met in a PDF. */
enum PdfPlace implements LabelPlace {
    /** The key AIGC of the Info dictionary (TC260-PG-20258A, 6.3). */
    PDF_INFO,
    /** Another entry of the Info dictionary. */
    PDF_INFO_OTHER,
    /** The document's XMP packet, which guides name for pictures alone. */
    PDF_XMP,
    /** Seven properties there. */
    PDF_XMP_SEPARATE,
    /** An entry of the catalog or the trailer. */
    PDF_CATALOG,
    /** Somewhere in a file whose table of objects is broken. */
    PDF_LOOSE;

    @Override
    public boolean isSlot() {
        return this == PDF_INFO;
    }

    @Override
    public Optional<Finding.Code> departure() {
        return switch (this) {
            case PDF_INFO, PDF_LOOSE -> Optional.empty();
            case PDF_INFO_OTHER, PDF_XMP, PDF_CATALOG -> Optional.of(CarrierCode.OTHER_PLACE);
            case PDF_XMP_SEPARATE -> Optional.of(CarrierCode.SEPARATE_FIELDS);
        };
    }
}
