package fengni.label.still;

import fengni.label.CarrierCode;
import fengni.label.LabelPlace;
import fengni.law.Finding;
import java.util.Locale;
import java.util.Optional;

/** Where labels are met in still pictures in boxes outside of their XMP packet; none of these places is written. */
enum StillPlace implements LabelPlace {
    /** EXIF UserComment (TC260-PG-20259A, Annex B). */
    EXIF(CarrierCode.SECOND_CHANNEL),
    /** The packet of another item than the primary one, such as a gain map or a thumbnail. */
    ITEM_XMP(CarrierCode.OTHER_PLACE),
    /** An item of another kind that holds text. */
    ITEM(CarrierCode.OTHER_PLACE),
    /** The description of an item among its properties. */
    PROPERTY(CarrierCode.OTHER_PLACE),
    /** The XMP packet in a box uuid, as films have it. */
    XMP_BOX(CarrierCode.OTHER_PLACE),
    /** Any other box of one's own. */
    BOX(CarrierCode.OTHER_PLACE);

    private final CarrierCode departure;

    StillPlace(CarrierCode departure) {
        this.departure = departure;
    }

    @Override
    public String key() {
        return "still_" + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean isSlot() {
        return false;
    }

    @Override
    public Optional<Finding.Code> departure() {
        return Optional.of(departure);
    }
}
