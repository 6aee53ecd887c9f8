package fengni.casework;

import fengni.attachments.Attachment;
import fengni.law.ChinaDay;
import fengni.law.Deadline;
import fengni.law.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A complaint with all its steps, the oldest first, and its files. */
record Case(Complaint complaint, List<ComplaintStep> steps, List<Attachment> files, WorkingDays days) {
    Case {
        steps = List.copyOf(steps);
        files = List.copyOf(files);
    }

    /** Returns the last day of the appeal, or empty while there is nothing to appeal against. */
    Optional<Deadline> appealUntil() {
        return steps.reversed().stream()
                .filter(step -> step.act().decides())
                .findFirst()
                .map(step -> TimeLimit.of(TimeLimit.Step.APPEAL).after(ChinaDay.of(step.at()), days));
    }

    boolean appealOver(LocalDate today) {
        return appealUntil().filter(until -> !today.isAfter(until.due())).isEmpty();
    }
}
