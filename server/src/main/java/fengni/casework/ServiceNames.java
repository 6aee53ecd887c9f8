package fengni.casework;

import fengni.answers.Cursor;
import fengni.offering.Offerings;
import fengni.offering.Organisation;
import fengni.offering.OrganisationId;
import fengni.offering.Service;
import fengni.offering.ServiceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The services of all organisations of the installation, by the names under which the public knows them. */
final class ServiceNames {
    private final Offerings offerings;

    ServiceNames(Offerings offerings) {
        this.offerings = offerings;
    }

    List<Service> all() {
        var services = new ArrayList<Service>();
        for (var organisation : organisations()) {
            offerings.services(organisation.id()).forEach(offer -> services.add(offer.service()));
        }
        return List.copyOf(services);
    }

    /** Returns whose service it is, or empty if nobody's. */
    Optional<OrganisationId> organisation(long service) {
        return find(service).map(Service::organisation);
    }

    /** Returns the name, or empty text for a service that is not known. */
    String name(long service) {
        return find(service).map(Service::name).orElse("");
    }

    private Optional<Service> find(long service) {
        return ServiceId.of(service).flatMap(offerings::service).map(offer -> offer.service());
    }

    private List<Organisation> organisations() {
        var all = new ArrayList<Organisation>();
        var page = offerings.organisations(new Cursor(0, Cursor.LONGEST));
        all.addAll(page.items());
        while (page.next().isPresent()) {
            page = offerings.organisations(new Cursor(all.getLast().id().value(), Cursor.LONGEST));
            all.addAll(page.items());
        }
        return all;
    }
}
