package fengni.access;

import fengni.pages.Form;
import fengni.pages.Language;
import fengni.pages.MenuEntry;
import fengni.pages.MenuGroup;
import fengni.pages.Notice;
import fengni.pages.Page;
import fengni.pages.Sheet;
import fengni.pages.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** People of the organisation and their roles, for its administrators. */
@Controller
class PeoplePages implements Doors {
    private static final String HERE = "/people";
    private static final String EXPORT = HERE + "/export";

    private final People people;
    private final Rights rights;
    private final AccessAudit audit;

    PeoplePages(People people, Rights rights, AccessAudit audit) {
        this.people = people;
        this.rights = rights;
        this.audit = audit;
    }

    @Bean
    static MenuEntry peopleEntry() {
        return new MenuEntry(MenuGroup.INSTALLATION, "access.people.title", HERE, 900);
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, Role.ADMINISTRATOR),
                Door.read(EXPORT, Role.ADMINISTRATOR),
                Door.read("/people/new", Role.ADMINISTRATOR),
                Door.write(HERE, Role.ADMINISTRATOR),
                Door.read("/people/{person}", Role.ADMINISTRATOR),
                Door.write("/people/{person}/roles", Role.ADMINISTRATOR),
                Door.write("/people/{person}/close", Role.ADMINISTRATOR),
                Door.write("/people/{person}/open", Role.ADMINISTRATOR),
                Door.write("/people/{person}/factor", Role.ADMINISTRATOR));
    }

    @GetMapping(HERE)
    Page list(SignedIn who) {
        return Page.of("access/people", "access.people.title")
                .with("people", people.of(who.organisation()))
                .with("exports", Sheet.offers(EXPORT, Map.of()))
                .with("organisation", who.organisation());
    }

    @GetMapping(EXPORT)
    ResponseEntity<byte[]> export(SignedIn who, @RequestParam Map<String, String> query, HttpServletRequest request) {
        var words = Words.of(Language.of(request));
        audit.listExported(who, HERE, request.getRemoteAddr());
        var columns = Stream.of("name", "login", "roles", "factor", "person.state")
                .map(column -> words.say("access." + column))
                .toList();
        var rows = people.of(who.organisation()).stream()
                .map(person -> line(person, who.organisation(), words))
                .toList();
        return new Sheet("people", columns, rows).answer(query.getOrDefault(Sheet.FORMAT, ""));
    }

    private static List<String> line(Person person, long organisation, Words words) {
        return List.of(
                person.name(),
                person.login(),
                person.roles(organisation).stream()
                        .sorted()
                        .map(role -> words.say(role.label()))
                        .collect(Collectors.joining("; ")),
                words.say(person.enrolled() ? "access.factor.there" : "access.factor.due"),
                words.say(person.closed() ? "access.person.closed" : "access.person.open"));
    }

    @GetMapping("/people/new")
    Page fresh() {
        return newPage(Form.empty());
    }

    @PostMapping(HERE)
    ModelAndView add(SignedIn who, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        var form = Form.of(fields);
        var wish = PersonForm.read(form);
        var roles = roles(form);
        if (!form.holds()) {
            return newPage(form);
        }
        var deed = new Deed(who, Act.PERSON_ADDED, wish.login() + " " + roles, request.getRemoteAddr());
        return switch (rights.add(wish, roles, deed)) {
            case Added.Refused(var faults) -> newPage(PersonForm.note(form, faults));
            case Added.Done(var id) -> Page.go(HERE + "/" + id, Notice.good("access.person.added", wish.name()));
        };
    }

    @GetMapping("/people/{person}")
    Page show(SignedIn who, @PathVariable long person) {
        return people.find(person, who.organisation())
                .map(found -> page(who, found, Form.empty()))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/people/{person}/roles")
    ModelAndView change(
            SignedIn who,
            @PathVariable long person,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        var found = people.find(person, who.organisation());
        if (found.isEmpty()) {
            return Page.problem(HttpStatus.NOT_FOUND);
        }
        var form = Form.of(fields);
        var roles = roles(form);
        if (!form.holds()) {
            return page(who, found.get(), form);
        }
        var deed = deed(who, Act.ROLES_CHANGED, found.get(), request);
        return switch (rights.change(found.get(), roles, deed.with(roles.toString()))) {
            case LAST_ADMINISTRATOR -> page(who, found.get(), form.fault("role-administrator", "access.person.last"));
            case DONE -> done(found.get());
            case DONE_WITHOUT_OFFICER -> withoutOfficer(found.get());
        };
    }

    @PostMapping("/people/{person}/close")
    ModelAndView close(SignedIn who, @PathVariable long person, HttpServletRequest request) {
        return found(
                who, person, found -> told(found, rights.close(found, deed(who, Act.PERSON_CLOSED, found, request))));
    }

    @PostMapping("/people/{person}/open")
    ModelAndView open(SignedIn who, @PathVariable long person, HttpServletRequest request) {
        return found(who, person, found -> {
            rights.open(found, deed(who, Act.PERSON_OPENED, found, request));
            return done(found);
        });
    }

    @PostMapping("/people/{person}/factor")
    ModelAndView resetFactor(SignedIn who, @PathVariable long person, HttpServletRequest request) {
        return found(
                who,
                person,
                found -> told(found, rights.resetFactor(found, deed(who, Act.SECOND_FACTOR_RESET, found, request))));
    }

    private ModelAndView found(SignedIn who, long person, Function<Person, ModelAndView> then) {
        Optional<ModelAndView> answer = people.find(person, who.organisation()).map(then);
        return answer.orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private static Deed deed(SignedIn who, Act act, Person about, HttpServletRequest request) {
        return new Deed(who, act, about.login(), request.getRemoteAddr());
    }

    private static ModelAndView told(Person person, RightsChange change) {
        return switch (change) {
            case DONE -> done(person);
            case DONE_WITHOUT_OFFICER -> withoutOfficer(person);
            case LAST_ADMINISTRATOR -> Page.go(HERE + "/" + person.id(), Notice.bad("access.person.last"));
        };
    }

    private static ModelAndView done(Person person) {
        return Page.go(HERE + "/" + person.id(), Notice.good("access.person.changed"));
    }

    /** Allowed: a duty without a name is for people to mend, and they must not be kept from it. */
    private static ModelAndView withoutOfficer(Person person) {
        return Page.go(HERE + "/" + person.id(), Notice.warn("access.person.no-officer"));
    }

    private static Set<Role> roles(Form form) {
        var roles = Arrays.stream(Role.values())
                .filter(role -> form.checked(field(role)))
                .collect(Collectors.toUnmodifiableSet());
        if (roles.isEmpty()) {
            form.fault(field(Role.ADMINISTRATOR), "access.person.roles.none");
        }
        return roles;
    }

    /** Returns the name of the field that stands for a role. */
    static String field(Role role) {
        return "role-" + role.name().toLowerCase(Locale.ROOT);
    }

    /** Returns what the boxes show: what was just typed if that was refused, else the roles as they are. */
    static Form shown(Person person, long organisation, Form form) {
        return form.holds()
                ? Form.of(person.grants().stream()
                        .filter(grant -> grant.organisation() == organisation)
                        .collect(Collectors.toMap(grant -> field(grant.role()), _ -> "yes")))
                : form;
    }

    private static Page newPage(Form form) {
        return Page.of("access/person-new", "access.person.new.title")
                .under(HERE, "access.people.title")
                .with(form);
    }

    private static Page page(SignedIn who, Person person, Form form) {
        return Page.of("access/person", "access.person.title", person.name())
                .under(HERE, "access.people.title")
                .with("person", person)
                .with("self", person.id() == who.person())
                .with("organisation", who.organisation())
                .with(form);
    }
}
