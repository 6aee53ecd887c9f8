package fengni.casework;

import fengni.casework.ComplaintAct.Party;
import fengni.casework.ComplaintState.Accepted;
import fengni.casework.ComplaintState.Answered;
import fengni.casework.ComplaintState.Appealed;
import fengni.casework.ComplaintState.Closed;
import fengni.casework.ComplaintState.Dismissed;
import fengni.casework.ComplaintState.Ended;
import fengni.casework.ComplaintState.NotAccepted;
import fengni.casework.ComplaintState.Received;
import fengni.casework.ComplaintState.Upheld;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The whole life of a complaint in one table: pages draw their choices from it and tests their cases. A step that is not
 * listed is refused. An appeal leads where no second one starts.
 */
final class ComplaintProcedure {
    private static final List<Transition> TABLE = Stream.concat(
                    Stream.of(
                            new Transition(new Received(), ComplaintAct.ACCEPT, new Accepted()),
                            new Transition(new Received(), ComplaintAct.REFUSE, new NotAccepted()),
                            new Transition(new Accepted(), ComplaintAct.ANSWER, new Answered()),
                            new Transition(new NotAccepted(), ComplaintAct.APPEAL, new Appealed()),
                            new Transition(new Answered(), ComplaintAct.APPEAL, new Appealed()),
                            new Transition(new Closed(), ComplaintAct.APPEAL, new Appealed()),
                            new Transition(new NotAccepted(), ComplaintAct.CLOSE, new Closed()),
                            new Transition(new Answered(), ComplaintAct.CLOSE, new Closed()),
                            new Transition(new Appealed(), ComplaintAct.UPHOLD, new Upheld()),
                            new Transition(new Appealed(), ComplaintAct.DISMISS, new Dismissed()),
                            new Transition(new Upheld(), ComplaintAct.CLOSE, new Ended()),
                            new Transition(new Dismissed(), ComplaintAct.CLOSE, new Ended())),
                    ComplaintState.all().stream()
                            .filter(state -> !(state instanceof Closed) && !(state instanceof Ended))
                            .flatMap(state -> Stream.of(
                                    new Transition(state, ComplaintAct.REMARK, state),
                                    new Transition(state, ComplaintAct.NOTE, state))))
            .toList();

    private ComplaintProcedure() {}

    /** One row of the table. */
    record Transition(ComplaintState from, ComplaintAct act, ComplaintState to) {}

    /** Returns what a party may do now, in the order of the table. */
    static List<ComplaintAct> acts(ComplaintState now, Party party) {
        return TABLE.stream()
                .filter(row -> row.from().equals(now) && row.act().party() == party)
                .map(Transition::act)
                .toList();
    }

    /** Returns the state after a step, or empty if this party may not take it from here. */
    static Optional<ComplaintState> after(ComplaintState now, ComplaintAct act, Party party) {
        return TABLE.stream()
                .filter(row -> row.from().equals(now) && row.act() == act && act.party() == party)
                .map(Transition::to)
                .findFirst();
    }
}
