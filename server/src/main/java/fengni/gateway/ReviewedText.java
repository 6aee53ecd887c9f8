package fengni.gateway;

import fengni.screen.StreamReview;
import fengni.screen.StreamStep;

/** The review of one field of a choice as it comes, with the count of what was read. Not thread-safe. */
final class ReviewedText {
    private final StreamReview review;
    private final String place;
    private long units;

    ReviewedText(StreamReview review, String place) {
        this.review = review;
        this.place = place;
    }

    StreamStep feed(String text) {
        units += text.length();
        return review.feed(text);
    }

    StreamStep end() {
        return review.end();
    }

    void tell(Reviewer reviewer) {
        reviewer.reviewed(place, review.sofar(), units);
    }
}
