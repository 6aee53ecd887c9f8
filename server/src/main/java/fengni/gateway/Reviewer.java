package fengni.gateway;

import fengni.screen.Decision;
import fengni.screen.Direction;
import fengni.screen.FeatureSet;
import fengni.screen.Review;
import fengni.screen.StreamReview;
import java.util.List;
import java.util.Optional;

/**
 * Reviews the words of one answer with one version of the features.
 *
 * @param verdict takes every review of the answer
 * @param heldChars most UTF-16 units of a choice that are held to be reviewed whole
 */
record Reviewer(FeatureSet features, Verdict verdict, int heldChars, Json json) {
    StreamReview stream() {
        return features.stream(Direction.OUTPUT);
    }

    /** Takes a review of a stream, at its end. */
    void reviewed(String place, Review review, long units) {
        verdict.add(place, review, units);
    }

    /** Reviews a whole text, which may be JSON with text inside, and returns what stops it. */
    Optional<Review> stopping(String place, String text) {
        return Texts.ofString(place, text, json).keySet().stream()
                .map(part -> verdict.read(part, place))
                .filter(review -> review.decision().stops())
                .findFirst();
    }

    /** Returns the review of what is too long to be held and reviewed whole: it fails closed. */
    Review tooLong(String place) {
        var review = new Review(Decision.BLOCK, List.of(), features.version());
        verdict.add(place, review, heldChars);
        return review;
    }
}
