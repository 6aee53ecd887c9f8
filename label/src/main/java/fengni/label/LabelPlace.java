package fengni.label;

import fengni.law.Finding;
import java.util.Locale;
import java.util.Optional;

/** Where in a file a label is met; each family of formats lists its own places in an enum. */
public interface LabelPlace {
    /** The constant's name. */
    String name();

    /** Returns the stable name in messages and JSON, such as {@code exif_comment}. */
    default String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns true for the one place that is written: the slot that a guide names, or else our own choice. */
    boolean isSlot();

    /** Returns what there is to say of a label that stands here, taking the {@link #key()} as its one parameter. */
    default Optional<Finding.Code> departure() {
        return isSlot() ? Optional.empty() : Optional.of(CarrierCode.OTHER_PLACE);
    }
}
