package fengni.label.avi;

import fengni.label.LabelPlace;
import java.util.Locale;

/** Where labels are met in AVI files; only the first is written. */
enum AviPlace implements LabelPlace {
    /** The text AIGC of a list INFO in the first form (TC260-PG-20257A, Annex D). */
    INFO,
    /** Another text of such a list. */
    OTHER_INFO,
    /** A list INFO of a further form, which no program looks for. */
    FURTHER_FORM,
    /** A chunk of its own, where the guide for WAV puts a label. */
    CHUNK,
    /** The heads of the streams and of the file. */
    HEADERS,
    /** Any other chunk beside the media data, and room that is not empty. */
    OTHER_CHUNK,
    XMP;

    @Override
    public String key() {
        return "avi_" + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean isSlot() {
        return this == INFO;
    }
}
