package fengni.law;

import fengni.law.FilingState.Approved;
import fengni.law.FilingState.Draft;
import fengni.law.FilingState.Filed;
import fengni.law.FilingState.Proposed;
import fengni.law.FilingState.Refused;
import fengni.law.FilingState.Returned;
import fengni.law.FilingState.Submitted;
import fengni.law.FilingState.UnderReview;
import fengni.law.FilingState.Withdrawn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The steps that a dossier may take: one table, from which both faces draw their buttons, the documentation its picture
 * and the tests their cases. Subject first, then algorithm: two dossiers, two procedures.
 *
 * <p>The table says which step is possible; a face adds what it alone knows, such as who did the first review.
 */
public final class FilingProcedure {
    /** For the filing subject (主体信息). */
    public static final FilingProcedure SUBJECT =
            new FilingProcedure("subject", new Transition(Proposed.class, FilingAct.APPROVE, Approved.class));

    /** For an algorithm with its products or its technical service. */
    public static final FilingProcedure ALGORITHM = new FilingProcedure(
            "algorithm",
            new Transition(Proposed.class, FilingAct.GRANT, Filed.class),
            new Transition(Proposed.class, FilingAct.REFUSE, Refused.class));

    private final String name;
    private final List<Transition> transitions;

    private FilingProcedure(String name, Transition... ends) {
        this.name = name;
        var all = new ArrayList<>(List.of(
                new Transition(Draft.class, FilingAct.SUBMIT, Submitted.class),
                new Transition(Submitted.class, FilingAct.CLAIM, UnderReview.class),
                new Transition(Submitted.class, FilingAct.WITHDRAW, Withdrawn.class),
                new Transition(UnderReview.class, FilingAct.PROPOSE, Proposed.class),
                new Transition(UnderReview.class, FilingAct.RETURN, Returned.class),
                new Transition(Proposed.class, FilingAct.RETURN, Returned.class)));
        all.addAll(List.of(ends));
        all.add(new Transition(Returned.class, FilingAct.SUBMIT, Submitted.class));
        all.add(new Transition(Returned.class, FilingAct.WITHDRAW, Withdrawn.class));
        transitions = List.copyOf(all);
    }

    @Override
    public String toString() {
        return name;
    }

    /** One row of the table. */
    public record Transition(Class<? extends FilingState> from, FilingAct act, Class<? extends FilingState> to) {}

    public List<Transition> transitions() {
        return transitions;
    }

    /** Returns what may be done now, in the order of the table. */
    public List<FilingAct> acts(FilingState now) {
        return transitions.stream()
                .filter(row -> row.from().isInstance(now))
                .map(Transition::act)
                .toList();
    }

    /** Returns the state after a step; empty if the step is not possible from here. */
    public Optional<FilingState> after(FilingState now, FilingEvent event) {
        return acts(now).contains(event.act()) ? Optional.of(event.reached()) : Optional.empty();
    }

    /** Returns the table as a state diagram in Mermaid's notation. */
    public String diagram() {
        return transitions.stream()
                .map(row -> "    %s --> %s: %s"
                        .formatted(
                                row.from().getSimpleName(),
                                row.to().getSimpleName(),
                                row.act().word()))
                .collect(Collectors.joining("\n", "stateDiagram-v2\n    [*] --> Draft\n", "\n"));
    }
}
