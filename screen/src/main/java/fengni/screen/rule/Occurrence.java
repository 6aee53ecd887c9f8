package fengni.screen.rule;

import java.util.List;
import java.util.OptionalInt;

/**
 * A rule that is fulfilled somewhere in a text.
 *
 * @param rule its place in the list
 * @param start first UTF-16 unit in the raw text
 * @param end one past the last UTF-16 unit
 * @param startCp the same as {@code start}, in code points
 * @param endCp the same as {@code end}, in code points
 * @param normalised the words as they were sought, parted by {@code …}; for an expression what it matched, as it is read
 * @param transforms what made the words look different, each kind once
 * @param excusedBy the rule that excuses it, if one does
 */
public record Occurrence(
        int rule,
        int start,
        int end,
        int startCp,
        int endCp,
        String matched,
        String normalised,
        List<String> transforms,
        OptionalInt excusedBy) {
    public Occurrence {
        transforms = List.copyOf(transforms);
    }
}
