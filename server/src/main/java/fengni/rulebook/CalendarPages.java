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
import fengni.pages.Due;
import fengni.pages.DueSource;
import fengni.pages.Form;
import fengni.pages.Notice;
import fengni.pages.Page;
import fengni.pages.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
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

/** The calendar of working days: a year at a glance, its notice and copy, what is provisional and why; a new notice. */
@Controller
class CalendarPages implements Doors {
    static final String HERE = RulebookPages.HERE + "/calendar";

    private static final String NEW = HERE + "/new";
    private static final String WITHDRAW = HERE + "/notices/{id}/withdraw";
    private static final String COPY = HERE + "/notices/{id}/copies/{file}";
    private static final Role[] WRITERS = {Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER};

    private final Calendars calendars;
    private final Attachments attachments;
    /** Asked for at each view: it knows the doors of every page, this one's too. */
    private final ObjectProvider<Viewers> viewers;

    private final ObjectProvider<DueSource> dues;

    CalendarPages(
            Calendars calendars,
            Attachments attachments,
            ObjectProvider<Viewers> viewers,
            ObjectProvider<DueSource> dues) {
        this.calendars = calendars;
        this.attachments = attachments;
        this.viewers = viewers;
        this.dues = dues;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.readStaff(HERE),
                Door.readStaff(COPY),
                Door.read(NEW, WRITERS),
                Door.write(NEW, WRITERS),
                Door.read(WITHDRAW, WRITERS),
                Door.write(WITHDRAW, WRITERS));
    }

    @GetMapping(HERE)
    Page show(SignedIn who, HttpServletRequest request, @RequestParam Map<String, String> query) {
        var asked = query.getOrDefault("year", "");
        var days = calendars.days();
        var today = calendars.today();
        var view = new CalendarView(Year.from(today), days, today);
        var chosen = view.years().stream()
                .filter(year -> year.toString().equals(asked))
                .findFirst()
                .orElse(Year.from(today));
        return Page.of("rulebook/calendar", "rulebook.calendar")
                .under(RulebookPages.HERE, "rulebook.title")
                .with("view", new CalendarView(chosen, days, today))
                .with("entries", entries(chosen))
                .with("provisional", provisional(who, request))
                .with("who", who)
                .with("mayWrite", who.may(Set.of(WRITERS)));
    }

    /** A notice with its copies, for the list under the year. */
    record Row(NoticeEntry entry, List<Attachment> copies, boolean counts) {}

    private List<Row> entries(Year year) {
        var counting = calendars.entry(year);
        return calendars.entries().stream()
                .filter(entry -> entry.year().year().equals(year))
                .map(entry -> new Row(
                        entry,
                        calendars.copies(entry),
                        counting.filter(one -> one.id() == entry.id()).isPresent()))
                .toList();
    }

    /** Returns the reader's own deadlines that may still move, in every room that they may open. */
    private List<Due> provisional(SignedIn who, HttpServletRequest request) {
        return dues.stream()
                .flatMap(source -> source.due(who.organisation()).stream())
                .filter(due -> due.by().provisional() && viewers.getObject().mayOpen(request, due.path()))
                .sorted(Comparator.comparing(due -> due.by().due()))
                .toList();
    }

    @GetMapping(NEW)
    Page write() {
        return write(
                Form.of(Map.of("year", Year.from(calendars.today()).plusYears(1).toString())));
    }

    private Page write(Form form) {
        return Page.of("rulebook/notice", "rulebook.notice.new")
                .under(RulebookPages.HERE, "rulebook.title")
                .under(HERE, "rulebook.calendar")
                .with(form);
    }

    @PostMapping(NEW)
    ModelAndView enter(
            SignedIn who,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = "copy", required = false) Optional<List<MultipartFile>> copy) {
        var form = Form.of(fields);
        var draft = new Calendars.Draft(
                form.given("year"),
                form.given("number"),
                form.given("source"),
                form.given("off"),
                form.given("worked"));
        return switch (calendars.enter(Author.of(who), draft, new Papers.Given(Upload.of(copy.orElse(List.of()))))) {
            case Outcome.Done(var accepted) -> entered(accepted);
            case Outcome.Faulty(var faults) -> write(form.note(faults));
            case Outcome.Conflicting(var fault) -> write(form.note(List.of(fault)));
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
        };
    }

    private static ModelAndView entered(Calendars.Accepted accepted) {
        var year = accepted.entry().year().year().toString();
        var path = HERE + "?year=" + year;
        return accepted.doubts().isEmpty()
                ? Page.go(path, Notice.good("rulebook.notice.entered", year))
                : Page.go(
                        path,
                        Notice.warn(
                                "rulebook.notice.doubt",
                                year,
                                String.join("、", accepted.doubts().getFirst().params())));
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Page tooLarge() {
        return write(
                Form.empty().note(List.of(Fault.of("copy", "attachment_total", Papers.ALLOWANCE.megabytesTogether()))));
    }

    @GetMapping(WITHDRAW)
    ModelAndView ask(@PathVariable String id) {
        return found(id)
                .<ModelAndView>map(entry -> ask(entry, Form.empty()))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private static Page ask(NoticeEntry entry, Form form) {
        return Page.of(
                        "rulebook/withdraw",
                        "rulebook.withdraw.notice",
                        entry.year().notice())
                .under(RulebookPages.HERE, "rulebook.title")
                .under(HERE, "rulebook.calendar")
                .with("action", HERE + "/notices/" + entry.id() + "/withdraw")
                .with("back", HERE + "?year=" + entry.year().year())
                .with("question", "rulebook.withdraw.notice.question")
                .with(form);
    }

    @PostMapping(WITHDRAW)
    ModelAndView withdraw(SignedIn who, @PathVariable String id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return found(id)
                .map(entry -> switch (calendars.withdraw(Author.of(who), entry.id(), form.given("reason"))) {
                    case Outcome.Done(var _) ->
                        Page.go(HERE + "?year=" + entry.year().year(), Notice.good("rulebook.withdrawn"));
                    case Outcome.Faulty(var faults) -> ask(entry, form.note(faults));
                    case Outcome.Conflicting(var fault) -> ask(entry, form.note(List.of(fault)));
                    case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
                })
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    /** The notice is a public paper: its copy is for everybody who counts by it. */
    @GetMapping(COPY)
    ResponseEntity<StreamingResponseBody> copy(@PathVariable String id, @PathVariable String file) {
        return Numbers.read(id)
                .flatMap(number -> Numbers.file(file).flatMap(name -> calendars.copy(number, name)))
                .map(attachments::download)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<NoticeEntry> found(String id) {
        return Numbers.read(id)
                .flatMap(number -> calendars.entries().stream()
                        .filter(entry -> entry.id() == number)
                        .findFirst());
    }
}
