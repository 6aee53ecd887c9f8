package fengni.offering;

import fengni.offering.LaunchProof.Kind;
import java.util.List;
import java.util.Optional;

/** The filing number that a person entered on the service speaks for opening it, as far as an entry can. */
final class EnteredNumber implements LaunchProofs {
    private final Offerings offerings;

    EnteredNumber(Offerings offerings) {
        this.offerings = offerings;
    }

    @Override
    public Optional<String> page(Kind missing, ServiceId service) {
        return missing == Kind.FILING_NUMBER ? Optional.of(entry(service)) : Optional.empty();
    }

    @Override
    public List<LaunchProof> of(ServiceId service) {
        return offerings.service(service).stream()
                .flatMap(offer -> offer.filing().stream())
                .map(entry -> new LaunchProof(
                        Kind.FILING_NUMBER, entry.number(), entry.source(), entry.entered(), entry(service)))
                .toList();
    }

    private static String entry(ServiceId service) {
        return "/services/" + service.value() + "/filing";
    }
}
