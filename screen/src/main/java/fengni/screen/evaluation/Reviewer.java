package fengni.screen.evaluation;

import fengni.screen.Direction;
import fengni.screen.FeatureSet;
import fengni.screen.Review;
import java.util.List;

/** Who is measured. */
@FunctionalInterface
public interface Reviewer {
    /** Reviews a text that comes in pieces, one or several; hits are told in UTF-16 offsets of the whole text. */
    Review review(List<String> pieces);

    /** Returns a set of features as a reviewer; what comes in several pieces is reviewed as a stream. */
    static Reviewer of(FeatureSet set, Direction direction) {
        return pieces -> {
            if (pieces.size() == 1) {
                return set.review(pieces.getFirst(), direction);
            }
            var stream = set.stream(direction);
            pieces.forEach(stream::feed);
            stream.end();
            return stream.sofar();
        };
    }
}
