package fengni.access;

import fengni.pages.Form;
import fengni.pages.Notice;
import fengni.pages.Option;
import fengni.pages.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Hands the roles and open work of a person over to another: an administrator anybody's, a compliance officer their own. */
@Controller
class HandoverPages implements Doors {
    /** Where a person answers what somebody wants to hand over to them. */
    static final String WAITING = "/me/handover";

    static final Set<Role> GIVERS = Set.of(Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER);

    private static final int LONGEST_REASON = 500;

    private final People people;
    private final Handovers handovers;
    private final List<OpenWork> work;

    HandoverPages(People people, Handovers handovers, List<OpenWork> work) {
        this.people = people;
        this.handovers = handovers;
        this.work = work;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read("/people/{person}/handover", Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER),
                Door.write("/people/{person}/handover", Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER),
                Door.write("/people/{person}/handover/cancel", Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER));
    }

    @GetMapping("/people/{person}/handover")
    ModelAndView show(SignedIn who, @PathVariable long person) {
        return giver(who, person)
                .<ModelAndView>map(giver -> page(who, giver, Form.empty()))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/people/{person}/handover")
    ModelAndView propose(
            SignedIn who,
            @PathVariable long person,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        return giver(who, person)
                .<ModelAndView>map(giver -> propose(
                        giver,
                        Form.of(fields),
                        new Deed(who, Act.HANDOVER_PROPOSED, giver.login(), request.getRemoteAddr())))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private ModelAndView propose(Person giver, Form form, Deed deed) {
        var who = deed.who();
        var reason = form.required("reason", LONGEST_REASON);
        var taker = takers(who, giver).stream()
                .filter(person -> form.value("taker").equals(String.valueOf(person.id())))
                .findFirst();
        if (taker.isEmpty()) {
            form.fault("taker", "pages.fault.choose");
        }
        if (giver.roles(who.organisation()).isEmpty()) {
            form.fault("taker", "access.handover.nothing");
        }
        if (!form.holds()) {
            return page(who, giver, form);
        }
        return handovers.propose(giver, taker.orElseThrow(), reason, deed)
                ? Page.go(
                        here(giver),
                        Notice.good("access.handover.proposed", taker.get().name()))
                : page(who, giver, form.fault("taker", "access.handover.open"));
    }

    @PostMapping("/people/{person}/handover/cancel")
    ModelAndView cancel(SignedIn who, @PathVariable long person, HttpServletRequest request) {
        return giver(who, person)
                .<ModelAndView>map(giver -> Page.go(
                        here(giver),
                        handovers.cancel(giver, who, request.getRemoteAddr())
                                ? Notice.good("access.handover.cancelled")
                                : Notice.bad("access.handover.gone")))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    /** A compliance officer sees no other person here: to them there is nothing at that address. */
    private Optional<Person> giver(SignedIn who, long person) {
        return people.find(person, who.organisation())
                .filter(_ -> person == who.person() || who.roles().contains(Role.ADMINISTRATOR));
    }

    private List<Person> takers(SignedIn who, Person giver) {
        return Handovers.takers(people.of(who.organisation()), giver.id(), who.organisation());
    }

    private static String here(Person giver) {
        return "/people/" + giver.id() + "/handover";
    }

    private Page page(SignedIn who, Person giver, Form form) {
        var organisation = who.organisation();
        var about = handovers.about(organisation, giver.id());
        var page = Page.of("access/handover", "access.handover.title", giver.name());
        return (who.roles().contains(Role.ADMINISTRATOR)
                        ? page.under("/people", "access.people.title")
                                .under("/people/" + giver.id(), "access.person.title", giver.name())
                        : page.under("/me", "access.account.title"))
                .with("giver", giver)
                .with("roles", giver.roles(organisation).stream().sorted().toList())
                .with(
                        "takers",
                        takers(who, giver).stream()
                                .map(one -> new Option(String.valueOf(one.id()), one.name() + " · " + one.login()))
                                .toList())
                .with("work", OpenWorkOf.all(work, organisation, giver.id()))
                .with(
                        "open",
                        about.stream()
                                .filter(one ->
                                        one.outcome().isEmpty() && one.giver().id() == giver.id())
                                .toList())
                .with(
                        "closed",
                        about.stream().filter(one -> one.outcome().isPresent()).toList())
                .with(form);
    }
}
