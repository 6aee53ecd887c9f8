package fengni.law.lists;

import java.time.YearMonth;
import java.util.Optional;

/**
 * What a remark says to have happened to a filing (algorithm provisions, Art. 24).
 *
 * @param month when, if the remark tells
 * @param text as it stands in the remark
 */
public record ListedChange(Optional<YearMonth> month, Kind kind, String text) {
    /** The kinds that lists tell apart. Stored by name: never rename one. */
    public enum Kind {
        SUBJECT_RENAMED,
        PRODUCT_ADDED,
        /** Renamed or taken away. */
        PRODUCT_CHANGED,
        PURPOSE_CHANGED,
        /** Cancelled or revoked: the number does not stand any more. */
        CANCELLED,
        /** Not understood, or of no other kind. */
        OTHER
    }
}
