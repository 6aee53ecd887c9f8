package fengni.screen;

import java.util.List;

/**
 * One version of a feature database, ready to review content (Article 10).
 *
 * <p>Immutable and safe for use by any number of threads; a new version is a new set. The time of a review grows in
 * proportion to the length of the text plus the number of its hits, whatever the entries are.
 *
 * <p>A set is a snapshot: whoever makes it leaves out entries that are not valid at the time ({@link Feature#validAt}).
 */
public final class FeatureSet {
    private final String version;
    private final Lexicon lexicon;

    private FeatureSet(String version, Lexicon lexicon) {
        this.version = version;
        this.lexicon = lexicon;
    }

    /**
     * Makes a set.
     *
     * @param version names the set in every review
     * @throws BadFeatures with every finding of {@link #check}, if there is one
     */
    public static FeatureSet of(String version, List<Feature> features) {
        var findings = check(features);
        if (!findings.isEmpty()) {
            throw new BadFeatures(findings);
        }
        return new FeatureSet(version, new Lexicon(features));
    }

    /**
     * Returns everything that keeps these entries from being a set: a pattern that folds to nothing or to blanks, is too long, holds
     * half a surrogate pair or equals another one after folding, an id used twice.
     */
    public static List<Finding> check(List<Feature> features) {
        var check = new FeatureCheck();
        return features.stream().flatMap(feature -> check.add(feature).stream()).toList();
    }

    public String version() {
        return version;
    }

    /** Returns the number of entries. */
    public int size() {
        return lexicon.size();
    }

    /** Reviews a whole text. A stream of the same text finds the same hits, however it is split. */
    public Review review(CharSequence text, Direction direction) {
        var scan = new Scan(
                lexicon, direction, (start, end) -> text.subSequence(start, end).toString());
        for (int at = 0; at < text.length(); ) {
            int codePoint = Character.codePointAt(text, at);
            scan.take(codePoint);
            at += Character.charCount(codePoint);
        }
        scan.finish();
        return scan.review(version);
    }

    /** Begins the review of a stream, which stays with this version to its end. */
    public StreamReview stream(Direction direction) {
        return new StreamReview(lexicon, direction, version);
    }
}
