package fengni.standing;

import fengni.offering.OrganisationId;
import fengni.offering.Service;
import fengni.offering.ServiceId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What one order stops, and where. It is no hold: no page of holds lifts it, only the end of the order does.
 *
 * @param order its number here
 * @param services empty for all of the organisation, those of tomorrow too
 * @param authority who ordered it, as on the document
 * @param number of the document
 * @param until when it ends by itself; empty until it is lifted
 */
public record OrderMeasure(
        long order,
        OrganisationId organisation,
        Set<ServiceId> services,
        Set<Stop> stops,
        String authority,
        String number,
        Instant since,
        Optional<Instant> until) {
    public OrderMeasure {
        services = Set.copyOf(services);
        stops = Set.copyOf(stops);
    }

    /** Returns whether it stops this of a service, at a moment. */
    boolean stops(Stop what, Service service, Instant now) {
        return stops.contains(what)
                && service.organisation().equals(organisation)
                && (services.isEmpty() || services.contains(service.id()))
                && lasts(now);
    }

    /** Returns whether the gateway must answer nobody of the service. */
    boolean endsAnswers(Service service, Instant now) {
        return stops.stream().anyMatch(stop -> stop.endsAnswers() && stops(stop, service, now));
    }

    boolean lasts(Instant now) {
        return until.isEmpty() || now.isBefore(until.get());
    }
}
