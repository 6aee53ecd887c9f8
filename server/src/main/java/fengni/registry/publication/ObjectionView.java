package fengni.registry.publication;

import fengni.pages.Moment;
import fengni.pages.Tone;
import java.time.LocalDate;
import java.util.List;

/**
 * An objection as an officer sees it.
 *
 * @param acts what this officer may do
 * @param refusal code of the fault that keeps this officer from answering; empty if nothing does
 * @param desk where the dossier of the record lies
 */
record ObjectionView(Objection objection, List<String> acts, String refusal, String desk, LocalDate today) {
    ObjectionView {
        acts = List.copyOf(acts);
    }

    boolean isOverdue() {
        return objection.isOverdue(today);
    }

    String record() {
        return Places.RECORD + objection.number() + "/versions/" + objection.recordVersion();
    }

    List<Moment> moments() {
        return objection.steps().stream()
                .map(step -> new Moment(
                        step.at(),
                        step.act() == ObjectionAct.LODGE
                                ? Tone.NEUTRAL
                                : step.act().to().tone(),
                        "registry.publication.objection.did." + step.act().word(),
                        step.login(),
                        step.words()))
                .toList();
    }
}
