package fengni.screen.evaluation;

import java.util.List;
import java.util.Optional;

/**
 * A word in disguise within its text, or the twin of one: an innocent word in the same disguise, which must not be hit.
 *
 * @param id tells family, trick, strength and number; the same in every run of the same seed, words and carriers
 * @param trick sub-family, for example {@code zero-width}
 * @param strength 1, mild, to 3, strong
 * @param expected id of the entry to be hit; empty for a twin
 * @param word what is in disguise
 * @param start first UTF-16 unit of the disguise
 * @param end one past its last UTF-16 unit
 * @param pieces the text as it comes; joined they are {@code text}
 */
public record Variant(
        String id,
        Family family,
        String trick,
        int strength,
        Optional<String> expected,
        String word,
        String text,
        int start,
        int end,
        List<String> pieces) {

    public Variant {
        pieces = List.copyOf(pieces);
        if (start < 0 || end <= start || end > text.length()) {
            throw new IllegalArgumentException("variant " + id + " is not within its text: " + start + ".." + end);
        }
    }

    /** Returns whether this is a twin, which must not be hit. */
    public boolean twin() {
        return expected.isEmpty();
    }
}
