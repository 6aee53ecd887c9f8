package fengni.offering;

import fengni.access.SignedIn;
import fengni.answers.Fault;
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
import fengni.offering.LaunchState.Ground.Proven;
import fengni.offering.LaunchState.Internal;
import fengni.offering.LaunchState.Public;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The whole gate, on one screen (深度合成管理规定, Arts 19 and 20): going public takes a filing number and a security
 * assessment, or an exception that one person asks for and another approves, for {@value AskException#LONGEST_DAYS} days
 * at most. Closing is always allowed.
 */
final class LaunchRules {
    static final String ROLE = "launch_role";

    private LaunchRules() {}

    /**
     * What is known when somebody asks.
     *
     * @param lacking the proofs that are not there
     */
    record Facts(Set<Kind> lacking, LocalDate today) {
        Facts {
            lacking = Set.copyOf(lacking);
        }
    }

    /** Returns why the move may not be made; empty if it may. */
    static Optional<Fault> objection(Launch from, LaunchMove move, SignedIn who, Facts facts) {
        if (!who.may(move.roles())) {
            return Optional.of(Fault.of("move", ROLE));
        }
        return switch (move) {
            case OpenTrial() -> unless(from.state() instanceof Internal, refused(from, move));
            case Publish() -> publish(from, move, facts);
            case AskException exception -> ask(from, exception, facts);
            case ApproveException(var request) -> approve(from, request, who, facts);
            case RejectException(var request) -> unless(asked(from, request).isPresent(), noRequest());
            case CloseToTrial() -> unless(from.state() instanceof Public, refused(from, move));
            case CloseToInternal() -> unless(!(from.state() instanceof Internal), refused(from, move));
            case Found() -> Optional.of(refused(from, move));
        };
    }

    private static Optional<Fault> publish(Launch from, LaunchMove move, Facts facts) {
        boolean may = switch (from.state()) {
            case Internal() -> false;
            case ClosedTrial() -> true;
            case Public(var ground) -> !(ground instanceof Proven);
        };
        return unless(may, refused(from, move))
                .or(() -> unless(
                        facts.lacking().isEmpty(), Fault.of("move", "launch_proof_missing", words(facts.lacking()))));
    }

    private static Optional<Fault> ask(Launch from, AskException exception, Facts facts) {
        var latest = facts.today().plusDays(AskException.LONGEST_DAYS);
        return unless(!(from.state() instanceof Internal), refused(from, exception))
                .or(() -> unless(from.asked().isEmpty(), Fault.of("move", "launch_request_waits")))
                .or(() -> fits(exception, facts))
                .or(() -> unless(!exception.until().isAfter(latest), Fault.of("until", "launch_too_long", latest)));
    }

    private static Optional<Fault> approve(Launch from, long request, SignedIn who, Facts facts) {
        var asked = asked(from, request);
        return asked.isEmpty()
                ? Optional.of(noRequest())
                : unless(asked.get().event().person() != who.person(), Fault.of("move", "launch_four_eyes"))
                        .or(() -> fits(asked.get().exception(), facts));
    }

    /** The exception names exactly what is missing, so that nobody signs for less, or more, than is so. */
    private static Optional<Fault> fits(AskException exception, Facts facts) {
        return unless(!facts.lacking().isEmpty(), Fault.of("missing", "launch_nothing_missing"))
                .or(() -> unless(
                        exception.missing().equals(facts.lacking()),
                        Fault.of("missing", "launch_missing_differs", words(facts.lacking()))))
                .or(() -> unless(!exception.until().isBefore(facts.today()), Fault.of("until", "past")));
    }

    private static Optional<Launch.Asked> asked(Launch from, long request) {
        return from.asked().filter(asked -> asked.event().id() == request);
    }

    private static Fault noRequest() {
        return Fault.of("request", "launch_no_request");
    }

    private static Fault refused(Launch from, LaunchMove move) {
        return Fault.of("move", "launch_move", move.word(), from.state().word());
    }

    private static String words(Set<Kind> kinds) {
        return List.copyOf(kinds).stream().sorted().map(Kind::word).collect(Collectors.joining(", "));
    }

    private static Optional<Fault> unless(boolean holds, Fault objection) {
        return holds ? Optional.empty() : Optional.of(objection);
    }
}
