package fengni.screen;

import java.util.List;
import java.util.Optional;

/**
 * One place where content carries a feature.
 *
 * @param entry id of the feature, or {@link StreamReview#HELD_TOO_LONG}
 * @param entryVersion the state of the feature; 0 for {@link StreamReview#HELD_TOO_LONG}
 * @param action what the feature asks for in the direction that was reviewed
 * @param start first UTF-16 unit of the raw text; in a stream, of all that was fed so far.
 *     Repeats of the first character directly before it lie within, up to 256 units
 * @param end one past the last UTF-16 unit; characters skipped inside the word lie within, repeats of its last character and
 *     marks on it do not: the word is told as soon as it is there
 * @param startCp the same as {@code start}, in code points (a lone surrogate counts as one)
 * @param endCp the same as {@code end}, in code points
 * @param matched the raw text from start to end; of a word along the layout its letters as they stand
 * @param normalised the folded word that was matched
 * @param transforms what made {@code matched} look different from the word of the entry, each kind once, in the order of
 *     undoing; empty where it stands as in the entry. Where the word stood: {@code inserted}, {@code backwards},
 *     {@code exchanged}, {@code initials}, {@code first-letters}, {@code last-letters}, {@code column}; how it was encoded, in
 *     layers as one kind joined by {@code +}: {@code entity}, {@code percent}, {@code escape}, {@code quoted-printable},
 *     {@code base64}, {@code hex}, {@code markup}, {@code string-joint}, {@code pictograph}; what its characters were:
 *     {@code zero-width}, {@code combining-mark}, {@code width}, {@code case}, {@code traditional}, {@code variant},
 *     {@code radical}, {@code compatibility}, {@code confusable}, {@code digit-style}, {@code noise}, {@code repeat},
 *     {@code sound}, {@code components}, {@code look-alike}, {@code leet}
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
