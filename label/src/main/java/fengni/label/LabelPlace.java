package fengni.label;

import fengni.law.Finding;
import java.util.Optional;

/** Where in a file a label is met; each family of formats lists its own places in an enum. */
public interface LabelPlace {
    /** Returns the stable name in messages and JSON, such as {@code exif_comment}. */
    String key();

    /** Returns true for the one place that is written: the slot that a guide names, or else our own choice. */
    boolean isSlot();

    /** Returns what there is to say of a label that stands here, taking the {@link #key()} as its one parameter. */
    Optional<Finding.Code> departure();
}
