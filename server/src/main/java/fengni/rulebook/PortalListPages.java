package fengni.rulebook;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.attachments.Attachment;
import fengni.attachments.Attachments;
import fengni.attachments.Upload;
import fengni.law.FilingField;
import fengni.pages.Form;
import fengni.pages.Notice;
import fengni.pages.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Option lists of the state's portal that nobody outside could confirm: somebody with an account there records what they
 * see. The list serves everybody; the screenshot, which may show more, only their own organisation.
 */
@Controller
class PortalListPages implements Doors {
    static final String HERE = RulebookPages.HERE + "/lists";

    private static final String NEW = HERE + "/new";
    private static final String WITHDRAW = HERE + "/{id}/withdraw";
    private static final String SCREENSHOT = HERE + "/{id}/screenshots/{file}";
    private static final Role[] WRITERS = {Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER};

    private final PortalLists lists;
    private final Attachments attachments;

    PortalListPages(PortalLists lists, Attachments attachments) {
        this.lists = lists;
        this.attachments = attachments;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE),
                Door.read(SCREENSHOT),
                Door.read(NEW, WRITERS),
                Door.write(NEW, WRITERS),
                Door.read(WITHDRAW, WRITERS),
                Door.write(WITHDRAW, WRITERS));
    }

    /** A recorded list with what the reader may see of it. */
    record Row(Capture capture, boolean counts, boolean own, List<Attachment> screenshots) {}

    /** A field of the form with all that was recorded of its list, the newest first. */
    record FieldRow(FilingField field, List<Row> rows) {}

    @GetMapping(HERE)
    Page show(SignedIn who) {
        var counting = lists.counting();
        return Page.of("rulebook/lists", "rulebook.lists")
                .under(RulebookPages.HERE, "rulebook.title")
                .with(
                        "fields",
                        CaptureDraft.fields().stream()
                                .map(field -> row(who, field, counting))
                                .toList())
                .with("who", who)
                .with("mayWrite", who.may(Set.of(WRITERS)));
    }

    private FieldRow row(SignedIn who, FilingField field, Map<String, Capture> counting) {
        return new FieldRow(
                field,
                lists.captures().stream()
                        .filter(capture -> capture.field().equals(field.key()))
                        .map(capture -> row(who, capture, counting.containsValue(capture)))
                        .toList());
    }

    private Row row(SignedIn who, Capture capture, boolean counts) {
        boolean own = capture.entered().by().isOf(who);
        return new Row(capture, counts, own, own ? lists.screenshots(capture) : List.of());
    }

    @GetMapping(NEW)
    Page write(@RequestParam Map<String, String> query) {
        return write(Form.of(query));
    }

    private Page write(Form form) {
        return Page.of("rulebook/list", "rulebook.list.new")
                .under(RulebookPages.HERE, "rulebook.title")
                .under(HERE, "rulebook.lists")
                .with("fields", CaptureDraft.fields())
                .with(form);
    }

    @PostMapping(NEW)
    ModelAndView record(
            SignedIn who,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = "screenshot", required = false) Optional<List<MultipartFile>> screenshot) {
        var form = Form.of(fields);
        var draft =
                new CaptureDraft(form.given("field"), form.given("options"), form.given("seenOn"), form.given("note"));
        return switch (lists.record(Author.of(who), draft, new Papers.Given(Upload.of(screenshot.orElse(List.of()))))) {
            case Outcome.Done(var _) -> Page.go(HERE, Notice.good("rulebook.list.recorded"));
            case Outcome.Faulty(var faults) -> write(form.note(faults));
            case Outcome.Conflicting(var fault) -> write(form.note(List.of(fault)));
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
        };
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Page tooLarge() {
        return write(Form.empty()
                .note(List.of(Fault.of("screenshot", "attachment_total", Papers.ALLOWANCE.megabytesTogether()))));
    }

    @GetMapping(WITHDRAW)
    ModelAndView ask(SignedIn who, @PathVariable String id) {
        return own(who, id)
                .<ModelAndView>map(capture -> ask(capture, Form.empty()))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private static Page ask(Capture capture, Form form) {
        return Page.of(
                        "rulebook/withdraw",
                        "rulebook.withdraw.list",
                        capture.seenOn().toString())
                .under(RulebookPages.HERE, "rulebook.title")
                .under(HERE, "rulebook.lists")
                .with("action", HERE + "/" + capture.id() + "/withdraw")
                .with("back", HERE)
                .with("question", "rulebook.withdraw.list.question")
                .with(form);
    }

    @PostMapping(WITHDRAW)
    ModelAndView withdraw(SignedIn who, @PathVariable String id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return own(who, id)
                .map(capture -> switch (lists.withdraw(Author.of(who), capture.id(), form.given("reason"))) {
                    case Outcome.Done(var _) -> Page.go(HERE, Notice.good("rulebook.withdrawn"));
                    case Outcome.Faulty(var faults) -> ask(capture, form.note(faults));
                    case Outcome.Conflicting(var fault) -> ask(capture, form.note(List.of(fault)));
                    case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
                })
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    @GetMapping(SCREENSHOT)
    ResponseEntity<StreamingResponseBody> screenshot(SignedIn who, @PathVariable String id, @PathVariable String file) {
        return own(who, id)
                .flatMap(capture -> Numbers.file(file).flatMap(name -> lists.screenshot(capture.id(), name)))
                .map(attachments::download)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<Capture> own(SignedIn who, String id) {
        return Numbers.read(id)
                .flatMap(lists::find)
                .filter(capture -> capture.entered().by().isOf(who));
    }
}
