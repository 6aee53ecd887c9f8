package fengni.correspondence;

import fengni.law.FilingEvent;
import fengni.law.RegistryNumber;
import fengni.law.ReviewPoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A step of a dossier as JSON: the word of its act, and what it brings. */
final class EventForm {
    private static final int MOST_POINTS = 200;

    private EventForm() {}

    static Map<String, Object> members(FilingEvent event) {
        var members = new HashMap<String, Object>();
        members.put("act", event.act().word());
        switch (event) {
            case FilingEvent.Propose(var opinion) -> members.put("opinion", opinion);
            case FilingEvent.Return(var points) ->
                members.put(
                        "points",
                        points.stream()
                                .map(point -> Map.of("field", point.field(), "remark", point.remark()))
                                .toList());
            case FilingEvent.Grant(var number) -> members.put("number", number);
            case FilingEvent.Refuse(var reasons) -> members.put("reasons", reasons);
            case FilingEvent.OpenRemoval(var grounds) -> members.put("grounds", grounds);
            case FilingEvent.Submit(),
                    FilingEvent.Withdraw(),
                    FilingEvent.Claim(),
                    FilingEvent.Approve(),
                    FilingEvent.Adopt(),
                    FilingEvent.Cancel(),
                    FilingEvent.Revoke() -> {}
            case FilingEvent.BeginChange _, FilingEvent.AbandonChange _, FilingEvent.RequestCancellation _ ->
                throw unsent(event);
            case FilingEvent.ByHand _ -> throw unsent(event);
        }
        return members;
    }

    private static IllegalArgumentException unsent(FilingEvent event) {
        return new IllegalArgumentException("a filer's own step is never sent as one: " + event.act());
    }

    static FilingEvent read(Members members) {
        var event = switch (members.text("act")) {
            case "submit" -> new FilingEvent.Submit();
            case "withdraw" -> new FilingEvent.Withdraw();
            case "claim" -> new FilingEvent.Claim();
            case "propose" -> new FilingEvent.Propose(members.text("opinion"));
            case "return" -> returned(members);
            case "approve" -> new FilingEvent.Approve();
            case "grant" -> new FilingEvent.Grant(number(members));
            case "refuse" -> new FilingEvent.Refuse(members.text("reasons"));
            case "adopt" -> new FilingEvent.Adopt();
            case "open_removal" -> new FilingEvent.OpenRemoval(members.text("grounds"));
            case "cancel" -> new FilingEvent.Cancel();
            case "revoke" -> new FilingEvent.Revoke();
            default -> members.ill("act", new FilingEvent.Submit());
        };
        members.end();
        return event;
    }

    /** A number of the state's form, or one with a slip in it, never becomes what a registry has granted. */
    private static String number(Members members) {
        var text = members.text("number");
        return RegistryNumber.read(text)
                .toOptional()
                .map(RegistryNumber::value)
                .filter(text::equals)
                .orElseGet(() -> members.ill("number", ""));
    }

    private static FilingEvent returned(Members members) {
        List<ReviewPoint> points = members.each("points", MOST_POINTS).stream()
                .map(EventForm::point)
                .toList();
        return points.isEmpty() ? members.ill("points", new FilingEvent.Submit()) : new FilingEvent.Return(points);
    }

    private static ReviewPoint point(Members members) {
        var point = new ReviewPoint(members.text("field"), members.text("remark"));
        members.end();
        return point;
    }
}
