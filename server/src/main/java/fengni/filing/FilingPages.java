package fengni.filing;

import fengni.access.AccessAudit;
import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.SignedIn;
import fengni.answers.Outcome;
import fengni.law.FilingState;
import fengni.pages.Language;
import fengni.pages.MenuEntry;
import fengni.pages.MenuGroup;
import fengni.pages.Notice;
import fengni.pages.Page;
import fengni.pages.Sheet;
import fengni.pages.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** The desk of the record filing: what there is, what it takes, one dossier with its tasks and its history. */
@Controller
class FilingPages implements Doors {
    private static final String HERE = "/filings";
    private static final String EXPORT = HERE + "/export";

    private final Desk desk;
    private final AccessAudit audit;

    FilingPages(Desk desk, AccessAudit audit) {
        this.desk = desk;
        this.audit = audit;
    }

    @Bean
    static MenuEntry filingsEntry() {
        return new MenuEntry(MenuGroup.COMPLIANCE, "filing.list.title", HERE, 300);
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, Desk.READERS),
                Door.read(EXPORT, Desk.READERS),
                Door.read("/filings/start", Desk.READERS),
                Door.read("/filings/{id}", Desk.READERS),
                Door.write(HERE, Desk.EDITORS));
    }

    @GetMapping(HERE)
    Page list(SignedIn who) {
        var all = desk.filings().list(Filer.of(who)).stream()
                .map(dossier -> desk.view(who, dossier))
                .toList();
        return Page.of("filing/list", "filing.list.title")
                .with("views", all)
                .with("exports", Sheet.offers(EXPORT, Map.of()))
                .with("registry", desk.post().registry(who.organisation()))
                .with("mayEdit", Desk.mayEdit(who));
    }

    @GetMapping(EXPORT)
    ResponseEntity<byte[]> export(SignedIn who, @RequestParam Map<String, String> query, HttpServletRequest request) {
        var words = Words.of(Language.of(request));
        audit.listExported(who, HERE, request.getRemoteAddr());
        var columns = Stream.of("name", "kind", "state", "number", "sent")
                .map(column -> words.say("filing.list." + column))
                .toList();
        var rows = desk.filings().list(Filer.of(who)).stream()
                .map(dossier -> line(dossier, words))
                .toList();
        return new Sheet("filings", columns, rows).answer(query.getOrDefault(Sheet.FORMAT, ""));
    }

    private static List<String> line(Dossier dossier, Words words) {
        return List.of(
                dossier.title().isEmpty() ? words.say("filing.untitled") : dossier.title(),
                words.say("filing.kind." + dossier.kind().word()),
                words.say("filing.state." + dossier.state().word()),
                GrantedNumbers.number(dossier).map(FiledNumber::number).orElse(""),
                String.valueOf(dossier.sent()));
    }

    @GetMapping("/filings/start")
    Page start(SignedIn who) {
        var dossiers = desk.filings().list(Filer.of(who)).stream()
                .map(dossier -> desk.view(who, dossier))
                .toList();
        return Page.of("filing/start", "filing.start.title")
                .under(HERE, "filing.list.title")
                .with("subject", subject(dossiers))
                .with("registry", desk.post().registry(who.organisation()))
                .with("mayEdit", Desk.mayEdit(who));
    }

    @PostMapping(HERE)
    ModelAndView begin(SignedIn who, @RequestParam(defaultValue = "") String kind) {
        return Kind.of(kind)
                .map(known -> switch (desk.filings().begin(known, Map.of(), Filer.of(who))) {
                    case Outcome.Done(var dossier) -> Page.go(Desk.path(dossier));
                    case Outcome.Conflicting(var _) -> Page.go(HERE, Notice.bad("filing.subject.there"));
                    case Outcome.Faulty(var _) -> Page.problem(HttpStatus.BAD_REQUEST);
                    case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
                })
                .orElseGet(() -> Page.problem(HttpStatus.BAD_REQUEST));
    }

    @GetMapping("/filings/{id}")
    ModelAndView show(SignedIn who, @PathVariable long id) {
        return desk.own(
                who,
                id,
                dossier -> Page.of("filing/dossier", Desk.titleKey(dossier), dossier.title())
                        .under(HERE, "filing.list.title")
                        .with("view", desk.view(who, dossier)));
    }

    private static Optional<DossierView> subject(List<DossierView> views) {
        return views.stream()
                .filter(view -> view.dossier().kind() == Kind.SUBJECT)
                .filter(view -> !(view.dossier().state() instanceof FilingState.Withdrawn))
                .findFirst();
    }
}
