package fengni.registry.shelf;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.attachments.Upload;
import fengni.pages.Form;
import fengni.pages.Language;
import fengni.pages.Notice;
import fengni.pages.Page;
import fengni.pages.Sheet;
import fengni.pages.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes a sheet in, shows what would come of it with every row that cannot be taken, and takes it over. */
@Controller
class ShelfUploadPages implements Doors {
    private static final String NEW = ShelfPages.HERE + "/upload";
    private static final String ONE = ShelfPages.HERE + "/uploads/{id}";
    private static final String FAULTS = ONE + "/faults";

    private final Uploads uploads;
    private final ShelfRounds rounds;

    ShelfUploadPages(Uploads uploads, ShelfRounds rounds) {
        this.uploads = uploads;
        this.rounds = rounds;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(NEW, Role.STORE_REVIEWER),
                Door.write(NEW, Role.STORE_REVIEWER),
                Door.read(ONE, Role.STORE_REVIEWER),
                Door.write(ONE, Role.STORE_REVIEWER),
                Door.read(FAULTS, Role.STORE_REVIEWER));
    }

    @GetMapping(NEW)
    Page choose() {
        return choose(Form.empty());
    }

    private static Page choose(Form form) {
        return Page.of("registry/shelf/upload", "registry.shelf.upload")
                .under(ShelfPages.HERE, "registry.shelf.title")
                .with(form);
    }

    @PostMapping(NEW)
    ModelAndView hand(
            SignedIn who, @RequestParam Map<String, String> fields, @RequestParam Optional<MultipartFile> file) {
        var form = Form.of(fields);
        if (file.isEmpty() || file.get().isEmpty()) {
            return choose(form.note(List.of(Fault.of(ShelfSheet.FILE, "required"))));
        }
        return switch (uploads.hand(Reviewer.of(who), Upload.of(file.get()))) {
            case Outcome.Done(var upload) -> Page.go(upload.path());
            case Outcome.Faulty(var faults) -> choose(form.note(faults));
            case Outcome.Conflicting(var fault) -> choose(form.note(List.of(fault)));
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
        };
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Page tooLarge() {
        return choose(
                Form.empty().note(List.of(Fault.of(ShelfSheet.FILE, "shelf_large", ShelfSheet.MOST_BYTES >> 20))));
    }

    @GetMapping(ONE)
    ModelAndView show(SignedIn who, @PathVariable long id) {
        return show(who, id, Form.empty());
    }

    private ModelAndView show(SignedIn who, long id, Form form) {
        return uploads.find(Reviewer.of(who), id)
                .<ModelAndView>map(seen -> Page.of("registry/shelf/preview", "registry.shelf.preview")
                        .under(ShelfPages.HERE, "registry.shelf.title")
                        .with("upload", seen.upload())
                        .with("preview", seen.preview())
                        .with("numbers", List.of(seen.rows(), seen.bad(), seen.faults()))
                        .with("faults", seen.shown())
                        .with("revision", seen.revision())
                        .with(form))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    @PostMapping(ONE)
    ModelAndView take(SignedIn who, @PathVariable long id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var revision = form.value("revision").matches("[0-9]{1,18}") ? Long.parseLong(form.value("revision")) : -1;
        return switch (uploads.take(Reviewer.of(who), id, form.value("how"), revision)) {
            case Outcome.Done(var upload) -> {
                rounds.wake();
                yield Page.go(
                        ShelfPages.HERE,
                        Notice.good(
                                "registry.shelf.taken",
                                String.valueOf(upload.counts().added()),
                                String.valueOf(upload.counts().changed()),
                                String.valueOf(upload.counts().gone())));
            }
            case Outcome.Faulty(var faults) -> show(who, id, form.note(faults));
            case Outcome.Conflicting(var fault) -> {
                var page = show(who, id, form.note(List.of(fault)));
                page.setStatus(HttpStatus.CONFLICT);
                yield page;
            }
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
        };
    }

    /** Every row that has something wrong, so that the store can mend its sheet. */
    @GetMapping(FAULTS)
    ResponseEntity<byte[]> faults(
            SignedIn who,
            @PathVariable long id,
            @RequestParam(defaultValue = "csv") String format,
            HttpServletRequest request) {
        var words = Words.of(Language.of(request));
        var columns = List.of(
                words.say("registry.shelf.line"), words.say("registry.shelf.wrong"), words.say("registry.shelf.row"));
        return uploads.faults(Reviewer.of(who), id)
                .map(faults -> new Sheet(
                                "shelf-rows",
                                columns,
                                faults.stream().map(fault -> row(fault, words)).toList())
                        .answer(format))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static List<String> row(RowFault fault, Words words) {
        return List.of(
                String.valueOf(fault.line()),
                words.say("registry.shelf.column." + fault.fault().field())
                        + words.say("pages.colon")
                        + words.say(
                                "answers.fault." + fault.fault().code(),
                                fault.fault().params().toArray()),
                fault.shown());
    }
}
