package fengni.screen;

import java.util.ArrayList;
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
    private final Compiled compiled;

    private FeatureSet(String version, Compiled compiled) {
        this.version = version;
        this.compiled = compiled;
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
        return new FeatureSet(version, Compiled.of(features));
    }

    /** Returns everything that keeps these entries from being a set: each {@link Fault} that is not about a file. */
    public static List<Finding> check(List<Feature> features) {
        var check = new FeatureCheck();
        var findings = new ArrayList<Finding>();
        features.forEach(feature -> findings.addAll(check.add(feature)));
        findings.addAll(check.end());
        return List.copyOf(findings);
    }

    public String version() {
        return version;
    }

    /** Returns the number of entries. */
    public int size() {
        return compiled.features().size();
    }

    /** Reviews a whole prompt or answer. A stream of the same text finds the same hits, however it is split. */
    public Review review(CharSequence text, Direction direction) {
        return review(text, Context.of(direction));
    }

    /** Reviews a whole text that stands somewhere. */
    public Review review(CharSequence text, Context context) {
        if (compiled.isPlainlyClean(text)) {
            return new Review(Decision.PASS, List.of(), version);
        }
        var scan = new Scan(
                compiled,
                context,
                StreamPolicy.STRICT,
                (start, end) -> text.subSequence(start, end).toString());
        scan.read(text);
        scan.finish();
        return scan.review(version);
    }

    /** Begins the review of a streamed prompt or answer, which stays with this version to its end. */
    public StreamReview stream(Direction direction) {
        return stream(Context.of(direction), StreamPolicy.STRICT);
    }

    /** Begins the review of a stream, which stays with this version to its end. */
    public StreamReview stream(Context context, StreamPolicy policy) {
        return new StreamReview(compiled, context, policy, version);
    }
}
