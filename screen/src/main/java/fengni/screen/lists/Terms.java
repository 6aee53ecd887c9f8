package fengni.screen.lists;

import fengni.screen.Actions;
import fengni.screen.Decision;
import fengni.screen.Severity;
import fengni.screen.matching.Matching;

/**
 * What becomes of the words of a list, which itself says only words and categories.
 *
 * @param prefix begins the ids of the entries, which go on with the number of the row
 * @param actions what a hit leads to; a list of strangers' words should not block
 * @param source where the list comes from, for the record
 */
public record Terms(
        String prefix, Actions actions, Severity severity, Matching how, String source, Categories categories) {
    public Terms {
        if (prefix.isBlank()) {
            throw new IllegalArgumentException("imported entries need a prefix of their ids");
        }
    }

    /** Returns the usual terms: hits are reviewed, words are sought by their glyph. */
    public static Terms usual(String prefix, String source) {
        var review = new Actions(Decision.REVIEW, Decision.REVIEW);
        return new Terms(prefix, review, Severity.MEDIUM, Matching.USUAL, source, Categories.usual());
    }
}
