package fengni.casework;

import fengni.casework.ComplaintAct.Party;
import fengni.law.Deadline;
import fengni.pages.Moment;
import fengni.pages.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a complainant sees of their complaint: every step but the officers' notes, and no officer's name. */
record StatusView(Case found, String code, LocalDate today) {
    Complaint complaint() {
        return found.complaint();
    }

    List<Moment> moments() {
        return found.steps().stream()
                .filter(step -> step.act().shown())
                .map(step -> new Moment(step.at(), tone(step.act()), key(step.act()), "", step.words()))
                .toList();
    }

    Optional<Deadline> due() {
        return complaint().clock().map(RunningClock::due);
    }

    Optional<Deadline> appealUntil() {
        return mayAppeal() ? found.appealUntil() : Optional.empty();
    }

    boolean mayAppeal() {
        return may(ComplaintAct.APPEAL) && !found.appealOver(today);
    }

    boolean mayRemark() {
        return may(ComplaintAct.REMARK);
    }

    private boolean may(ComplaintAct act) {
        return ComplaintProcedure.acts(complaint().state(), Party.COMPLAINANT).contains(act);
    }

    static String key(ComplaintAct act) {
        return "casework.did." + act.word();
    }

    static Tone tone(ComplaintAct act) {
        return switch (act) {
            case LODGE, ACCEPT, REMARK -> Tone.INFO;
            case NOTE, CLOSE -> Tone.NEUTRAL;
            case ANSWER, UPHOLD -> Tone.GOOD;
            case APPEAL -> Tone.WARN;
            case REFUSE, DISMISS -> Tone.BAD;
        };
    }

    static Tone tone(ComplaintState state) {
        return switch (state) {
            case ComplaintState.Received(), ComplaintState.Appealed() -> Tone.WARN;
            case ComplaintState.Accepted() -> Tone.INFO;
            case ComplaintState.Answered(), ComplaintState.Upheld() -> Tone.GOOD;
            case ComplaintState.NotAccepted(), ComplaintState.Dismissed() -> Tone.BAD;
            case ComplaintState.Closed(), ComplaintState.Ended() -> Tone.NEUTRAL;
        };
    }
}
