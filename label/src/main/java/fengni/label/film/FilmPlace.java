package fengni.label.film;

import fengni.label.LabelPlace;
import java.util.Locale;

/** Where labels are met in films; only the first is written. */
enum FilmPlace implements LabelPlace {
    /** The key AIGC of {@code moov.udta.meta} (TC260-PG-20257A, 6.1.1; TC260-PG-202510A for M4A). */
    KEY,
    /** Another key there, such as {@code com.apple.quicktime.AIGC}. */
    OTHER_KEY,
    /** The same list outside of {@code udta}, or in QuickTime's form of the box inside of it. */
    KEY_ELSEWHERE,
    /** A list of iTunes, with or without names of its own. */
    ITUNES,
    /** A box of {@code udta}, as QuickTime and 3GPP have them. */
    USER_DATA,
    /** Metadata of one track. */
    TRACK,
    /** Metadata of the file, beside {@code moov}. */
    FILE,
    /** The XMP packet in a box uuid, which the guides name for other containers. */
    XMP_BOX;

    @Override
    public String key() {
        return "film_" + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean isSlot() {
        return this == KEY;
    }
}
