package fengni.label;

import java.util.Locale;
import java.util.Optional;

/** Where labels are met in pictures; TC260-PG-20259A names the first three. */
enum LabelPlace {
    /** The property of the XMP packet (clause 6): the one place that is written. */
    XMP(Optional.empty()),
    /** EXIF UserComment (Annex B). */
    EXIF_COMMENT(Optional.of(PictureCode.SECOND_CHANNEL)),
    /** A PNG text chunk tEXt with the keyword AIGC (Annex B). */
    TEXT_CHUNK(Optional.of(PictureCode.SECOND_CHANNEL)),
    /** A property AIGC of another namespace in the packet. */
    XMP_NAMESPACE(Optional.of(PictureCode.OTHER_PLACE)),
    /** The part of a JPEG's XMP that does not fit into one segment. */
    XMP_EXTENDED(Optional.of(PictureCode.OTHER_PLACE)),
    /** Seven properties, where one with the string of Appendix E is asked for. */
    XMP_SEPARATE(Optional.of(PictureCode.SEPARATE_FIELDS)),
    /** Any other PNG text, compressed or international. */
    OTHER_TEXT(Optional.of(PictureCode.OTHER_PLACE)),
    APP11(Optional.of(PictureCode.OTHER_PLACE)),
    JPEG_COMMENT(Optional.of(PictureCode.OTHER_PLACE));

    private final Optional<PictureCode> departure;

    LabelPlace(Optional<PictureCode> departure) {
        this.departure = departure;
    }

    /** Returns what there is to say of a label that stands here. */
    Optional<PictureCode> departure() {
        return departure;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
