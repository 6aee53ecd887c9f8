package fengni.gateway;

import fengni.gateway.Step.Go;
import fengni.gateway.Step.Stop;
import fengni.standing.Standing;
import fengni.standing.Subject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Stops whom a hold stops: first the operator as a whole, then the service, then the account (Art. 10). */
final class CheckStanding implements Stage {
    private final GatewayParts.StandingCheck standing;
    private final InstantSource clock;
    private final HourlyQuota quota;

    CheckStanding(GatewayParts.StandingCheck standing, InstantSource clock) {
        this.standing = standing;
        this.clock = clock;
        this.quota = new HourlyQuota(clock);
    }

    @Override
    public Step apply(Exchange exchange) {
        var warnings = new ArrayList<String>();
        for (var subject : subjects(exchange)) {
            switch (standing.of(subject)) {
                case Standing.Good _ -> {}
                case Standing.Warned(var reason) -> warnings.add(reason);
                case Standing.Restricted(var perHour, var reason) -> {
                    if (!quota.take(subject, perHour)) {
                        return new Stop(
                                exchange, restricted(subject), Map.of("hold", reason, "per_hour", (long) perHour));
                    }
                }
                case Standing.Suspended held -> {
                    if (stops(held, clock)) {
                        return new Stop(exchange, suspended(subject), Map.of("hold", held.reason()));
                    }
                }
                case Standing.Closed(var reason) -> {
                    return new Stop(exchange, suspended(subject), Map.of("hold", reason));
                }
            }
        }
        return new Go(warnings.isEmpty() ? exchange : exchange.noting(Map.of("warned", List.copyOf(warnings))));
    }

    /** Returns everyone whose hold stops this exchange. */
    static List<Subject> subjects(Exchange exchange) {
        var subjects = new ArrayList<Subject>();
        subjects.add(new Subject.Operator());
        subjects.add(new Subject.Offered(exchange.service().id()));
        exchange.chat()
                .user()
                .ifPresent(user ->
                        subjects.add(new Subject.Account(exchange.service().id(), user)));
        return subjects;
    }

    /** Returns whether a running answer must end. */
    static boolean stops(Standing standing, InstantSource clock) {
        return switch (standing) {
            case Standing.Good _, Standing.Warned _, Standing.Restricted _ -> false;
            case Standing.Suspended suspended ->
                suspended.until().isEmpty()
                        || clock.instant().isBefore(suspended.until().get());
            case Standing.Closed _ -> true;
        };
    }

    private static Refusal suspended(Subject subject) {
        return switch (subject) {
            case Subject.Account _ -> Refusal.ACCOUNT_SUSPENDED;
            case Subject.Offered _, Subject.Operator _ -> Refusal.SERVICE_SUSPENDED;
        };
    }

    private static Refusal restricted(Subject subject) {
        return switch (subject) {
            case Subject.Account _ -> Refusal.ACCOUNT_RESTRICTED;
            case Subject.Offered _, Subject.Operator _ -> Refusal.SERVICE_RESTRICTED;
        };
    }
}
