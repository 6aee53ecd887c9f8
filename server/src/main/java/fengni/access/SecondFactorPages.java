package fengni.access;

import fengni.pages.Form;
import fengni.pages.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The second step of signing in: a code from the app, or a recovery code. */
@Controller
class SecondFactorPages {
    private final People people;
    private final SecondFactor factor;
    private final Trouble trouble;
    private final AccessAudit audit;
    private final Sessions sessions;
    private final SecondFactorRule rule;

    SecondFactorPages(
            People people,
            SecondFactor factor,
            Trouble trouble,
            AccessAudit audit,
            Sessions sessions,
            SecondFactorRule rule) {
        this.people = people;
        this.factor = factor;
        this.trouble = trouble;
        this.audit = audit;
        this.sessions = sessions;
        this.rule = rule;
    }

    @GetMapping("/sign-in/code")
    ModelAndView ask(HttpServletRequest request, HttpServletResponse response) {
        return waiting().map(person -> ask(person, request, response)).orElseGet(() -> Page.go("/sign-in"));
    }

    private ModelAndView ask(Person person, HttpServletRequest request, HttpServletResponse response) {
        if (person.enrolled()) {
            return page(Form.empty());
        }
        return rule.obligatory() ? Page.go("/sign-in/enrol") : enter(person, Act.SIGNED_IN, request, response);
    }

    @PostMapping("/sign-in/code")
    ModelAndView check(@RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
        return waiting().map(person -> check(person, code, request, response)).orElseGet(() -> Page.go("/sign-in"));
    }

    private ModelAndView check(Person person, String code, HttpServletRequest request, HttpServletResponse response) {
        var address = request.getRemoteAddr();
        if (trouble.shutUntil(person.login(), address).isPresent()) {
            audit.note(person.login(), Act.SHUT_OUT, "", address);
            return page(Form.empty().fault("code", "access.code.shut"));
        }
        return switch (factor.check(person.id(), code)) {
            case NOT -> {
                trouble.failed(person.login(), address);
                audit.note(person.login(), Act.CODE_REFUSED, "", address);
                yield page(Form.empty().fault("code", "access.code.refused"));
            }
            case CODE -> enter(person, Act.SIGNED_IN, request, response);
            case RECOVERY_CODE -> enter(person, Act.RECOVERY_CODE_USED, request, response);
        };
    }

    private ModelAndView enter(Person person, Act act, HttpServletRequest request, HttpServletResponse response) {
        trouble.over(person.login());
        var wanted = Optional.ofNullable(new HttpSessionRequestCache().getRequest(request, response));
        sessions.full(person, request, response);
        Sessions.signedIn().ifPresent(who -> audit.note(who, act, "", request.getRemoteAddr()));
        if (Sessions.signedIn().isEmpty()) {
            return Page.go("/sign-in?over");
        }
        return Page.go(sessions.first(
                wanted.map(saved -> URI.create(saved.getRedirectUrl()).getRawPath())
                        .orElse("/")));
    }

    private Optional<Person> waiting() {
        return Sessions.halfSignedIn()
                .flatMap(half -> people.find(half.person()))
                .filter(person -> !person.closed());
    }

    private static Page page(Form form) {
        return Page.of("access/code", "access.code.title").with(form);
    }
}
