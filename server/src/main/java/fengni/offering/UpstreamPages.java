package fengni.offering;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Outcome;
import fengni.pages.Form;
import fengni.pages.MenuEntry;
import fengni.pages.MenuGroup;
import fengni.pages.Notice;
import fengni.pages.Page;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where models are served. They belong to the installation, not to one organisation. */
@Controller
class UpstreamPages implements Doors {
    private static final String HERE = "/upstreams";

    private final Offerings offerings;

    UpstreamPages(Offerings offerings) {
        this.offerings = offerings;
    }

    @Bean
    static MenuEntry upstreamsEntry() {
        return new MenuEntry(MenuGroup.INSTALLATION, "offering.upstreams.title", HERE, 120);
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, Role.ADMINISTRATOR),
                Door.write(HERE, Role.ADMINISTRATOR),
                Door.write("/upstreams/{id}/remove", Role.ADMINISTRATOR));
    }

    @GetMapping(HERE)
    Page list() {
        return page(Form.empty());
    }

    @PostMapping(HERE)
    ModelAndView add(SignedIn who, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var draft = new UpstreamDraft(
                form.given("model"), form.given("base"), form.given("key"), form.checked("plainHttp"));
        return switch (offerings.add(draft, who.login())) {
            case Outcome.Done(var entry) ->
                Page.go(
                        HERE,
                        Notice.good("offering.upstream.added", entry.upstream().model()));
            case Outcome.Faulty(var faults) -> page(form.note(faults));
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var fault) -> page(form.note(List.of(fault)));
        };
    }

    @PostMapping("/upstreams/{id}/remove")
    ModelAndView remove(@PathVariable long id) {
        offerings.removeUpstream(id);
        return Page.go(HERE, Notice.good("offering.upstream.removed"));
    }

    private Page page(Form form) {
        return Page.of("offering/upstreams", "offering.upstreams.title")
                .with("upstreams", offerings.upstreams())
                .with(form);
    }
}
