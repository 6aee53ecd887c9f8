package fengni.assessment;

import fengni.access.SignedIn;
import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.assessment.Assessed.Signer;
import fengni.law.rulebook.Clock;
import fengni.law.rulebook.Term;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What happens to a signed result afterwards: it is opened again with a reason, or a person chooses the later of two clocks
 * with a reason.
 *
 * <p>What a method has returned as done survives a crash; its record is durable before it counts. Safe for use by many
 * threads.
 */
final class Reviews {
    private static final int LONGEST = 2000;

    private final ReviewTable table;
    private final Assessments assessments;
    private final Statements.Parts parts;

    Reviews(DataSource database, Assessments assessments, Statements.Parts parts) {
        this.table = new ReviewTable(database);
        this.assessments = assessments;
        this.parts = parts;
    }

    /**
     * Which term of a clock counts, as somebody asks for it.
     *
     * @param term as {@link ClockChoice#word} tells it
     */
    record Choosing(Optional<String> clock, Optional<String> term, Optional<String> reason) {}

    Optional<Reopened> reopened(Assessed signed) {
        return table.reopened(signed.id());
    }

    List<ClockChoice> choices(Assessed signed) {
        return table.choices(signed.id());
    }

    /** Opens the newest result again: its answers are the open ones now, and the check is to be done again. */
    Outcome<Reopened> reopen(SignedIn who, long id, Optional<String> reason) {
        var faults = new Faults().words(reason, "reason", LONGEST);
        return faults.none()
                ? parts.transactions()
                        .execute(_ -> newest(who, id).then(signed -> reopen(who, signed, reason.orElseThrow())))
                : new Outcome.Faulty<>(faults.list());
    }

    private Outcome<Reopened> reopen(SignedIn who, Assessed signed, String reason) {
        if (table.reopened(signed.id()).isPresent()) {
            return new Outcome.Conflicting<>(Fault.of("reason", "reopened"));
        }
        var draft = new Reopened(
                signed.id(), reason.strip(), signer(who), parts.clock().instant(), "");
        var receipt = parts.recorder().keep(ReviewRecord.of(draft, signed)).toString();
        var one = new Reopened(draft.assessment(), draft.reason(), draft.by(), draft.at(), receipt);
        table.add(one);
        assessments.open(signed);
        return new Outcome.Done<>(one);
    }

    /** Says which term of a clock counts for the newest result. */
    Outcome<ClockChoice> choose(SignedIn who, long id, Choosing asked) {
        var faults = new Faults().words(asked.reason(), "reason", LONGEST);
        var chosen = term(asked);
        faults.expect(chosen.isPresent(), "term", "clock_unknown");
        return faults.none()
                ? parts.transactions()
                        .execute(_ -> newest(who, id).then(signed -> choose(who, signed, asked, chosen.orElseThrow())))
                : new Outcome.Faulty<>(faults.list());
    }

    private Outcome<ClockChoice> choose(SignedIn who, Assessed signed, Choosing asked, Term term) {
        var clockId = asked.clock().orElseThrow();
        var reason = asked.reason().orElseThrow();
        var ran = assessments.rulebook().duties().stream()
                .anyMatch(
                        duty -> duty.clock().equals(clockId) && signed.duties().contains(duty.id()));
        if (!ran) {
            return new Outcome.Absent<>();
        }
        if (signed.launch().isEmpty()) {
            return new Outcome.Conflicting<>(Fault.of("term", "launch"));
        }
        var draft = new ClockChoice(
                signed.id(),
                clockId,
                ClockChoice.word(term),
                reason.strip(),
                signer(who),
                parts.clock().instant(),
                "");
        var receipt =
                parts.recorder().keep(ReviewRecord.of(draft, signed, term)).toString();
        var one = new ClockChoice(
                draft.assessment(), clockId, draft.term(), draft.reason(), draft.by(), draft.at(), receipt);
        table.add(one);
        return new Outcome.Done<>(one);
    }

    private Optional<Term> term(Choosing asked) {
        return asked.clock().flatMap(id -> assessments.rulebook().clock(id)).stream()
                .map(Clock::terms)
                .flatMap(List::stream)
                .filter(term -> asked.term().equals(Optional.of(ClockChoice.word(term))))
                .findFirst();
    }

    /** Locked; a result that is not the newest any more has no say. */
    private Outcome<Assessed> newest(SignedIn who, long id) {
        table.lock(id);
        return assessments
                .find(who.organisation(), id)
                .<Outcome<Assessed>>map(found -> assessments
                                .newest(who.organisation())
                                .filter(newest -> newest.id() == id)
                                .isPresent()
                        ? new Outcome.Done<>(found)
                        : new Outcome.Conflicting<>(Fault.of("reason", "assessment_newer")))
                .orElseGet(Outcome.Absent::new);
    }

    private static Signer signer(SignedIn who) {
        return new Signer(who.login(), who.name());
    }
}
