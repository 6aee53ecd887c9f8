package fengni.access;

import fengni.pages.Form;
import fengni.pages.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Sets up the second factor of someone who has none yet. */
@Controller
class EnrolPages {
    /** The secret waits in the session until a code proves that the app has it. */
    private static final String SECRET = "fengni.enrolment";

    private final People people;
    private final SecondFactor factor;
    private final AccessAudit audit;
    private final Sessions sessions;

    EnrolPages(People people, SecondFactor factor, AccessAudit audit, Sessions sessions) {
        this.people = people;
        this.factor = factor;
        this.audit = audit;
        this.sessions = sessions;
    }

    @GetMapping("/sign-in/enrol")
    ModelAndView show(HttpServletRequest request) {
        return waiting()
                .<ModelAndView>map(person -> page(person, secret(request), Form.empty()))
                .orElseGet(() -> Page.go("/sign-in"));
    }

    @PostMapping("/sign-in/enrol")
    ModelAndView enrol(@RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
        return waiting()
                .<ModelAndView>map(person -> {
                    var secret = secret(request);
                    return factor.enrol(person.id(), secret, code.replaceAll("\\s", ""))
                            .map(codes -> enter(person, codes, request, response))
                            .orElseGet(() -> page(person, secret, Form.empty().fault("code", "access.enrol.refused")));
                })
                .orElseGet(() -> Page.go("/sign-in"));
    }

    private Page enter(Person person, List<String> codes, HttpServletRequest request, HttpServletResponse response) {
        request.getSession().removeAttribute(SECRET);
        sessions.full(person, request, response);
        Sessions.signedIn().ifPresent(who -> audit.note(who, Act.SECOND_FACTOR_ENROLLED, "", request.getRemoteAddr()));
        return Page.of("access/recovery", "access.recovery.title")
                .with("codes", codes)
                .with("next", sessions.first("/"));
    }

    private Optional<Person> waiting() {
        return Sessions.halfSignedIn()
                .flatMap(half -> people.find(half.person()))
                .filter(person -> !person.enrolled() && !person.closed());
    }

    private static byte[] secret(HttpServletRequest request) {
        if (request.getSession().getAttribute(SECRET) instanceof byte[] kept) {
            return kept;
        }
        var fresh = Totp.newSecret();
        request.getSession().setAttribute(SECRET, fresh);
        return fresh;
    }

    private static Page page(Person person, byte[] secret, Form form) {
        var base32 = Totp.base32(secret);
        var account = URLEncoder.encode(person.login(), StandardCharsets.UTF_8);
        var address = "otpauth://totp/Fengni:" + account + "?secret=" + base32 + "&issuer=Fengni";
        return Page.of("access/enrol", "access.enrol.title")
                .with(form)
                .with("code", QrCode.of(address))
                .with("secret", base32.replaceAll("(.{4})(?=.)", "$1 "))
                .with("address", address);
    }
}
