package fengni.offering;

import fengni.access.SignedIn;
import fengni.answers.Cursor;
import fengni.pages.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The services of the organisation for which a person acts; those of others are as if they were not there. */
public final class OwnServices {
    private final Offerings offerings;

    OwnServices(Offerings offerings) {
        this.offerings = offerings;
    }

    public List<Offer> of(long organisation) {
        var own = new ArrayList<Offer>();
        var cursor = Optional.of(new Cursor(0, Cursor.LONGEST));
        while (cursor.isPresent()) {
            var page = offerings.services(cursor.get());
            page.items().stream().filter(offer -> isOf(offer, organisation)).forEach(own::add);
            cursor = page.next().isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Cursor(page.items().getLast().service().id().value(), Cursor.LONGEST));
        }
        return List.copyOf(own);
    }

    public Optional<Offer> find(SignedIn who, long service) {
        return ServiceId.of(service).flatMap(offerings::service).filter(offer -> isOf(offer, who.organisation()));
    }

    /** Returns the services as choices of a form. */
    public List<Option> options(SignedIn who) {
        return of(who.organisation()).stream()
                .map(offer -> new Option(
                        String.valueOf(offer.service().id().value()),
                        offer.service().name()))
                .toList();
    }

    private static boolean isOf(Offer offer, long organisation) {
        return offer.service().organisation().value() == organisation;
    }
}
