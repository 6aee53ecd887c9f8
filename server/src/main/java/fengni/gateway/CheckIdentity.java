package fengni.gateway;

import fengni.evidence.Who;
import fengni.gateway.Step.Go;
import fengni.gateway.Step.Stop;
import fengni.identity.Identity;
import fengni.identity.IdentityDecision.Admitted;
import fengni.identity.IdentityDecision.ConsentRequired;
import fengni.identity.IdentityDecision.RealIdentityRequired;
import fengni.identity.IdentityDecision.RegistrationSuspended;
import java.util.Map;

/** Lets through whom the service's identity policy admits (Art. 9: no service without real identity). */
final class CheckIdentity implements Stage {
    private final GatewayParts.IdentityCheck identity;

    CheckIdentity(GatewayParts.IdentityCheck identity) {
        this.identity = identity;
    }

    @Override
    public Step apply(Exchange exchange) {
        return switch (identity.decide(exchange.service(), exchange.chat().user())) {
            case Admitted(var known) -> new Go(exchange.by(named(exchange.who(), known)));
            case RealIdentityRequired(var given) ->
                new Stop(exchange, Refusal.REAL_IDENTITY_REQUIRED, Map.of("user_given", given));
            case RegistrationSuspended(var order) ->
                new Stop(exchange, Refusal.REGISTRATION_SUSPENDED, CheckOrders.why(order));
            case ConsentRequired(var statement) ->
                new Stop(exchange, Refusal.CONSENT_REQUIRED, Map.of("statement", statement));
        };
    }

    private static Who named(Who who, Identity known) {
        var how = switch (known) {
            case Identity.Attested attested -> "attested:" + attested.method();
            case Identity.NotRequired _ -> "not_required";
        };
        return new Who(who.user(), how, who.sourceAddress(), who.sourcePort(), who.targetAddress(), who.device());
    }
}
