package fengni.assessment;

import fengni.access.SignedIn;
import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.assessment.Assessed.Signer;
import fengni.evidence.Recorder;
import fengni.law.rulebook.Clock;
import fengni.law.rulebook.Term;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.transaction.support.TransactionOperations;

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
    private final Recorder recorder;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    Reviews(
            DataSource database,
            Assessments assessments,
            Recorder recorder,
            TransactionOperations transactions,
            InstantSource clock) {
        this.table = new ReviewTable(database);
        this.assessments = assessments;
        this.recorder = recorder;
        this.transactions = transactions;
        this.clock = clock;
    }

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
                ? transactions.execute(_ -> newest(who, id).then(signed -> reopen(who, signed, reason.orElseThrow())))
                : new Outcome.Faulty<>(faults.list());
    }

    private Outcome<Reopened> reopen(SignedIn who, Assessed signed, String reason) {
        if (table.reopened(signed.id()).isPresent()) {
            return new Outcome.Conflicting<>(Fault.of("reason", "reopened"));
        }
        var draft = new Reopened(signed.id(), reason.strip(), signer(who), clock.instant(), "");
        var receipt = recorder.keep(ReviewRecord.of(draft, signed)).toString();
        var one = new Reopened(draft.assessment(), draft.reason(), draft.by(), draft.at(), receipt);
        table.add(one);
        assessments.open(signed);
        return new Outcome.Done<>(one);
    }

    /** Says which term of a clock counts for the newest result. */
    Outcome<ClockChoice> choose(SignedIn who, long id, String clockId, Optional<String> term, Optional<String> reason) {
        var faults = new Faults().words(reason, "reason", LONGEST);
        var chosen = term(clockId, term);
        faults.expect(chosen.isPresent(), "term", "clock_unknown");
        return faults.none()
                ? transactions.execute(_ -> newest(who, id)
                        .then(signed -> choose(who, signed, clockId, chosen.orElseThrow(), reason.orElseThrow())))
                : new Outcome.Faulty<>(faults.list());
    }

    private Outcome<ClockChoice> choose(SignedIn who, Assessed signed, String clockId, Term term, String reason) {
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
                signed.id(), clockId, ClockChoice.word(term), reason.strip(), signer(who), clock.instant(), "");
        var receipt = recorder.keep(ReviewRecord.of(draft, signed, term)).toString();
        var one = new ClockChoice(
                draft.assessment(), clockId, draft.term(), draft.reason(), draft.by(), draft.at(), receipt);
        table.add(one);
        return new Outcome.Done<>(one);
    }

    private Optional<Term> term(String clockId, Optional<String> word) {
        return assessments.rulebook().clock(clockId).stream()
                .map(Clock::terms)
                .flatMap(List::stream)
                .filter(term -> word.equals(Optional.of(ClockChoice.word(term))))
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
