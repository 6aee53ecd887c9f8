package fengni.registry.lists;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Outcome;
import fengni.attachments.Upload;
import fengni.pages.Form;
import fengni.pages.MenuEntry;
import fengni.pages.MenuGroup;
import fengni.pages.Notice;
import fengni.pages.Page;
import fengni.pages.Sheet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Brings published lists in: reads one into a preview, takes it into use, withdraws it. */
@Controller
class ListImportPages implements Doors {
    static final String HERE = "/registry/imports";

    private static final String NEW = HERE + "/new";
    private static final String ONE = HERE + "/{id}";
    private static final String CONFIRM = ONE + "/confirm";
    private static final String DISCARD = ONE + "/discard";
    private static final String WITHDRAW = ONE + "/withdraw";
    private static final String FINDINGS = ONE + "/findings";
    private static final String FILE = ONE + "/file";
    private static final Role[] ROLES = {Role.ADMINISTRATOR, Role.REGISTRY_OFFICER};

    private static final int FIRST_ROWS = 20;
    private static final int FIRST_FINDINGS = 50;

    private final ListImports imports;

    ListImportPages(ListImports imports) {
        this.imports = imports;
    }

    @Bean
    static MenuEntry registryImportsEntry() {
        return new MenuEntry(MenuGroup.REGISTRY, "registry.lists.imports", HERE, 407);
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, ROLES),
                Door.read(NEW, ROLES),
                Door.write(NEW, ROLES),
                Door.read(ONE, ROLES),
                Door.write(CONFIRM, ROLES),
                Door.write(DISCARD, ROLES),
                Door.read(WITHDRAW, ROLES),
                Door.write(WITHDRAW, ROLES),
                Door.read(FINDINGS, ROLES),
                Door.read(FILE, ROLES));
    }

    @GetMapping(HERE)
    Page list(@RequestParam Map<String, String> query) {
        var form = Form.of(query);
        var page = imports.list(SearchView.cursor(form));
        return Page.of("registry/lists/imports", "registry.lists.imports")
                .with("imports", page.items())
                .with("newest", form.given("cursor").isPresent() ? HERE : "")
                .with("older", page.next().map(next -> HERE + "?cursor=" + next).orElse(""));
    }

    @GetMapping(NEW)
    Page write() {
        return write(Form.empty());
    }

    @PostMapping(NEW)
    ModelAndView read(
            SignedIn who,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = "file", required = false) Optional<List<MultipartFile>> file) {
        var form = Form.of(fields);
        var draft = new ListDraft(form.value("title"), form.value("published"), form.value("source"));
        var upload = Upload.of(file.orElse(List.of())).stream().findFirst();
        return switch (imports.read(draft, upload, who.login())) {
            case Outcome.Done(var one) -> Page.go(HERE + "/" + one.id());
            case Outcome.Faulty(var faults) -> write(form.note(faults));
            case Outcome.Conflicting(var fault) -> write(form.note(List.of(fault)));
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
        };
    }

    private static Page write(Form form) {
        return Page.of("registry/lists/new", "registry.lists.new")
                .under(HERE, "registry.lists.imports")
                .with(form);
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable String id) {
        return found(id, this::one);
    }

    private Page one(ListImport one) {
        return Page.of("registry/lists/import", "registry.lists.import", one.title())
                .under(HERE, "registry.lists.imports")
                .with("one", one)
                .with("counts", imports.counts(one))
                .with(
                        "comparison",
                        one.state() == ListImport.State.PREVIEW
                                ? Optional.of(imports.comparison(one))
                                : Optional.<ComparisonTable.Comparison>empty())
                .with("rows", imports.firstRows(one, FIRST_ROWS))
                .with("findings", imports.findings(one, FIRST_FINDINGS))
                .with("exports", Sheet.offers(path(one) + "/findings", Map.of()));
    }

    @PostMapping(CONFIRM)
    ModelAndView confirm(SignedIn who, @PathVariable String id) {
        return found(
                id, one -> went(one, imports.confirm(one.id(), who.login()), path(one), "registry.lists.confirmed"));
    }

    @PostMapping(DISCARD)
    ModelAndView discard(@PathVariable String id) {
        return found(id, one -> went(one, imports.discard(one.id()), HERE, "registry.lists.discarded"));
    }

    private static ModelAndView went(ListImport one, Outcome<ListImport> outcome, String to, String words) {
        return switch (outcome) {
            case Outcome.Done(var _) -> Page.go(to, Notice.good(words, one.title()));
            case Outcome.Conflicting(var fault) -> Page.go(path(one), Notice.bad("answers.fault." + fault.code()));
            case Outcome.Faulty(var _), Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
        };
    }

    @GetMapping(WITHDRAW)
    ModelAndView ask(@PathVariable String id) {
        return found(id, one -> ask(one, Form.empty()));
    }

    private static Page ask(ListImport one, Form form) {
        return Page.of("registry/lists/withdraw", "registry.lists.withdraw")
                .under(HERE, "registry.lists.imports")
                .under(path(one), "registry.lists.import", one.title())
                .with("one", one)
                .with(form);
    }

    @PostMapping(WITHDRAW)
    ModelAndView withdraw(SignedIn who, @PathVariable String id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return found(id, one -> switch (imports.withdraw(one.id(), form.value("reason"), who.login())) {
            case Outcome.Done(var _) -> Page.go(path(one), Notice.good("registry.lists.withdrawn"));
            case Outcome.Faulty(var faults) -> ask(one, form.note(faults));
            case Outcome.Conflicting(var fault) -> ask(one, form.note(List.of(fault)));
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
        });
    }

    /** Every finding with the cells of its row, as a table file. */
    @GetMapping(FINDINGS)
    ResponseEntity<byte[]> findings(@PathVariable String id, @RequestParam(defaultValue = "csv") String format) {
        return number(id)
                .flatMap(imports::find)
                .map(one -> FindingSheet.of(imports.findings(one, one.found())).answer(format))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** The file as it was handed in; a browser saves it and never shows it within our pages. */
    @GetMapping(FILE)
    ResponseEntity<byte[]> file(@PathVariable String id) {
        return number(id)
                .flatMap(imports::find)
                .map(one -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(one))
                        .header(HttpHeaders.CONTENT_TYPE, "application/octet-stream")
                        .header("X-Content-Type-Options", "nosniff")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(imports.content(one)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static String disposition(ListImport one) {
        var name = one.fileName().replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_");
        return ContentDisposition.attachment()
                .filename(name.isBlank() ? "list-" + one.id() : name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private ModelAndView found(String id, Function<ListImport, ModelAndView> page) {
        return number(id).flatMap(imports::find).map(page).orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private static Optional<Long> number(String text) {
        return text.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    static String path(ListImport one) {
        return HERE + "/" + one.id();
    }
}
