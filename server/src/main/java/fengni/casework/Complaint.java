package fengni.casework;

import fengni.casework.ComplaintState.Accepted;
import fengni.casework.ComplaintState.Answered;
import fengni.casework.ComplaintState.Appealed;
import fengni.casework.ComplaintState.Closed;
import fengni.casework.ComplaintState.Dismissed;
import fengni.casework.ComplaintState.Ended;
import fengni.casework.ComplaintState.NotAccepted;
import fengni.casework.ComplaintState.Received;
import fengni.casework.ComplaintState.Upheld;
import fengni.law.ChinaDay;
import fengni.law.WorkingDays;
import fengni.ledger.Receipt;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One complaint or report.
 *
 * @param version rises with each step; an officer acts on the version that they saw
 * @param service what it concerns, as far as known
 * @param organisation who handles it, as far as known; empty means every organisation of the installation
 * @param clock the time limit that runs against the operator, if one does
 */
record Complaint(
        long id,
        int version,
        Instant at,
        Topic topic,
        Optional<Long> service,
        Optional<Long> organisation,
        Optional<Receipt> reference,
        Told told,
        ComplaintState state,
        Optional<RunningClock> clock) {
    /** What the complainant wrote; stored sealed. A missing text is empty. */
    record Told(String link, String description, Contact contact) {}

    /** Returns the owner of its attachments. */
    String owner() {
        return "complaint/" + id;
    }

    /** Returns the complaint after a step; the clock runs on while the state stays. */
    Complaint moved(ComplaintState to, LocalDate day, WorkingDays days) {
        var running = to.equals(state) ? clock : clock(to, day, days);
        return new Complaint(id, version + 1, at, topic, service, organisation, reference, told, to, running);
    }

    /** Returns the time limit that begins with a state: the answer is due from the day of the complaint, not of its acceptance. */
    private Optional<RunningClock> clock(ComplaintState to, LocalDate day, WorkingDays days) {
        return switch (to) {
            case Received() -> Optional.of(new RunningClock(TimeLimit.Step.ACCEPT, ChinaDay.of(at), days));
            case Accepted() -> Optional.of(new RunningClock(TimeLimit.Step.ANSWER, ChinaDay.of(at), days));
            case Appealed() -> Optional.of(new RunningClock(TimeLimit.Step.DECIDE, day, days));
            case NotAccepted(), Answered(), Closed(), Upheld(), Dismissed(), Ended() -> Optional.empty();
        };
    }
}
