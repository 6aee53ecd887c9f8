package fengni.access;

import fengni.pages.Form;
import fengni.pages.Notice;
import fengni.pages.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: password and console tokens. */
@Controller
class AccountPages implements Doors {
    private static final int LONGEST_NAME = 100;

    private final People people;
    private final Tokens tokens;
    private final AccessAudit audit;
    private final Handovers handovers;

    AccountPages(People people, Tokens tokens, AccessAudit audit, Handovers handovers) {
        this.people = people;
        this.tokens = tokens;
        this.audit = audit;
        this.handovers = handovers;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.readOwn("/me"),
                Door.readOwn("/me/password"),
                Door.writeOwn("/me/password"),
                Door.writeOwn("/me/tokens"),
                Door.writeOwn("/me/tokens/{token}/revoke"));
    }

    @GetMapping("/me")
    Page show(SignedIn who) {
        return page(who, Form.empty());
    }

    @PostMapping("/me/tokens")
    Page create(SignedIn who, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        var form = Form.of(fields);
        var name = form.required("name", LONGEST_NAME);
        if (!form.holds()) {
            return page(who, form);
        }
        var token = tokens.create(who, name, request.getRemoteAddr());
        return page(who, Form.empty()).with("fresh", token);
    }

    @PostMapping("/me/tokens/{token}/revoke")
    ModelAndView revoke(SignedIn who, @PathVariable long token, HttpServletRequest request) {
        tokens.revoke(who, token, request.getRemoteAddr());
        return Page.go("/me", Notice.good("access.token.revoked"));
    }

    @GetMapping("/me/password")
    Page password() {
        return passwordPage(Form.empty());
    }

    @PostMapping("/me/password")
    ModelAndView password(SignedIn who, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        var form = Form.of(fields);
        if (!people.passwordHolds(who.login(), form.value("old"))) {
            form.fault("old", "access.password.wrong");
        }
        if (!form.value("password").equals(form.value("again"))) {
            form.fault("again", "access.password.differs");
        }
        Passwords.check(form.value("password"), who.login())
                .forEach(fault -> form.fault("password", fault.key(), Passwords.LEAST));
        if (!form.holds()) {
            return passwordPage(form);
        }
        audit.inOne(() -> {
            people.find(who.person()).ifPresent(person -> people.changePassword(person, form.value("password")));
            audit.note(who, Act.PASSWORD_CHANGED, "", request.getRemoteAddr());
            return who;
        });
        return Page.go("/me", Notice.good("access.password.changed"));
    }

    private Page page(SignedIn who, Form form) {
        return Page.of("access/account", "access.account.title")
                .with(form)
                .with("who", who)
                .with("tokens", tokens.of(who))
                .with("mayHandOver", who.may(HandoverPages.GIVERS))
                .with("mayBeReminded", Door.isStaff(who))
                .with("waiting", handovers.waitingFor(who).size())
                .with("fresh", "");
    }

    private static Page passwordPage(Form form) {
        return Page.of("access/password", "access.password.title")
                .under("/me", "access.account.title")
                .with(form);
    }
}
