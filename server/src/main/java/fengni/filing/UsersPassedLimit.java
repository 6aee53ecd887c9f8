package fengni.filing;

import fengni.filing.PossibleChange.Glimpse;
import fengni.filing.PossibleChange.Origin;
import fengni.filing.PossibleChange.What;
import fengni.filing.SeenFacts.ServiceSeen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Users are more than a limit under which the filed number stays, or more than a multiple of it. Each doubling is a change
 * of its own, so that growth is told again but not with every user. A number that was not filed counts as nought for the
 * limits; no multiple is taken of it.
 */
final class UsersPassedLimit implements DriftRule {
    private final DriftLimit.All limits;

    UsersPassedLimit(DriftLimit.All limits) {
        this.limits = limits;
    }

    @Override
    public List<PossibleChange> compare(FiledDossier filed, SeenFacts seen) {
        return seen.services().stream()
                .filter(service -> service.product() != Place.DOSSIER)
                .flatMap(service -> Stream.concat(
                        service.people().registered().stream()
                                .flatMap(count -> passed(filed, seen, service, What.REGISTERED_USERS, count)),
                        service.people().monthly().stream()
                                .flatMap(count -> passed(filed, seen, service, What.MONTHLY_USERS, count))))
                .toList();
    }

    private Stream<PossibleChange> passed(
            FiledDossier filed, SeenFacts seen, ServiceSeen service, What what, long count) {
        var name = what == What.REGISTERED_USERS ? "registered-users" : "monthly-users";
        var field = "product." + name;
        long known = number(filed.text(service.product(), field));
        var marks = new ArrayList<String>();
        if (known < limits.of(name) && count >= limits.of(name)) {
            marks.add("limit " + limits.of(name));
        }
        growth(known, count).ifPresent(marks::add);
        return marks.stream()
                .map(mark -> new PossibleChange(
                        what,
                        field,
                        service.product(),
                        filed.text(service.product(), field),
                        String.valueOf(count),
                        mark,
                        new Glimpse(origin(what), service.service().name(), "", seen.now(), seen.now())));
    }

    /** Verified users are entered here; those of a month are counted in the gateway's records. */
    private static Origin origin(What what) {
        return what == What.REGISTERED_USERS ? Origin.CONSOLE : Origin.GATEWAY;
    }

    private Optional<String> growth(long known, long count) {
        return known > 0 && count / known >= limits.of("growth") && count > known * limits.of("growth")
                ? Optional.of("growth " + Long.highestOneBit(count / known))
                : Optional.empty();
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,15}") ? Long.parseLong(text) : 0;
    }
}
