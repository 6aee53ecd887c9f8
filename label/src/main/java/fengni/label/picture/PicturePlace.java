package fengni.label.picture;

import fengni.label.CarrierCode;
import fengni.label.LabelPlace;
import fengni.law.Finding;
import java.util.Optional;

/** Where labels are met in pictures outside of their XMP packet; none of these places is written. */
enum PicturePlace implements LabelPlace {
    /** EXIF UserComment (TC260-PG-20259A, Annex B). */
    EXIF_COMMENT(CarrierCode.SECOND_CHANNEL),
    /** A PNG text chunk tEXt with the keyword AIGC (Annex B). */
    TEXT_CHUNK(CarrierCode.SECOND_CHANNEL),
    /** The part of a JPEG's XMP that does not fit into one segment. */
    XMP_EXTENDED(CarrierCode.OTHER_PLACE),
    /** Any other PNG text, compressed or international. */
    OTHER_TEXT(CarrierCode.OTHER_PLACE),
    APP11(CarrierCode.OTHER_PLACE),
    JPEG_COMMENT(CarrierCode.OTHER_PLACE),
    /** A chunk of WebP that the format does not know. */
    OTHER_CHUNK(CarrierCode.OTHER_PLACE),
    GIF_COMMENT(CarrierCode.OTHER_PLACE),
    /** Any other extension of GIF, such as one of another application. */
    GIF_EXTENSION(CarrierCode.OTHER_PLACE),
    /** The packet of a further page or of a smaller picture within a TIFF. */
    PAGE_XMP(CarrierCode.OTHER_PLACE),
    /** A field of TIFF or EXIF that holds text, such as ImageDescription. */
    TIFF_TEXT(CarrierCode.OTHER_PLACE);

    private final CarrierCode departure;

    PicturePlace(CarrierCode departure) {
        this.departure = departure;
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
