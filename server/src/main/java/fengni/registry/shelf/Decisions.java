package fengni.registry.shelf;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.registry.shelf.Decision.Reasons;
import fengni.vault.Vault;
import java.util.Map;
import java.util.Optional;

/**
 * Measures of a store against or for an app, each decided by a person with a statement of reasons (deep synthesis
 * provisions, Art. 13). The evidence keeps a decision before it counts; what a method has returned as done survives a
 * crash. Safe for use by many threads.
 */
final class Decisions {
    private static final int LONGEST = 2_000;

    private final Stock stock;
    private final ShelfRules rules;
    private final SecondPerson second;
    private final Work work;

    Decisions(Stock stock, ShelfRules rules, SecondPerson second, Work work) {
        this.stock = stock;
        this.rules = rules;
        this.second = second;
        this.work = work;
    }

    /** Tells whether another reviewer of the store could decide. */
    @FunctionalInterface
    interface SecondPerson {
        boolean isThere(Reviewer who);
    }

    /** Takes a decision, if the app is still as the person saw it and the table of decisions lets it. */
    Outcome<Decision> take(Reviewer who, long app, DecisionDraft draft) {
        return draft.checked(rules)
                .then(checked -> work.inOne(() -> Outcome.found(stock.apps().lock(who.organisation(), app))
                        .then(found -> taken(who, found, checked))));
    }

    private Outcome<Decision> taken(Reviewer who, ShelfApp app, DecisionDraft.Checked checked) {
        if (app.revision() != checked.revision()) {
            return conflict("revision", "shelf_app_moved");
        }
        return checked.act()
                .after(app.state())
                .<Outcome<Decision>>map(to -> new Outcome.Done<>(commit(
                        who,
                        app,
                        new Ready(
                                new Decision.Step(checked.act(), app.state(), to),
                                checked.reasons(),
                                false,
                                Optional.empty()))))
                .orElseGet(() -> conflict("act", "step_not_possible"));
    }

    /** Removes an app at once, whatever was decided meanwhile; a second look follows. */
    Outcome<Decision> removeAtOnce(Reviewer who, long app, DecisionDraft draft) {
        return draft.emergency(rules)
                .then(checked -> work.inOne(() -> Outcome.found(stock.apps().lock(who.organisation(), app))
                        .then(found -> removed(who, found, checked.reasons()))));
    }

    private Outcome<Decision> removed(Reviewer who, ShelfApp app, Reasons reasons) {
        return mayRemove(app.state())
                ? new Outcome.Done<>(commit(
                        who,
                        app,
                        new Ready(
                                new Decision.Step(Act.REMOVE, app.state(), AppState.REMOVED),
                                reasons,
                                true,
                                Optional.empty())))
                : conflict("act", "step_not_possible");
    }

    /** Returns whether there is anything to take away. */
    static boolean mayRemove(AppState state) {
        return Act.REMOVE.after(state).isPresent();
    }

    /** Writes down what a second person thinks of a removal at once; one that does not stand is undone. */
    Outcome<Decision> look(Reviewer who, long id, Optional<Boolean> stands, String reasons) {
        var faults = new Faults()
                .expect(stands.isPresent(), "stands", "required")
                .words(Optional.of(reasons), "reasons", LONGEST);
        return faults.none()
                ? work.inOne(() -> Outcome.found(stock.decisions().find(who.organisation(), id))
                        .then(decision -> looked(who, decision, stands.orElseThrow(), reasons.strip())))
                : new Outcome.Faulty<>(faults.list());
    }

    private Outcome<Decision> looked(Reviewer who, Decision decision, boolean stands, String reasons) {
        var app = stock.apps().lock(who.organisation(), decision.app()).orElseThrow();
        if (!decision.emergency() || stock.decisions().look(decision.id()).isPresent()) {
            return conflict("stands", "shelf_looked");
        }
        if (!mayJudge(who, decision)) {
            return conflict("stands", "shelf_other_person");
        }
        var at = work.now();
        work.recorder()
                .keep(ShelfHappening.of(
                        RecordType.HOLD,
                        stands ? "second_look_stands" : "second_look_undone",
                        who,
                        Map.of("reasons", reasons),
                        Map.of("decision", decision.id(), "app", app.row().packageId())));
        stock.decisions().add(decision.id(), new Look(stands, reasons, who.person(), who.login(), at));
        stock.events().add(app.id(), new AppEvent(at, who.login(), stands ? "look_stands" : "look_undone", reasons));
        if (!stands) {
            overturn(who, app, decision, reasons);
        }
        return new Outcome.Done<>(decision);
    }

    /** Returns whether a person may judge a decision: never its own author, if there is anybody else. */
    boolean mayJudge(Reviewer who, Decision decision) {
        return decision.person() != who.person() || !second.isThere(who);
    }

    /** Puts an app back to where it stood before a decision, unless another one has followed. */
    Optional<Decision> overturn(Reviewer who, ShelfApp app, Decision decision, String reasons) {
        boolean newest = stock.decisions()
                .newest(app.id())
                .filter(one -> one.id() == decision.id())
                .isPresent();
        return newest
                ? Optional.of(commit(
                        who,
                        app,
                        new Ready(
                                new Decision.Step(
                                        Act.OVERTURN,
                                        app.state(),
                                        decision.step().from()),
                                new Reasons(
                                        reasons,
                                        decision.reasons().rule(),
                                        decision.reasons().citation(),
                                        ""),
                                false,
                                Optional.of(decision.id()))))
                : Optional.empty();
    }

    /** A decision that nothing stands against any more. */
    private record Ready(Decision.Step step, Reasons reasons, boolean emergency, Optional<Long> overturns) {}

    private Decision commit(Reviewer who, ShelfApp app, Ready ready) {
        var at = work.now();
        var draft = new Decision(
                0,
                app.organisation(),
                app.id(),
                ready.step(),
                ready.emergency(),
                ready.reasons(),
                who.person(),
                who.login(),
                at,
                Vault.newToken(),
                ready.overturns());
        work.recorder().keep(record(who, app, draft));
        stock.apps().move(app, ready.step().to());
        stock.changes().close(app, who.login(), ready.step().act().word(), at);
        stock.events()
                .add(
                        app.id(),
                        new AppEvent(
                                at, who.login(), kind(draft), ready.reasons().facts()));
        return stock.decisions().add(draft);
    }

    private static String kind(Decision decision) {
        return decision.emergency() ? "emergency" : decision.step().act().word();
    }

    private static Happening record(Reviewer who, ShelfApp app, Decision decision) {
        return ShelfHappening.of(
                RecordType.HOLD,
                "app_" + kind(decision),
                who,
                Map.of(
                        "facts", decision.reasons().facts(),
                        "rule", decision.reasons().citation().zh(),
                        "appeal", decision.reasons().appeal()),
                Map.of(
                        "app", app.row().packageId(),
                        "subject", app.row().subject(),
                        "act", decision.step().act().word(),
                        "from", decision.step().from().word(),
                        "to", decision.step().to().word(),
                        "revision", (long) app.revision(),
                        "overturns", decision.overturns().orElse(0L),
                        "at", decision.at().toString()));
    }

    private static <T> Outcome<T> conflict(String field, String code) {
        return new Outcome.Conflicting<>(Fault.of(field, code));
    }
}
