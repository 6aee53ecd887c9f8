package fengni.filing;

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
                .filter(dossier -> dossier.products().stream()
                        .flatMap(product -> readiness.service(dossier, product).stream())
                        .anyMatch(service::equals))
                .flatMap(dossier -> number(dossier).stream())
                .toList();
    }

    static Optional<FiledNumber> number(Dossier dossier) {
        return dossier.state() instanceof FilingState.Filed(var number)
                ? dossier.registry()
                        .flatMap(registry -> dossier.last(FilingAct.GRANT)
                                .map(at -> new FiledNumber(
                                        number, registry.registryName(), page(registry, number), ChinaDay.of(at))))
                : Optional.empty();
    }

    /** The number is another's word: whatever it holds stays one segment of the path, so no page fails on it. */
    private static URI page(RegistryLink.Connected registry, String number) {
        var segment = URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20");
        return URI.create(registry.base() + "/registry/filings/" + segment);
    }
}
