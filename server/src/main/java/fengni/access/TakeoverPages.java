package fengni.access;

import fengni.pages.Notice;
import fengni.pages.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What others want to hand over to the person who is signed in; seen first after sign-in. */
@Controller
class TakeoverPages implements Doors {
    private final Handovers handovers;
    private final People people;
    private final Sessions sessions;

    TakeoverPages(Handovers handovers, People people, Sessions sessions) {
        this.handovers = handovers;
        this.people = people;
        this.sessions = sessions;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.readOwn(HandoverPages.WAITING),
                Door.writeOwn("/me/handover/{handover}/accept"),
                Door.writeOwn("/me/handover/{handover}/decline"));
    }

    @GetMapping(HandoverPages.WAITING)
    Page show(SignedIn who) {
        return Page.of("access/takeover", "access.takeover.title")
                .under("/me", "access.account.title")
                .with("waiting", handovers.waitingFor(who));
    }

    /** The new roles hold at once: the session is made anew, or it would end at the next click. */
    @PostMapping("/me/handover/{handover}/accept")
    ModelAndView accept(
            SignedIn who, @PathVariable long handover, HttpServletRequest request, HttpServletResponse response) {
        var answered = handovers.accept(handover, who, request.getRemoteAddr());
        people.find(who.person()).ifPresent(person -> sessions.full(person, request, response));
        return switch (answered) {
            case DONE -> Page.go(sessions.first("/"), Notice.good("access.takeover.accepted"));
            case DONE_WITHOUT_OFFICER -> Page.go(sessions.first("/"), Notice.warn("access.person.no-officer"));
            case LAST_ADMINISTRATOR -> Page.go(HandoverPages.WAITING, Notice.bad("access.person.last"));
            case GONE -> Page.go(HandoverPages.WAITING, Notice.bad("access.handover.gone"));
        };
    }

    @PostMapping("/me/handover/{handover}/decline")
    ModelAndView decline(SignedIn who, @PathVariable long handover, HttpServletRequest request) {
        return handovers.decline(handover, who, request.getRemoteAddr())
                ? Page.go(sessions.first("/"), Notice.good("access.takeover.declined"))
                : Page.go(HandoverPages.WAITING, Notice.bad("access.handover.gone"));
    }
}
