package fengni.filing;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.SignedIn;
import fengni.evidence.EvidenceReader;
import fengni.offering.OwnServices;
import fengni.pages.Page;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What a service did in the last two days, hour by hour, as its gateway put it on record. */
@Controller
class ServiceFactsPages implements Doors {
    private static final String HERE = "/services/{id}/facts";
    private static final Duration SHOWN = Duration.ofDays(2);
    private static final int MOST = 200;

    private final EvidenceReader evidence;
    private final OwnServices services;
    private final InstantSource clock;

    ServiceFactsPages(EvidenceReader evidence, OwnServices services, InstantSource clock) {
        this.evidence = evidence;
        this.services = services;
        this.clock = clock;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.read(HERE, Desk.READERS));
    }

    @GetMapping(HERE)
    ModelAndView show(SignedIn who, @PathVariable long id) {
        return services.find(who, id)
                .<ModelAndView>map(offer -> Page.of(
                                "filing/facts",
                                "filing.facts.title",
                                offer.service().name())
                        .under("/services", "offering.services.title")
                        .under(
                                "/services/" + id,
                                "offering.service.title",
                                offer.service().name())
                        .with("all", evidence.facts(id, clock.instant().minus(SHOWN), MOST)))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }
}
