package fengni.casework;

import fengni.access.AccessAudit;
import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.attachments.Attachments;
import fengni.ledger.LedgerException;
import fengni.pages.Csv;
import fengni.pages.Form;
import fengni.pages.Language;
import fengni.pages.Notice;
import fengni.pages.Option;
import fengni.pages.Page;
import fengni.pages.Sheet;
import fengni.pages.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * The operator's inbox: what is due stands first. A complaint that names no known service is seen at every organisation of
 * the installation.
 */
@Controller
class InboxPages implements Doors {
    private static final String HERE = "/complaints/{id}";
    private static final String FILE = "/complaints/{id}/attachments/{file}";
    private static final String EXPORT = "/complaints/export";
    private static final int ROWS = 50;
    private static final int MOST_EXPORTED = 10_000;
    private static final int LAST_PAGE = 10_000;

    private final Casework casework;
    private final ServiceNames services;
    private final Attachments attachments;
    private final AccessAudit audit;

    InboxPages(Casework casework, ServiceNames services, Attachments attachments, AccessAudit audit) {
        this.audit = audit;
        this.casework = casework;
        this.services = services;
        this.attachments = attachments;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read("/complaints", Role.COMPLIANCE_OFFICER, Role.INSPECTOR),
                Door.read(EXPORT, Role.COMPLIANCE_OFFICER, Role.INSPECTOR),
                Door.read(HERE, Role.COMPLIANCE_OFFICER, Role.INSPECTOR),
                Door.read(FILE, Role.COMPLIANCE_OFFICER, Role.INSPECTOR),
                Door.write(HERE, Role.COMPLIANCE_OFFICER));
    }

    @GetMapping("/complaints")
    Page inbox(SignedIn who, @RequestParam Map<String, String> query) {
        var form = Form.of(query);
        var filter = filter(form);
        int page = form.value("page").matches("[0-9]{1,4}")
                ? Math.clamp(Integer.parseInt(form.value("page")), 0, LAST_PAGE)
                : 0;
        var rows = casework.list(who.organisation(), filter, page * ROWS, ROWS + 1);
        return Page.of("casework/inbox", "casework.inbox.title")
                .with("rows", rows.stream().limit(ROWS).map(this::row).toList())
                .with("services", options(who))
                .with("today", casework.today())
                .with("newest", page > 0 ? path(form, 0) : "")
                .with("older", rows.size() > ROWS ? path(form, page + 1) : "")
                .with("exports", Sheet.offers(EXPORT, narrowing(form)))
                .with(form);
    }

    /** What is in the table of the page, of all its pages; nothing of who complained and what they wrote. */
    @GetMapping(EXPORT)
    ResponseEntity<byte[]> export(SignedIn who, @RequestParam Map<String, String> query, HttpServletRequest request) {
        var words = Words.of(Language.of(request));
        audit.listExported(who, "/complaints", request.getRemoteAddr());
        var columns = Stream.of("number", "topic", "service", "state", "due", "at")
                .map(column -> words.say("casework." + column))
                .toList();
        var rows = casework.list(who.organisation(), filter(Form.of(query)), 0, MOST_EXPORTED).stream()
                .map(complaint -> line(row(complaint), words))
                .toList();
        return new Sheet("complaints", columns, rows).answer(query.getOrDefault(Sheet.FORMAT, ""));
    }

    private static List<String> line(CaseRow row, Words words) {
        var complaint = row.complaint();
        return List.of(
                String.valueOf(complaint.id()),
                words.say("casework.topic." + complaint.topic().word()),
                row.service().isEmpty() ? words.say("casework.service.unknown") : row.service(),
                words.say("casework.state." + complaint.state().word()),
                complaint.clock().map(clock -> clock.due().due().toString()).orElse(""),
                Csv.time(complaint.at()));
    }

    private InboxFilter filter(Form form) {
        return new InboxFilter(
                form.given("standing").filter(InboxFilter.STANDINGS::contains).orElse("open"),
                form.given("topic").flatMap(Topic::of),
                form.given("service")
                        .filter(text -> text.matches("[0-9]{1,18}"))
                        .map(Long::parseLong),
                casework.today());
    }

    @GetMapping(HERE)
    ModelAndView show(SignedIn who, @PathVariable String id) {
        return found(who, id)
                .<ModelAndView>map(one -> page(who, one, Form.empty()))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    @PostMapping(HERE)
    ModelAndView take(SignedIn who, @PathVariable String id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return found(who, id)
                .map(one -> ComplaintAct.of(form.value("act"))
                        .map(act -> take(who, one, act, form))
                        .orElseGet(() -> page(who, one, form.fault("act", "pages.fault.choose"))))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private ModelAndView take(SignedIn who, Case one, ComplaintAct act, Form form) {
        long id = one.complaint().id();
        var version = form.value("version").matches("[0-9]{1,9}") ? Integer.parseInt(form.value("version")) : 0;
        try {
            var asked = new Casework.Asked(version, act, form.value("words"));
            return switch (casework.take(who.organisation(), id, asked, who.login())) {
                case Outcome.Done(var _) -> Page.go("/complaints/" + id, Notice.good("casework.done." + act.word()));
                case Outcome.Faulty(var faults) -> page(who, one, form.note(faults));
                case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
                case Outcome.Conflicting(var fault) -> refused(who, id, form, fault);
            };
        } catch (LedgerException failure) {
            System.getLogger(InboxPages.class.getName())
                    .log(System.Logger.Level.ERROR, "a step could not be kept", failure);
            return page(who, one, form.fault("act", "casework.unkept")).status(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    /** Shows how it stands now, beside what was written. */
    private ModelAndView refused(SignedIn who, long id, Form form, Fault fault) {
        return casework.find(who.organisation(), id)
                .<ModelAndView>map(
                        now -> page(who, now, form.note(List.of(fault))).status(HttpStatus.CONFLICT))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    /** A browser saves it and never shows it within our pages: it comes from a stranger. */
    @GetMapping(FILE)
    ResponseEntity<StreamingResponseBody> file(SignedIn who, @PathVariable String id, @PathVariable String file) {
        return number(id)
                .flatMap(number -> uuid(file).flatMap(name -> casework.file(who.organisation(), number, name)))
                .map(attachments::download)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Page page(SignedIn who, Case one, Form form) {
        boolean officer = who.roles().contains(Role.COMPLIANCE_OFFICER);
        var service = one.complaint().service().map(services::name).orElse("");
        return Page.of(
                        "casework/complaint",
                        "casework.complaint.title",
                        String.valueOf(one.complaint().id()))
                .under("/complaints", "casework.inbox.title")
                .with("view", new CaseView(one, service, officer, casework.today()))
                .with(form);
    }

    private CaseRow row(Complaint complaint) {
        return new CaseRow(complaint, complaint.service().map(services::name).orElse(""));
    }

    private List<Option> options(SignedIn who) {
        return services.all().stream()
                .filter(service -> service.organisation().value() == who.organisation())
                .map(service -> new Option(String.valueOf(service.id().value()), service.name()))
                .toList();
    }

    private Optional<Case> found(SignedIn who, String id) {
        return number(id).flatMap(number -> casework.find(who.organisation(), number));
    }

    private static Optional<Long> number(String text) {
        return text.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    private static Map<String, String> narrowing(Form form) {
        var narrowing = new TreeMap<String, String>();
        Stream.of("standing", "topic", "service")
                .filter(name -> form.value(name).matches("[a-z0-9_]+"))
                .forEach(name -> narrowing.put(name, form.value(name)));
        return narrowing;
    }

    /** What narrows holds only plain words and digits. */
    private static String path(Form form, int page) {
        var query = new ArrayList<String>();
        narrowing(form).forEach((name, value) -> query.add(name + "=" + value));
        query.add("page=" + page);
        return "/complaints?" + String.join("&", query);
    }
}
