package fengni.filing;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Outcome.Absent;
import fengni.answers.Outcome.Conflicting;
import fengni.answers.Outcome.Done;
import fengni.answers.Outcome.Faulty;
import fengni.offering.Offer;
import fengni.offering.OwnServices;
import fengni.pages.Form;
import fengni.pages.Notice;
import fengni.pages.Page;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The badge of a service: what the public sees, and where people enter what it shows. */
@Controller
class BadgePages implements Doors {
    private static final String HERE = "/services/{id}/badge";
    private static final String REMOVE = HERE + "/{number}/remove";

    private final Publicity publicity;
    private final OwnServices services;

    BadgePages(Publicity publicity, OwnServices services) {
        this.publicity = publicity;
        this.services = services;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.open(HttpMethod.GET, "/badge/{service}"),
                Door.read(HERE, Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER),
                Door.write(HERE, Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER),
                Door.write(REMOVE, Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER));
    }

    @GetMapping("/badge/{service}")
    ModelAndView badge(@PathVariable long service) {
        return publicity
                .of(service)
                .<ModelAndView>map(shown -> Page.of(
                                "filing/badge",
                                shown.numbers().isEmpty() ? "publicity.badge.title-none" : "publicity.badge.title",
                                shown.numbers().isEmpty() ? String.valueOf(service) : shown.name())
                        .with("shown", shown))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    @GetMapping(HERE)
    ModelAndView edit(SignedIn who, @PathVariable long id) {
        return own(who, id, offer -> page(offer, Form.empty()));
    }

    @PostMapping(HERE)
    ModelAndView enter(SignedIn who, @PathVariable long id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return own(who, id, offer -> enter(who, offer, form));
    }

    private ModelAndView enter(SignedIn who, Offer offer, Form form) {
        var day = day(form.value("entered"));
        var entry = new GenerativeEntry(
                form.required("model", GenerativeEntry.LONGEST_MODEL),
                form.required("number", GenerativeEntry.LONGEST_NUMBER),
                form.required("source", GenerativeEntry.LONGEST_SOURCE),
                day.orElse(LocalDate.EPOCH));
        if (day.isEmpty()) {
            form.fault("entered", "answers.fault.date");
        }
        if (!form.holds()) {
            return page(offer, form);
        }
        return switch (publicity.enter(offer.service().id(), entry, who.login())) {
            case Done(var _) -> Page.go(path(offer), Notice.good("publicity.saved"));
            case Faulty(var faults) -> page(offer, form.note(faults));
            case Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Conflicting(var fault) -> page(offer, form.note(List.of(fault)));
        };
    }

    @PostMapping(REMOVE)
    ModelAndView remove(SignedIn who, @PathVariable long id, @PathVariable long number) {
        return own(who, id, offer -> {
            publicity.remove(offer.service().id(), number, who.login());
            return Page.go(path(offer), Notice.good("publicity.removed"));
        });
    }

    private ModelAndView own(SignedIn who, long id, Function<Offer, ModelAndView> then) {
        return services.find(who, id).map(then).orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private Page page(Offer offer, Form form) {
        var id = offer.service().id();
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var shown = publicity.of(id.value()).orElseThrow();
        return Page.of("filing/badge-edit", "publicity.edit.title")
                .under("/services", "offering.services.title")
                .under(
                        "/services/" + id.value(),
                        "offering.service.title",
                        offer.service().name())
                .with("shown", shown)
                .with("entered", publicity.entered(id))
                .with("snippet", BadgeSnippet.html(shown, base))
                .with(form);
    }

    private static String path(Offer offer) {
        return "/services/" + offer.service().id().value() + "/badge";
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
