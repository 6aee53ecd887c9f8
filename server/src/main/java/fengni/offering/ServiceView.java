package fengni.offering;

import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.pages.Form;
import fengni.pages.Page;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the page of one service shows.
 *
 * @param fresh the key that was made just now, or empty text
 * @param models every model that somebody serves or the service may ask
 */
record ServiceView(Offer offer, List<ServiceKey> keys, Set<String> models, boolean mayChange, String fresh) {
    ServiceView {
        keys = List.copyOf(keys);
    }

    static Page page(Offerings offerings, SignedIn who, Offer offer) {
        return page(offerings, who, offer, Form.empty(), "");
    }

    static Page page(Offerings offerings, SignedIn who, Offer offer, Form form, String fresh) {
        var models = new TreeSet<>(offer.service().models());
        offerings.upstreams().forEach(upstream -> models.add(upstream.upstream().model()));
        var view = new ServiceView(
                offer, offerings.keys(offer.service().id()), models, who.may(Set.of(Role.ADMINISTRATOR)), fresh);
        return Page.of(
                        "offering/service",
                        "offering.service.title",
                        offer.service().name())
                .under("/services", "offering.services.title")
                .with("view", view)
                .with(form);
    }

    String path() {
        return ServicePages.path(offer);
    }

    Service service() {
        return offer.service();
    }
}
