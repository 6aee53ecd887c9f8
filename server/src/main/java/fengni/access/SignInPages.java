package fengni.access;

import fengni.pages.Form;
import fengni.pages.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page that asks for login and password; the answer goes to {@link SignIn}. */
@Controller
class SignInPages {
    private final People people;
    private final InstantSource clock;

    SignInPages(People people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    ModelAndView show(@RequestParam Map<String, String> query) {
        if (Sessions.signedIn().isPresent()) {
            return Page.go("/");
        }
        return Page.of("access/sign-in", "access.sign-in.title")
                .with(form(query))
                .with("out", query.containsKey("out"))
                .with("nobody", people.nobody());
    }

    private Form form(Map<String, String> query) {
        var form = Form.empty();
        if (query.containsKey("refused")) {
            form.fault("login", "access.sign-in.refused");
        }
        if (query.containsKey("over")) {
            form.fault("login", "access.sign-in.over");
        }
        var until = query.getOrDefault("shut", "");
        return until.matches("[0-9]{1,11}") ? form.fault("login", "access.sign-in.shut", minutes(until)) : form;
    }

    private long minutes(String until) {
        var left = Duration.between(clock.instant(), Instant.ofEpochSecond(Long.parseLong(until)));
        return Math.max(left.plusSeconds(59).toMinutes(), 1);
    }
}
