package fengni.screen.matching;

import java.util.List;

/**
 * A word that was found.
 *
 * @param atom its place in the list that was given
 * @param start first UTF-16 unit in the raw text
 * @param end one past the last UTF-16 unit
 * @param startCp the same as {@code start}, in code points; half a surrogate pair counts as one
 * @param endCp the same as {@code end}, in code points
 * @param matched the raw text from start to end
 * @param normalised the word as it was sought: in the glyph view the folded text, in others what the units say
 * @param transforms what made it look different, in the order in which it was undone, each kind once
 */
public record Sighting(
        int atom,
        int start,
        int end,
        int startCp,
        int endCp,
        String matched,
        String normalised,
        List<String> transforms) {
    public Sighting {
        transforms = List.copyOf(transforms);
    }
}
