package fengni.rulebook;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Outcome;
import fengni.law.rulebook.Rulebook;
import fengni.law.rulebook.RulebookComparison;
import fengni.pages.Form;
import fengni.pages.MenuEntry;
import fengni.pages.MenuGroup;
import fengni.pages.Notice;
import fengni.pages.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The rulebook to read: the version in use, any other version, all of them in a list, two side by side. */
@Controller
class RulebookPages implements Doors {
    static final String HERE = "/rulebook";
    static final String VERSIONS = HERE + "/versions";
    /** What binds everybody is open to everybody who is signed in, officers of a registry among them. */
    static final Role[] READERS = Role.values();

    private static final String VERSION = VERSIONS + "/{version}";
    private static final String COMPARE = HERE + "/compare";

    private final Rulebooks rulebooks;
    private final FilingForms forms;

    RulebookPages(Rulebooks rulebooks, FilingForms forms) {
        this.rulebooks = rulebooks;
        this.forms = forms;
    }

    @Bean
    static MenuEntry rulebookEntry() {
        return new MenuEntry(MenuGroup.COMPLIANCE, "rulebook.title", HERE, 110);
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, READERS),
                Door.read(VERSIONS, READERS),
                Door.read(VERSION, READERS),
                Door.write(VERSION, Role.ADMINISTRATOR),
                Door.read(VERSION + "/bundle", READERS),
                Door.read(COMPARE, READERS));
    }

    static String version(String version) {
        return VERSIONS + "/" + version;
    }

    @GetMapping(HERE)
    Page current(@RequestParam Map<String, String> query) {
        return book(rulebooks.current(), Form.of(query), "rulebook.title");
    }

    @GetMapping(VERSION)
    Page one(SignedIn who, @PathVariable String version, @RequestParam Map<String, String> query) {
        return rulebooks
                .version(version)
                .map(book -> one(who, book, Form.of(query)))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private Page one(SignedIn who, Rulebook book, Form form) {
        return book(book, form, "rulebook.version.title", book.version())
                .under(HERE, "rulebook.title")
                .under(VERSIONS, "rulebook.versions")
                .with("mayPropose", who.may(Set.of(Role.ADMINISTRATOR)));
    }

    /** Proposes the version to be in force: one that the program brought, or one that was in force before. */
    @PostMapping(VERSION)
    ModelAndView propose(SignedIn who, @PathVariable String version, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return switch (rulebooks.propose(Author.of(who), version, form.given("reason"))) {
            case Outcome.Done(var proposal) ->
                Page.go(ProposalPages.path(proposal), Notice.good("rulebook.proposed", version));
            case Outcome.Faulty(var faults) -> again(who, version, form.note(faults));
            case Outcome.Conflicting(var fault) -> again(who, version, form.note(List.of(fault)));
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
        };
    }

    private Page again(SignedIn who, String version, Form form) {
        return rulebooks
                .version(version)
                .map(book -> one(who, book, form).with(form))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private Page book(Rulebook book, Form form, String title, Object... arguments) {
        var state = State.of(book.version(), rulebooks);
        return Page.of("rulebook/book", title, arguments)
                .with("view", new BookView(book, state, forms.inUse(), Part.of(form.value("part")), form))
                .with("mayPropose", false)
                .with("form", form);
    }

    @GetMapping(VERSIONS)
    Page versions(SignedIn who) {
        return Page.of("rulebook/versions", "rulebook.versions")
                .under(HERE, "rulebook.title")
                .with(
                        "editions",
                        rulebooks.editions().stream()
                                .map(edition -> new VersionRow(edition, State.of(edition.version(), rulebooks)))
                                .toList())
                .with("proposals", rulebooks.proposals())
                .with("who", who)
                .with("current", rulebooks.current().version())
                .with("mayUpload", who.may(Set.of(Role.ADMINISTRATOR)));
    }

    /** One line of the list of versions. */
    record VersionRow(Edition edition, State state) {}

    /** The tables as they lie there: what a new version is written from. */
    @GetMapping(VERSION + "/bundle")
    ResponseEntity<byte[]> bundle(@PathVariable String version) {
        return rulebooks
                .bundle(version)
                .map(bytes -> ResponseEntity.ok()
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("rulebook-" + version + ".zip", StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .header(HttpHeaders.CONTENT_TYPE, "application/zip")
                        .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping(COMPARE)
    Page compare(@RequestParam Map<String, String> query) {
        var form = Form.of(query);
        var from = rulebooks.version(form.value("from"));
        var to = rulebooks.version(form.value("to"));
        return Page.of("rulebook/compare", "rulebook.compare")
                .under(HERE, "rulebook.title")
                .under(VERSIONS, "rulebook.versions")
                .with(
                        "versions",
                        rulebooks.editions().stream().map(Edition::version).toList())
                .with("comparison", from.flatMap(one -> to.map(other -> RulebookComparison.of(one, other))))
                .with("form", form);
    }
}
