package fengni.label.flv;

import fengni.label.LabelPlace;
import java.util.Locale;

/** Where labels are met in Flash Video; only the first is written. */
enum FlvPlace implements LabelPlace {
    /** The key AIGC of the first script tag onMetaData (TC260-PG-20257A). */
    KEY,
    /** Another key of that tag, or one in another object of it. */
    OTHER_KEY,
    /** A further script tag. */
    OTHER_SCRIPT,
    /** The XMP packet that Adobe's programs put into a script tag or a key of one. */
    XMP;

    @Override
    public String key() {
        return "flv_" + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean isSlot() {
        return this == KEY;
    }
}
