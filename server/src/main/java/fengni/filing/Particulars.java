package fengni.filing;

import fengni.law.FilingAct;
import fengni.law.FilingEvent;
import fengni.law.ReviewPoint;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What a step brings, taken apart to be kept, and put together again. The keys are stored: never rename one. */
final class Particulars {
    private Particulars() {}

    /** Returns the text of a step that people read first; empty if it has none. */
    static String words(FilingEvent event) {
        return switch (event) {
            case FilingEvent.Propose(var opinion) -> opinion;
            case FilingEvent.Grant(var number) -> number;
            case FilingEvent.Refuse(var reasons) -> reasons;
            case FilingEvent.BeginChange(var why, var _) -> why;
            case FilingEvent.RequestCancellation(var _, var _, var reason) -> reason;
            case FilingEvent.OpenRemoval(var grounds) -> grounds;
            case FilingEvent.FileByHand(var number, var _, var _) -> number;
            case FilingEvent.RefuseByHand(var reasons, var _) -> reasons;
            case FilingEvent.Submit(), FilingEvent.Withdraw(), FilingEvent.Claim(), FilingEvent.Approve() -> "";
            case FilingEvent.AbandonChange(), FilingEvent.Adopt(), FilingEvent.Cancel(), FilingEvent.Revoke() -> "";
            case FilingEvent.Return _, FilingEvent.ReturnByHand _ -> "";
            case FilingEvent.HandIn _, FilingEvent.ApproveByHand _, FilingEvent.CancelByHand _ -> "";
        };
    }

    /** Returns what else it brings, by key, points aside. */
    static Map<String, String> of(FilingEvent event) {
        return switch (event) {
            case FilingEvent.BeginChange(var _, var on) -> Map.of("on", on.toString());
            case FilingEvent.RequestCancellation(var ended, var arrangements, var _) ->
                Map.of("on", ended.toString(), "arrangements", arrangements);
            case FilingEvent.HandIn(var on) -> Map.of("on", on.toString());
            case FilingEvent.ReturnByHand(var _, var source) -> Map.of("source", source);
            case FilingEvent.ApproveByHand(var source, var since) -> Map.of("source", source, "on", since.toString());
            case FilingEvent.FileByHand(var _, var source, var since) ->
                Map.of("source", source, "on", since.toString());
            case FilingEvent.RefuseByHand(var _, var source) -> Map.of("source", source);
            case FilingEvent.CancelByHand(var source, var on) -> Map.of("source", source, "on", on.toString());
            case FilingEvent.Submit(), FilingEvent.Withdraw(), FilingEvent.Claim(), FilingEvent.Approve() -> Map.of();
            case FilingEvent.Propose _, FilingEvent.Return _, FilingEvent.Grant _, FilingEvent.Refuse _ -> Map.of();
            case FilingEvent.AbandonChange(), FilingEvent.Adopt(), FilingEvent.Cancel() -> Map.of();
            case FilingEvent.Revoke(), FilingEvent.OpenRemoval _ -> Map.of();
        };
    }

    /** Returns the points of a step that sends back; empty for any other. */
    static List<ReviewPoint> points(FilingEvent event) {
        if (event instanceof FilingEvent.Return(var points)) {
            return points;
        }
        return event instanceof FilingEvent.ReturnByHand(var points, var _) ? points : List.of();
    }

    /** Puts a step together. */
    static FilingEvent event(FilingAct act, String words, UnaryOperator<String> kept, List<ReviewPoint> points) {
        return switch (act) {
            case SUBMIT -> new FilingEvent.Submit();
            case WITHDRAW -> new FilingEvent.Withdraw();
            case CLAIM -> new FilingEvent.Claim();
            case PROPOSE -> new FilingEvent.Propose(words);
            case RETURN -> new FilingEvent.Return(points);
            case APPROVE -> new FilingEvent.Approve();
            case GRANT -> new FilingEvent.Grant(words);
            case REFUSE -> new FilingEvent.Refuse(words);
            case BEGIN_CHANGE -> new FilingEvent.BeginChange(words, day(kept));
            case ABANDON_CHANGE -> new FilingEvent.AbandonChange();
            case ADOPT -> new FilingEvent.Adopt();
            case REQUEST_CANCELLATION ->
                new FilingEvent.RequestCancellation(day(kept), kept.apply("arrangements"), words);
            case OPEN_REMOVAL -> new FilingEvent.OpenRemoval(words);
            case CANCEL -> new FilingEvent.Cancel();
            case REVOKE -> new FilingEvent.Revoke();
            case HAND_IN -> new FilingEvent.HandIn(day(kept));
            case RETURN_BY_HAND -> new FilingEvent.ReturnByHand(points, kept.apply("source"));
            case APPROVE_BY_HAND -> new FilingEvent.ApproveByHand(kept.apply("source"), day(kept));
            case FILE_BY_HAND -> new FilingEvent.FileByHand(words, kept.apply("source"), day(kept));
            case REFUSE_BY_HAND -> new FilingEvent.RefuseByHand(words, kept.apply("source"));
            case CANCEL_BY_HAND -> new FilingEvent.CancelByHand(kept.apply("source"), day(kept));
        };
    }

    private static LocalDate day(UnaryOperator<String> kept) {
        return LocalDate.parse(kept.apply("on"));
    }
}
