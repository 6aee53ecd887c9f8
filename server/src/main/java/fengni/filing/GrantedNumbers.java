package fengni.filing;

import static fengni.law.FilingAct.CANCEL;
import static fengni.law.FilingAct.REVOKE;

import fengni.filing.FiledNumber.Ended;
import fengni.law.ChinaDay;
import fengni.law.FilingAct;
import fengni.law.FilingState;
import fengni.offering.Offerings;
import fengni.offering.ServiceId;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads the numbers that registries granted out of the dossiers whose products are the service. */
final class GrantedNumbers implements FiledNumbers {
    private final Dossiers dossiers;
    private final Readiness readiness;
    private final Offerings offerings;

    GrantedNumbers(Dossiers dossiers, Readiness readiness, Offerings offerings) {
        this.dossiers = dossiers;
        this.readiness = readiness;
        this.offerings = offerings;
    }

    @Override
    public List<FiledNumber> of(ServiceId service) {
        return offerings.service(service).stream()
                .flatMap(offer -> dossiers.list(offer.service().organisation().value()).stream())
                .filter(dossier -> isOf(service, dossier.inForce()))
                .flatMap(dossier -> number(dossier).stream())
                .toList();
    }

    private boolean isOf(ServiceId service, Dossier filed) {
        return filed.products().stream()
                .flatMap(product -> readiness.service(filed, product).stream())
                .anyMatch(service::equals);
    }

    /** Returns the number of a registry's own series; it stays, as ended, when it was cancelled or revoked. */
    static Optional<FiledNumber> number(Dossier dossier) {
        return switch (dossier.state()) {
            case FilingState.Cancelled(var number) -> number(dossier, number, ended(dossier, "cancelled", CANCEL));
            case FilingState.Revoked(var number, var _) -> number(dossier, number, ended(dossier, "revoked", REVOKE));
            case FilingState state ->
                state.inForce()
                        .filter(FilingState.Filed.class::isInstance)
                        .flatMap(FilingState.InForce::under)
                        .flatMap(number -> number(dossier, number, Optional.empty()));
        };
    }

    private static Optional<Ended> ended(Dossier dossier, String state, FilingAct act) {
        return dossier.last(act).map(at -> new Ended(state, ChinaDay.of(at)));
    }

    private static Optional<FiledNumber> number(Dossier dossier, String number, Optional<Ended> ended) {
        return dossier.registry()
                .flatMap(registry -> dossier.last(FilingAct.GRANT)
                        .map(at -> new FiledNumber(
                                number, registry.registryName(), page(registry, number), ChinaDay.of(at), ended)));
    }

    /** The number is another's word: whatever it holds stays one segment of the path, so no page fails on it. */
    private static URI page(RegistryLink.Connected registry, String number) {
        var segment = URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20");
        return URI.create(registry.base() + "/registry/filings/" + segment);
    }
}
