package fengni.casework;

import fengni.answers.Cursor;
import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.attachments.Allowance;
import fengni.attachments.Attachment;
import fengni.attachments.Attachments;
import fengni.casework.Attempts.Tried;
import fengni.casework.ComplaintAct.Party;
import fengni.evidence.Recorder;
import fengni.law.ChinaDay;
import fengni.rulebook.Calendars;
import fengni.vault.Vault;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Handles complaints from their receipt to their end (deep synthesis provisions, Art. 12: accept, handle, feed back).
 *
 * <p>What a method has returned as done survives a crash. Each step is durable in the evidence before it is committed: no
 * step counts without its record, and where none can be kept none is taken. If the database fails between the two, the
 * record tells of a step that never took effect. Steps of one complaint happen one after another. Safe for use by many
 * threads.
 */
final class Casework {
    static final Allowance ALLOWANCE = new Allowance(5, 10 << 20, 20 << 20);

    private final ComplaintTable table;
    private final Attachments attachments;
    private final Attempts attempts;
    private final Recorder recorder;
    private final InstantSource clock;
    private final TransactionOperations transactions;
    private final Vault vault;
    private final Calendars calendars;

    Casework(Parts parts, Attempts attempts, ComplaintTable table) {
        this.table = table;
        this.attachments = parts.attachments();
        this.attempts = attempts;
        this.recorder = parts.recorder();
        this.clock = parts.clock();
        this.transactions = parts.transactions();
        this.vault = parts.vault();
        this.calendars = parts.calendars();
    }

    /** What other rooms bring. */
    record Parts(
            Attachments attachments,
            Recorder recorder,
            Vault vault,
            InstantSource clock,
            TransactionOperations transactions,
            Calendars calendars) {}

    /** A step that an officer asks for, on the version that they saw. */
    record Asked(int version, ComplaintAct act, String words) {}

    /** Returns the case of a receipt code; a wrong code finds nothing. */
    Tried<Optional<Case>> look(ReceiptCode code, String address) {
        return attempts.look(address, () -> table.find(code.digest(vault)).map(this::whole), Optional::isPresent);
    }

    /** Takes a step of the complainant, who holds the code. */
    Tried<Outcome<Case>> take(ReceiptCode code, String address, ComplaintAct act, String words) {
        return attempts.look(
                address,
                () -> Outcome.found(table.find(code.digest(vault)))
                        .then(found -> written(act, words)
                                .then(step -> step(found.id(), found.version(), step, Party.COMPLAINANT))),
                outcome -> !(outcome instanceof Outcome.Absent<Case>));
    }

    /** Takes a step of an officer. */
    Outcome<Case> take(long organisation, long id, Asked asked, String by) {
        return Outcome.found(table.find(organisation, id))
                .then(found -> written(asked.act(), asked.words())
                        .map(step -> new ComplaintStep(step.at(), step.act(), by, step.words()))
                        .then(step -> step(id, asked.version(), step, Party.OFFICER)));
    }

    Optional<Case> find(long organisation, long id) {
        return table.find(organisation, id).map(this::whole);
    }

    Optional<Attachment> file(long organisation, long id, UUID file) {
        return table.find(organisation, id).flatMap(found -> attachments.find(found.owner(), file));
    }

    List<Complaint> list(long organisation, InboxFilter filter, int from, int rows) {
        return table.list(organisation, filter, from, rows);
    }

    Cursor.Page<Complaint> list(long organisation, Cursor cursor) {
        return cursor.page(table.after(organisation, cursor.after(), cursor.rows()), Complaint::id);
    }

    LocalDate today() {
        return ChinaDay.of(clock.instant());
    }

    private Outcome<ComplaintStep> written(ComplaintAct act, String words) {
        var faults = new Faults();
        if (act.needsWords() || !words.isBlank()) {
            faults.words(Optional.of(words), "words", ComplaintDraft.LONGEST_TEXT);
        }
        return faults.none()
                ? new Outcome.Done<>(new ComplaintStep(clock.instant(), act, "", words.strip()))
                : new Outcome.Faulty<>(faults.list());
    }

    /** A complainant's step counts whatever happened meanwhile; an officer's only on what they saw. */
    private Outcome<Case> step(long id, int version, ComplaintStep step, Party party) {
        return transactions.execute(_ -> {
            var now = table.locked(id);
            if (party == Party.OFFICER && now.version() != version) {
                return new Outcome.Conflicting<Case>(Fault.of("version", "complaint_changed"));
            }
            var to = ComplaintProcedure.after(now.state(), step.act(), party);
            if (to.isEmpty()) {
                return new Outcome.Conflicting<Case>(Fault.of(
                        "act", "complaint_step", step.act().word(), now.state().word()));
            }
            if (step.act() == ComplaintAct.APPEAL && whole(now).appealOver(today())) {
                return new Outcome.Conflicting<Case>(Fault.of("act", "complaint_appeal_late"));
            }
            return new Outcome.Done<>(moved(now, to.get(), step));
        });
    }

    private Case moved(Complaint now, ComplaintState to, ComplaintStep step) {
        var moved = now.moved(to, ChinaDay.of(step.at()), calendars.days());
        table.move(moved);
        table.add(moved.id(), step);
        recorder.keep(ComplaintRecord.of(moved, step, List.of()));
        return whole(moved);
    }

    private Case whole(Complaint complaint) {
        return new Case(complaint, table.steps(complaint.id()), attachments.of(complaint.owner()), calendars.days());
    }
}
