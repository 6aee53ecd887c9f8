package fengni.standing;

import fengni.standing.Measure.Close;
import fengni.standing.Measure.Ground;
import fengni.standing.Measure.Restore;
import fengni.standing.Measure.Restrict;
import fengni.standing.Measure.Suspend;
import fengni.standing.Measure.Warn;
import fengni.standing.Move.Moved;
import fengni.standing.Move.Refused;
import fengni.standing.Standing.Closed;
import fengni.standing.Standing.Good;
import fengni.standing.Standing.Restricted;
import fengni.standing.Standing.Suspended;
import fengni.standing.Standing.Warned;
import java.time.Instant;
import java.util.List;

/**
 * How a subject moves on the ladder of Art. 10(3): warn, restrict functions, suspend service, close the account.
 *
 * <p>A measure may repeat its own rung (with another limit, end or reason) or climb, never step down: whoever wants a
 * lighter hold restores first and says why. The closed are only restored when the closing itself was wrong: on an appeal
 * or as an error; having put things right is not enough, as closing is meant to last.
 */
final class StandingRules {
    private StandingRules() {}

    /** Returns where a measure leads from a standing; {@code reason} is written into the new standing. */
    static Move apply(Standing from, Measure measure, String reason) {
        return switch (measure) {
            case Warn() -> lay(from, new Warned(reason), measure);
            case Restrict(int perHour) -> lay(from, new Restricted(perHour, reason), measure);
            case Suspend(var until) -> lay(from, new Suspended(reason, until), measure);
            case Close() -> lay(from, new Closed(reason), measure);
            case Restore(var ground) -> restore(from, ground, measure);
        };
    }

    /** Returns how a subject stands at a moment: a suspension that has run out is good standing. */
    static Standing at(Standing standing, Instant moment) {
        return switch (standing) {
            case Suspended(var _, var until)
            when until.isPresent() && !until.get().isAfter(moment) -> new Good();
            case Good _, Warned _, Restricted _, Suspended _, Closed _ -> standing;
        };
    }

    /** Returns the standing after one more event; a measure that the rules refuse changes nothing. */
    static Standing after(Standing before, HoldEvent event) {
        var standing = at(before, event.at());
        return switch (apply(standing, event.measure(), event.reasons().sentence())) {
            case Moved(var to) -> to;
            case Refused(var from, var _) -> from;
        };
    }

    /** Folds the events of one subject, in their order, as they count at a moment. */
    static Standing fold(List<HoldEvent> events, Instant moment) {
        Standing standing = new Good();
        for (var event : events) {
            standing = after(standing, event);
        }
        return at(standing, moment);
    }

    private static Move lay(Standing from, Standing to, Measure measure) {
        boolean closedAlready = from instanceof Closed;
        return rung(to) >= rung(from) && !closedAlready ? new Moved(to) : new Refused(from, measure);
    }

    private static Move restore(Standing from, Ground ground, Measure measure) {
        return switch (from) {
            case Good() -> new Refused(from, measure);
            case Warned _, Restricted _, Suspended _ -> new Moved(new Good());
            case Closed _ -> ground == Ground.RECTIFIED ? new Refused(from, measure) : new Moved(new Good());
        };
    }

    private static int rung(Standing standing) {
        return switch (standing) {
            case Good() -> 0;
            case Warned _ -> 1;
            case Restricted _ -> 2;
            case Suspended _ -> 3;
            case Closed _ -> 4;
        };
    }
}
