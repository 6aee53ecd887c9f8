package fengni.offering;

import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.pages.Form;
import fengni.pages.Page;
import fengni.pages.Tone;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the page of one service shows.
 *
 * @param fresh the key that was made just now, or empty text
 * @param models every model that somebody serves or the service may ask
 */
record ServiceView(
        Offer offer, List<ServiceKey> keys, Set<String> models, Opened opened, boolean mayChange, String fresh) {
    ServiceView {
        keys = List.copyOf(keys);
    }

    /** Where the service stands at the launch gate, and how that looks. */
    record Opened(Launch launch, Tone tone) {}

    /** What such a page is made of. */
    record Parts(Offerings offerings, LaunchGate gate) {
        Page page(SignedIn who, Offer offer) {
            return page(who, offer, Form.empty(), "");
        }

        Page page(SignedIn who, Offer offer, Form form, String fresh) {
            return Page.of(
                            "offering/service",
                            "offering.service.title",
                            offer.service().name())
                    .under("/services", "offering.services.title")
                    .with("view", view(who, offer, fresh))
                    .with(form);
        }

        Opened opened(Offer offer) {
            var launch = gate.of(offer.service().id());
            return new Opened(launch, LaunchView.tone(launch, gate.today()));
        }

        private ServiceView view(SignedIn who, Offer offer, String fresh) {
            var models = new TreeSet<>(offer.service().models());
            offerings
                    .upstreams()
                    .forEach(upstream -> models.add(upstream.upstream().model()));
            var keys = offerings.keys(offer.service().id());
            return new ServiceView(offer, keys, models, opened(offer), who.may(Set.of(Role.ADMINISTRATOR)), fresh);
        }
    }

    String path() {
        return ServicePages.path(offer);
    }

    Service service() {
        return offer.service();
    }
}
