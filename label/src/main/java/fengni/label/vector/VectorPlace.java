package fengni.label.vector;

import fengni.label.CarrierCode;
import fengni.label.LabelPlace;
import fengni.law.Finding;
import java.util.Optional;

/** Where labels are met in a drawing. */
enum VectorPlace implements LabelPlace {
    /** The property of XMP in the metadata of the root; the guide for pictures says XMP and names no SVG. */
    SVG_METADATA(CarrierCode.BEYOND_GUIDES),
    /** Another property of XMP, or seven of them. */
    SVG_OTHER_PROPERTY(CarrierCode.OTHER_PLACE),
    /** Anything else within an element of metadata. */
    SVG_OTHER_METADATA(CarrierCode.OTHER_PLACE),
    /** A text, an attribute, a comment or a script. */
    SVG_TEXT(CarrierCode.OTHER_PLACE);

    private final CarrierCode departure;

    VectorPlace(CarrierCode departure) {
        this.departure = departure;
    }

    @Override
    public boolean isSlot() {
        return this == SVG_METADATA;
    }

    @Override
    public Optional<Finding.Code> departure() {
        return Optional.of(departure);
    }
}
