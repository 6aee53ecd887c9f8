package fengni.registry;

import fengni.law.ReviewPoint;
import java.time.Instant;
import java.util.List;

/** One step of a verification as the registry keeps it. */
record YearlyStep(YearlyAct act, String login, String pseudonym, String said, List<ReviewPoint> points, Instant at) {
    YearlyStep {
        points = List.copyOf(points);
    }
}
