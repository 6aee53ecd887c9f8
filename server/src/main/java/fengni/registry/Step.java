package fengni.registry;

import fengni.law.FilingAct;
import fengni.law.ReviewPoint;
import java.time.Instant;
import java.util.List;

/**
 * One step of a dossier, as the registry keeps it.
 *
 * @param login who took it; the operator's credit code for a step of the filer
 * @param pseudonym the officer's name outside; empty for a step of the filer
 * @param said opinion, reasons or number; empty if the step says nothing
 */
record Step(
        int version, FilingAct act, String login, String pseudonym, String said, List<ReviewPoint> points, Instant at) {
    Step {
        points = List.copyOf(points);
    }
}
