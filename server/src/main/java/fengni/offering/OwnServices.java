package fengni.offering;

import fengni.access.SignedIn;
import fengni.pages.Option;
import java.util.List;
import java.util.Optional;

/** The services of the organisation for which a person acts; those of others are as if they were not there. */
public final class OwnServices {
    private final Offerings offerings;

    public OwnServices(Offerings offerings) {
        this.offerings = offerings;
    }

    public List<Offer> of(long organisation) {
        return offerings.services(new OrganisationId(organisation));
    }

    public Optional<Offer> find(SignedIn who, long service) {
        return ServiceId.of(service)
                .flatMap(offerings::service)
                .filter(offer -> offer.service().organisation().value() == who.organisation());
    }

    /** Returns the services as choices of a form. */
    public List<Option> options(SignedIn who) {
        return of(who.organisation()).stream()
                .map(offer -> new Option(
                        String.valueOf(offer.service().id().value()),
                        offer.service().name()))
                .toList();
    }
}
