package fengni.label.xmp;

import fengni.label.CarrierCode;
import fengni.label.LabelPlace;
import fengni.law.Finding;
import java.util.Optional;

/** Where labels are met in an XMP packet. */
enum XmpPlace implements LabelPlace {
    /** The property that the guides name (TC260-PG-20259A, clause 6). */
    XMP,
    /** A property AIGC of another namespace. */
    XMP_NAMESPACE,
    /** Seven properties, where one with the string of Appendix E is asked for. */
    XMP_SEPARATE;

    @Override
    public boolean isSlot() {
        return this == XMP;
    }

    @Override
    public Optional<Finding.Code> departure() {
        return switch (this) {
            case XMP -> Optional.empty();
            case XMP_NAMESPACE -> Optional.of(CarrierCode.OTHER_PLACE);
            case XMP_SEPARATE -> Optional.of(CarrierCode.SEPARATE_FIELDS);
        };
    }
}
