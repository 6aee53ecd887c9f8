package fengni.label.matroska;

import fengni.label.LabelPlace;
import java.util.Locale;

/** Where labels are met in Matroska and WebM; only the first is written. */
enum MatroskaPlace implements LabelPlace {
    /** The tag AIGC of the whole segment (TC260-PG-20257A). */
    TAG,
    /** A tag of another name, inside of another, or of a track, a chapter, an edition or an attachment. */
    OTHER_TAG,
    /** The title and what else describes the segment. */
    INFO,
    /** Names and private data of tracks. */
    TRACKS,
    CHAPTERS,
    ATTACHMENT,
    /** An XMP packet among the attachments. */
    XMP;

    @Override
    public String key() {
        return "matroska_" + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean isSlot() {
        return this == TAG;
    }
}
