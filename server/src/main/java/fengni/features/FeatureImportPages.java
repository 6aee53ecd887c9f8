package fengni.features;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.SignedIn;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.attachments.Upload;
import fengni.features.FeatureImports.Looked;
import fengni.pages.Form;
import fengni.pages.Notice;
import fengni.pages.Page;
import fengni.screen.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
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

/** Entries from a file: every fault with its line, or a preview that is confirmed or discarded. */
@Controller
class FeatureImportPages implements Doors {
    static final String HERE = FeaturePages.HERE + "/import";

    private static final String ONE = HERE + "/{id}";
    private static final String DISCARD = ONE + "/discard";
    private static final String TITLE = "features.import";
    private static final int FIRST_ENTRIES = 50;
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
                Door.read(ONE, FeaturePages.WRITERS),
                Door.write(ONE, FeaturePages.WRITERS),
                Door.write(DISCARD, FeaturePages.WRITERS));
    }

    @GetMapping(HERE)
    Page write() {
        return write(Form.empty(), List.of());
    }

    private static Page write(Form form, List<Finding> findings) {
        var page = Page.of("features/import", TITLE)
                .under(FeaturePages.HERE, FeaturePages.TITLE)
                .with("findings", findings)
                .with("megabytes", FeatureImports.MOST_MEGABYTES)
                .with(form);
        return findings.isEmpty() ? page : page.status(HttpStatus.UNPROCESSABLE_CONTENT);
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
            case Outcome.Done(Looked.Bad(var findings)) -> write(form, findings);
            case Outcome.Faulty(var faults) -> write(form.note(faults), List.of());
            case Outcome.Conflicting(var fault) -> write(form.note(List.of(fault)), List.of());
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
        };
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Page tooLarge() {
        return write(
                Form.empty()
                        .note(List.of(Fault.of("file", "pattern.file_too_large", FeatureImports.MOST_MEGABYTES << 20))),
                List.of());
    }

    @GetMapping(ONE)
    ModelAndView one(SignedIn who, @PathVariable String id) {
        return found(who, id, (login, file) -> preview(file));
    }

    private Page preview(FeatureImport file) {
        return Page.of("features/preview", "features.import.preview", file.name())
                .under(FeaturePages.HERE, FeaturePages.TITLE)
                .under(HERE, TITLE)
                .with("file", file)
                .with("entries", imports.entries(file))
                .with("most", FIRST_ENTRIES);
    }

    @PostMapping(ONE)
    ModelAndView confirm(SignedIn who, @PathVariable String id) {
        return found(who, id, (login, file) -> {
            int count = imports.entries(file).size();
            var findings = imports.confirm(file, login);
            return findings.isEmpty()
                    ? Page.go(FeaturePages.HERE, Notice.good("features.imported", String.valueOf(count)))
                    : write(Form.empty(), findings);
        });
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
