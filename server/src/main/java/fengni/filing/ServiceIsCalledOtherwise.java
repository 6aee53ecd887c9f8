package fengni.filing;

import fengni.filing.PossibleChange.Glimpse;
import fengni.filing.PossibleChange.Origin;
import fengni.filing.PossibleChange.What;
import fengni.filing.SeenFacts.ServiceSeen;
import java.util.List;
import java.util.stream.Stream;

/** The service that a filed product is has another name or another function in this console than the product was filed with. */
final class ServiceIsCalledOtherwise implements DriftRule {
    @Override
    public List<PossibleChange> compare(FiledDossier filed, SeenFacts seen) {
        return seen.services().stream()
                .filter(service -> service.product() != Place.DOSSIER)
                .flatMap(service -> Stream.concat(
                        differs(filed, seen, service, What.SERVICE_NAME), differs(filed, seen, service, What.FUNCTION)))
                .toList();
    }

    private static Stream<PossibleChange> differs(FiledDossier filed, SeenFacts seen, ServiceSeen service, What what) {
        boolean isName = what == What.SERVICE_NAME;
        var field = isName ? "product.name" : "product.functions";
        var now = isName ? service.service().name() : service.service().function();
        var known = isName ? List.of(filed.text(service.product(), field)) : filed.values(service.product(), field, 0);
        return known.stream().allMatch(String::isBlank) || known.stream().anyMatch(one -> same(one, now))
                ? Stream.empty()
                : Stream.of(new PossibleChange(
                        what,
                        field,
                        service.product(),
                        String.join("、", known),
                        now,
                        now,
                        new Glimpse(Origin.CONSOLE, service.service().name(), "", seen.now(), seen.now())));
    }

    private static boolean same(String one, String other) {
        return FiledDossier.folded(one).equals(FiledDossier.folded(other));
    }
}
