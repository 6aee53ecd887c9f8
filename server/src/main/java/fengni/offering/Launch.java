package fengni.offering;

import fengni.offering.LaunchMove.ApproveException;
import fengni.offering.LaunchMove.AskException;
import fengni.offering.LaunchMove.CloseToInternal;
import fengni.offering.LaunchMove.CloseToTrial;
import fengni.offering.LaunchMove.Found;
import fengni.offering.LaunchMove.OpenTrial;
import fengni.offering.LaunchMove.Publish;
import fengni.offering.LaunchMove.RejectException;
import fengni.offering.LaunchProof.Kind;
import fengni.offering.LaunchState.ClosedTrial;
import fengni.offering.LaunchState.Ground.Excepted;
import fengni.offering.LaunchState.Ground.Proven;
import fengni.offering.LaunchState.Internal;
import fengni.offering.LaunchState.Public;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Where a service stands at the gate: the fold of its events.
 *
 * @param asked an exception that waits for a second person
 */
public record Launch(LaunchState state, Optional<Asked> asked) {
    static final Launch BEGIN = new Launch(new Internal(), Optional.empty());

    /** An exception that somebody asked for. */
    public record Asked(LaunchEvent event, AskException exception) {}

    static Launch of(List<LaunchEvent> events) {
        var launch = BEGIN;
        for (var event : events) {
            launch = launch.after(event);
        }
        return launch;
    }

    /** A step that changes the state ends a request that waits: it was asked for in another situation. */
    Launch after(LaunchEvent event) {
        return switch (event.move()) {
            case OpenTrial(), CloseToTrial() -> at(new ClosedTrial());
            case CloseToInternal() -> at(new Internal());
            case Publish() -> at(new Public(new Proven()));
            case Found() -> at(new Public(new Excepted(EnumSet.allOf(Kind.class), Optional.empty())));
            case AskException exception -> new Launch(state, Optional.of(new Asked(event, exception)));
            case RejectException _ -> at(state);
            case ApproveException _ ->
                asked.map(Asked::exception).map(Launch::excepted).orElse(this);
        };
    }

    /** Returns the exception by which the service is public, if that is how. */
    Optional<Excepted> exception() {
        return state instanceof Public(Excepted excepted) ? Optional.of(excepted) : Optional.empty();
    }

    /** Returns whether the service is public by an exception whose last day is over. */
    public boolean overdue(LocalDate today) {
        return exception().filter(excepted -> excepted.overdue(today)).isPresent();
    }

    private static Launch excepted(AskException exception) {
        return at(new Public(new Excepted(exception.missing(), Optional.of(exception.until()))));
    }

    private static Launch at(LaunchState state) {
        return new Launch(state, Optional.empty());
    }
}
