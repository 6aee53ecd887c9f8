package fengni.screen;

import java.util.List;
import java.util.Optional;

/**
 * One place where content carries a feature.
 *
 * @param entry id of the feature, or {@link StreamReview#HELD_TOO_LONG}
 * @param entryVersion the state of the feature; 0 for {@link StreamReview#HELD_TOO_LONG}
 * @param action what the feature asks for in the direction that was reviewed
 * @param start first UTF-16 unit of the raw text; in a stream, of all that was fed so far
 * @param end one past the last UTF-16 unit; characters skipped inside the word lie within
 * @param startCp the same as {@code start}, in code points (a lone surrogate counts as one)
 * @param endCp the same as {@code end}, in code points
 * @param matched the raw text from start to end; of a word along the layout its letters as they stand
 * @param normalised the folded word that was matched
 * @param transforms what made {@code matched} look different from {@code normalised}, each kind once:
 *     {@code zero-width}, {@code combining-mark}, {@code width}, {@code radical}, {@code compatibility}, {@code case},
 *     {@code traditional}
 * @param excusedBy id of the allow entry that covers this hit; such a hit is reported and does not count
 */
public record Hit(
        String entry,
        int entryVersion,
        String riskClass,
        Severity severity,
        Decision action,
        int start,
        int end,
        int startCp,
        int endCp,
        String matched,
        String normalised,
        List<String> transforms,
        Optional<String> excusedBy) {

    public Hit {
        transforms = List.copyOf(transforms);
    }

    /** Returns whether this hit bears on the decision: no allow entry covers it. */
    public boolean counts() {
        return excusedBy.isEmpty();
    }

    Hit excused(String by) {
        return new Hit(
                entry,
                entryVersion,
                riskClass,
                severity,
                action,
                start,
                end,
                startCp,
                endCp,
                matched,
                normalised,
                transforms,
                Optional.of(by));
    }
}
