package fengni.features;

import fengni.pages.Tone;
import fengni.screen.Context;
import fengni.screen.Decision;
import fengni.screen.Feature;
import fengni.screen.FeatureSet;
import fengni.screen.Hit;
import fengni.screen.Review;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What came of trying a text: the review, the text with its hits marked, and the hits with their entries.
 *
 * @param rows at most {@value #MOST_ROWS} of the hits, by their places
 */
public record TryOut(Review review, List<Stretch> stretches, List<Row> rows) {
    static final int MOST_ROWS = 200;

    /** What the pages have words for; anything else is shown by its own name. */
    private static final Set<String> TRANSFORMS = Set.of(
            "zero-width",
            "combining-mark",
            "case",
            "traditional",
            "radical",
            "width",
            "compatibility",
            "backwards",
            "exchanged",
            "first-letters",
            "last-letters",
            "escape",
            "quoted-printable",
            "percent",
            "entity",
            "hex",
            "base64",
            "markup",
            "string-joint",
            "list",
            "pictograph",
            "initials",
            "inserted",
            "overturned",
            "picture",
            "look-alike",
            "variant",
            "confusable",
            "digit-style",
            "noise",
            "repeat",
            "sound",
            "components",
            "leet",
            "column");

    /** A hit with the entry that it is of. */
    public record Row(Hit hit, Optional<Feature> feature) {}

    static TryOut of(FeatureSet set, String text, Context context, Function<Set<String>, List<Feature>> entries) {
        var review = set.review(text, context);
        var listed = review.hits().stream().limit(MOST_ROWS).toList();
        Map<String, Feature> known = entries
                .apply(listed.stream().map(Hit::entry).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Feature::id, Function.identity()));
        var rows = listed.stream()
                .map(hit -> new Row(hit, Optional.ofNullable(known.get(hit.entry()))))
                .toList();
        return new TryOut(review, Stretch.of(text, review.hits()), rows);
    }

    public static boolean isNamed(String transform) {
        return TRANSFORMS.contains(transform);
    }

    public static Tone tone(Decision decision) {
        return switch (decision) {
            case PASS -> Tone.GOOD;
            case ANSWER, REVIEW -> Tone.WARN;
            case BLOCK -> Tone.BAD;
        };
    }
}
