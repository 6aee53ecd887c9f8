package fengni.correspondence;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Outcome.Absent;
import fengni.answers.Outcome.Conflicting;
import fengni.answers.Outcome.Done;
import fengni.answers.Outcome.Faulty;
import fengni.pages.Form;
import fengni.pages.MenuEntry;
import fengni.pages.Notice;
import fengni.pages.Page;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The registry at which the organisation is enrolled: whose it is, how the letters go, and how to enrol. */
@Controller
class ConnectionPages implements Doors {
    private static final String HERE = "/registry-connection";
    private static final String AGAIN = HERE + "/letters/{id}/again";
    private static final int LONGEST_BASE = 500;
    private static final int LONGEST_CODE = 200;

    private final Registries registries;
    private final OperatorCodes codes;
    private final Post post;

    ConnectionPages(Registries registries, OperatorCodes codes, Post post) {
        this.registries = registries;
        this.codes = codes;
        this.post = post;
    }

    @Bean
    static MenuEntry connectionEntry() {
        return new MenuEntry("offering.menu", "correspondence.title", HERE, 140);
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, Role.ADMINISTRATOR),
                Door.write(HERE, Role.ADMINISTRATOR),
                Door.write(AGAIN, Role.ADMINISTRATOR));
    }

    @GetMapping(HERE)
    Page show(SignedIn who) {
        return page(who, Form.empty());
    }

    @PostMapping(HERE)
    ModelAndView connect(SignedIn who, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var code = form.required("code", LONGEST_CODE);
        var base = address(form.required("base", LONGEST_BASE));
        var operator = codes.creditCode(who.organisation());
        if (form.holds() && base.isEmpty()) {
            form.fault("base", "answers.fault.address");
        }
        if (operator.isEmpty()) {
            return Page.problem(HttpStatus.NOT_FOUND);
        }
        return form.holds() ? connect(who, form, base.orElseThrow(), code) : page(who, form);
    }

    private ModelAndView connect(SignedIn who, Form form, URI base, String code) {
        var operator = codes.creditCode(who.organisation()).orElseThrow();
        return switch (registries.enrol(base, code, operator)) {
            case Done(var connection) -> Page.go(HERE, Notice.good("correspondence.done", connection.registry()));
            case Faulty(var faults) -> page(who, form.note(faults));
            case Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Conflicting(var fault) -> page(who, form.note(List.of(fault)));
        };
    }

    @PostMapping(AGAIN)
    ModelAndView again(SignedIn who, @PathVariable UUID id) {
        view(who).letters().stream()
                .filter(letter -> letter.id().equals(id))
                .forEach(letter -> post.again(letter.operator(), id));
        post.ofRegistry().stream()
                .filter(letter -> letter.id().equals(id))
                .forEach(letter -> post.again(letter.operator(), id));
        return Page.go(HERE, Notice.good("correspondence.letters.again.done"));
    }

    private Page page(SignedIn who, Form form) {
        return Page.of("correspondence/connection", "correspondence.title")
                .with("view", view(who))
                .with(form);
    }

    private ConnectionView view(SignedIn who) {
        var operator = codes.creditCode(who.organisation());
        return new ConnectionView(
                operator.flatMap(registries::find),
                registries.fingerprint(),
                operator.map(registries::hitch).orElse(new Hitch("", "")),
                operator.map(post::ofOperator).orElse(List.of()),
                post.ofRegistry());
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
