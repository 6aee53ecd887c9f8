package fengni.registry.shelf;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.evidence.RecordType;
import java.util.Map;
import java.util.Optional;

/**
 * Appeals of developers against decisions (deep synthesis provisions, Arts 12 and 13): lodged with the letter in hand,
 * decided by a reviewer who did not decide before, if there is one. What a method has returned as done survives a crash,
 * and its record is durable before. Safe for use by many threads.
 */
final class Appeals {
    private static final int LONGEST = 4_000;
    private static final int LONGEST_CONTACT = 200;

    private final Stock stock;
    private final Decisions decisions;
    private final Work work;

    Appeals(Stock stock, Decisions decisions, Work work) {
        this.stock = stock;
        this.decisions = decisions;
        this.work = work;
    }

    /** Lodges an appeal against the decision whose letter the secret opens; one a decision, and only where it burdens. */
    Outcome<Appeal> lodge(String secret, String words, String contact) {
        var faults = new Faults().words(Optional.of(words), "words", LONGEST);
        if (!contact.isBlank()) {
            faults.words(Optional.of(contact), "contact", LONGEST_CONTACT);
        }
        return faults.none()
                ? work.inOne(() -> Outcome.found(stock.decisions().opened(secret))
                        .then(decision -> lodged(decision, words.strip(), contact.strip())))
                : new Outcome.Faulty<>(faults.list());
    }

    private Outcome<Appeal> lodged(Decision decision, String words, String contact) {
        var app = stock.apps().lock(decision.organisation(), decision.app()).orElseThrow();
        if (!decision.step().act().burdens() || stock.appeals().of(decision).isPresent()) {
            return new Outcome.Conflicting<>(Fault.of("words", "shelf_appealed"));
        }
        var at = work.now();
        work.recorder()
                .keep(ShelfHappening.of(
                        RecordType.COMPLAINT,
                        "shelf_appeal_lodged",
                        "developer",
                        Map.of("words", words),
                        Map.of(
                                "store", decision.organisation(),
                                "decision", decision.id(),
                                "app", app.row().packageId())));
        stock.events().add(app.id(), new AppEvent(at, "", "appeal", ""));
        var draft = new Appeal(0, decision.organisation(), decision.id(), words, contact, at, Optional.empty());
        return Outcome.found(stock.appeals().add(draft));
    }

    /** Decides one: the decision stands, or everything is as before it unless another decision followed. */
    Outcome<Appeal> decide(Reviewer who, long id, Optional<Boolean> overturned, String reasons) {
        var faults = new Faults()
                .expect(overturned.isPresent(), "overturned", "required")
                .words(Optional.of(reasons), "reasons", LONGEST);
        return faults.none()
                ? work.inOne(() -> Outcome.found(stock.appeals().lock(who.organisation(), id))
                        .then(appeal -> decided(who, appeal, overturned.orElseThrow(), reasons.strip())))
                : new Outcome.Faulty<>(faults.list());
    }

    private Outcome<Appeal> decided(Reviewer who, Appeal appeal, boolean overturned, String reasons) {
        var decision =
                stock.decisions().find(who.organisation(), appeal.decision()).orElseThrow();
        if (appeal.answer().isPresent()) {
            return new Outcome.Conflicting<>(Fault.of("overturned", "shelf_decided"));
        }
        if (!decisions.mayJudge(who, decision)) {
            return new Outcome.Conflicting<>(Fault.of("overturned", "shelf_other_person"));
        }
        var at = work.now();
        var app = stock.apps().lock(who.organisation(), decision.app()).orElseThrow();
        work.recorder()
                .keep(ShelfHappening.of(
                        RecordType.COMPLAINT,
                        overturned ? "shelf_appeal_overturned" : "shelf_appeal_upheld",
                        who,
                        Map.of("reasons", reasons),
                        Map.of(
                                "appeal", appeal.id(),
                                "decision", decision.id(),
                                "app", app.row().packageId())));
        stock.appeals().answer(appeal, new Appeal.Answer(overturned, reasons, who.person(), who.login(), at));
        stock.events()
                .add(
                        app.id(),
                        new AppEvent(at, who.login(), overturned ? "appeal_overturned" : "appeal_upheld", reasons));
        if (overturned) {
            decisions.overturn(who, app, decision, reasons);
        }
        return Outcome.found(stock.appeals().find(who.organisation(), appeal.id()));
    }
}
