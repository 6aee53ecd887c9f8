package fengni.gateway;

import fengni.gateway.Step.Go;
import fengni.gateway.Step.Stop;
import fengni.offering.Admission.Admitted;
import fengni.offering.Admission.NotPublic;
import java.util.Map;

/**
 * Stops whom the service does not answer yet: an internal service answers the staff among its testers, a closed trial its
 * testers, a public one everybody (Arts 19 and 20: nothing goes online for the public before it is filed and assessed).
 *
 * <p>A stage of its own, after {@link CheckIdentity}, so that the list is asked about a user who is known, and before
 * {@link CheckStanding}: whoever is no tester learns nothing of holds and uses up no allowance of an hour.
 */
final class CheckLaunch implements Stage {
    private final GatewayParts.LaunchCheck launch;

    CheckLaunch(GatewayParts.LaunchCheck launch) {
        this.launch = launch;
    }

    @Override
    public Step apply(Exchange exchange) {
        return switch (launch.admit(exchange.service().id(), exchange.chat().user())) {
            case Admitted(var as) -> new Go(exchange.noting(Map.of("launch", as)));
            case NotPublic(var state) -> new Stop(exchange, Refusal.SERVICE_NOT_PUBLIC, Map.of("launch", state.word()));
        };
    }
}
