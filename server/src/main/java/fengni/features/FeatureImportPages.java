package fengni.features;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.SignedIn;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.attachments.Upload;
import fengni.features.FeatureImports.Confirmed;
import fengni.features.FeatureImports.Looked;
import fengni.pages.Form;
import fengni.pages.Notice;
import fengni.pages.Page;
import fengni.screen.Finding;
import fengni.screen.lists.Columns;
import fengni.screen.lists.ImportFinding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Entries from a file, a list or the start lexicon: what is not taken and why, and a preview to confirm or discard. */
@Controller
public class FeatureImportPages implements Doors {
    static final String HERE = FeaturePages.HERE + "/import";

    private static final String LEXICON = HERE + "/lexicon";
    private static final String ONE = HERE + "/{id}";
    private static final String DISCARD = ONE + "/discard";
    private static final String COLUMNS = ONE + "/columns";
    private static final String TITLE = "features.import";
    private static final int FIRST_ENTRIES = 50;
    private static final int FIRST_UNTAKEN = 100;
    private static final int LONGEST_NUMBER = 17;

    private final FeatureImports imports;

    FeatureImportPages(FeatureImports imports) {
        this.imports = imports;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, FeaturePages.WRITERS),
                Door.write(HERE, FeaturePages.WRITERS),
                Door.read(LEXICON, FeaturePages.WRITERS),
                Door.write(LEXICON, FeaturePages.WRITERS),
                Door.read(ONE, FeaturePages.WRITERS),
                Door.write(ONE, FeaturePages.WRITERS),
                Door.write(COLUMNS, FeaturePages.WRITERS),
                Door.write(DISCARD, FeaturePages.WRITERS));
    }

    @GetMapping(HERE)
    Page write() {
        return write(Form.of(Map.of("severity", "medium", "action-input", "review", "action-output", "review")));
    }

    private static Page write(Form form) {
        return write(form, List.of(), List.of());
    }

    private static Page write(Form form, List<Finding> findings, List<ImportFinding> untaken) {
        var page = Page.of("features/import", TITLE)
                .under(FeaturePages.HERE, FeaturePages.TITLE)
                .with("findings", findings)
                .with("untaken", untaken)
                .with("most", FIRST_UNTAKEN)
                .with("megabytes", FeatureImports.MOST_MEGABYTES)
                .with(form);
        return findings.isEmpty() && untaken.isEmpty() ? page : page.status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(HERE)
    ModelAndView look(
            SignedIn who,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = "file", required = false) Optional<List<MultipartFile>> file) {
        var form = Form.of(fields);
        var upload = Upload.of(file.orElse(List.of())).stream().findFirst();
        return switch (imports.look(form, upload, who.getName())) {
            case Outcome.Done(Looked.Good(var id)) -> Page.go(HERE + "/" + id);
            case Outcome.Done(Looked.Bad(var findings, var untaken)) -> write(form, findings, untaken);
            case Outcome.Faulty(var faults) -> write(form.note(faults));
            case Outcome.Conflicting(var fault) -> write(form.note(List.of(fault)));
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
        };
    }

    @GetMapping(LEXICON)
    Page lexicon() {
        return lexicon(Form.empty(), false);
    }

    private static Page lexicon(Form form, boolean taken) {
        var page = Page.of("features/lexicon", "features.lexicon")
                .under(FeaturePages.HERE, FeaturePages.TITLE)
                .under(HERE, TITLE)
                .with("rows", LexiconRow.all())
                .with("taken", taken)
                .with(form);
        return taken ? page.status(HttpStatus.UNPROCESSABLE_CONTENT) : page;
    }

    @PostMapping(LEXICON)
    ModelAndView lexicon(SignedIn who, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return switch (imports.lexicon(form, who.getName())) {
            case Outcome.Done(Looked.Good(var id)) -> Page.go(HERE + "/" + id);
            case Outcome.Done(Looked.Bad _) -> lexicon(form, true);
            case Outcome.Faulty(var faults) -> lexicon(form.note(faults), false);
            case Outcome.Conflicting(var fault) -> lexicon(form.note(List.of(fault)), false);
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
        };
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Page tooLarge() {
        return write(Form.empty().note(List.of(Fault.of("file", "list_too_large", FeatureImports.MOST_MEGABYTES))));
    }

    @GetMapping(ONE)
    ModelAndView one(SignedIn who, @PathVariable String id, @RequestParam Optional<String> watched) {
        return found(
                who,
                id,
                (login, file) ->
                        preview(file, Form.empty()).with("tried", false).with("watched", watched.isPresent()));
    }

    /** Every fault but a box that is not ticked stands at its field; that one is told above. */
    private Page unconfirmed(FeatureImport file, Form form) {
        return preview(file, form).with("tried", true).with("watched", false).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Page preview(FeatureImport file, Form form) {
        return Page.of(
                        "features/preview",
                        file.isLexicon() ? "features.lexicon" : "features.import.preview",
                        file.name())
                .under(FeaturePages.HERE, FeaturePages.TITLE)
                .under(HERE, TITLE)
                .with("file", file)
                .with("reading", imports.read(file))
                .with("progress", imports.progress(file))
                .with("most", FIRST_ENTRIES)
                .with("mostUntaken", FIRST_UNTAKEN)
                .with(form);
    }

    @PostMapping(ONE)
    ModelAndView confirm(SignedIn who, @PathVariable String id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return found(who, id, (login, file) -> switch (imports.confirm(file, form, login)) {
            case Confirmed.Added(int count) ->
                Page.go(FeaturePages.HERE, Notice.good("features.imported", String.valueOf(count)));
            case Confirmed.Refused(var findings) -> write(Form.empty(), findings, List.of());
            case Confirmed.Unconfirmed(var faults) -> unconfirmed(file, FeaturePages.noted(form, faults));
        });
    }

    @PostMapping(COLUMNS)
    ModelAndView choose(SignedIn who, @PathVariable String id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return found(who, id, (login, file) -> switch (imports.choose(file, columns(form), login)) {
            case Outcome.Done(Looked.Good(var again)) -> Page.go(HERE + "/" + again);
            case Outcome.Done(Looked.Bad(var findings, var untaken)) -> write(Form.empty(), findings, untaken);
            case Outcome.Faulty(var faults) -> write(Form.empty().note(faults));
            case Outcome.Conflicting(var fault) -> write(Form.empty().note(List.of(fault)));
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
        });
    }

    private static Columns columns(Form form) {
        var categories = Stream.of("category1", "category2")
                .flatMap(field -> column(form, field).stream())
                .distinct()
                .toList();
        return new Columns(form.checked("heading"), column(form, "word"), categories);
    }

    private static Optional<Integer> column(Form form, String field) {
        return form.given(field).filter(digits -> digits.matches("[0-9]{1,3}")).map(Integer::valueOf);
    }

    /** The form of the columns as the table was read. */
    public static Form chosen(Columns columns) {
        var fields = new HashMap<String, String>();
        columns.word().ifPresent(word -> fields.put("word", String.valueOf(word)));
        IntStream.range(0, Math.min(2, columns.categories().size()))
                .forEach(n -> fields.put(
                        "category" + (n + 1),
                        String.valueOf(columns.categories().get(n))));
        if (columns.heading()) {
            fields.put("heading", "yes");
        }
        return Form.of(fields);
    }

    @PostMapping(DISCARD)
    ModelAndView discard(SignedIn who, @PathVariable String id) {
        return found(who, id, (login, file) -> {
            imports.discard(file.id(), login);
            return Page.go(FeaturePages.HERE, Notice.good("features.discarded"));
        });
    }

    /** A file that waits is only there for whoever handed it in. */
    private ModelAndView found(SignedIn who, String id, BiFunction<String, FeatureImport, ModelAndView> then) {
        return Optional.of(id)
                .filter(digits -> digits.length() <= LONGEST_NUMBER && digits.matches("[1-9][0-9]*"))
                .flatMap(digits -> imports.find(Long.parseLong(digits), who.getName()))
                .map(file -> then.apply(who.getName(), file))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }
}
