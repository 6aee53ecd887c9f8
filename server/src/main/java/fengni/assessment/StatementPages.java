package fengni.assessment;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Outcome;
import fengni.attachments.Allowance;
import fengni.attachments.Attachment;
import fengni.law.rulebook.AssessmentRow.Kind;
import fengni.ledger.LedgerException;
import fengni.pages.Form;
import fengni.pages.MenuEntry;
import fengni.pages.MenuGroup;
import fengni.pages.Notice;
import fengni.pages.Option;
import fengni.pages.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
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

/** Security assessments of the organisation’s services: the list, a new statement, one statement, its file, withdrawal. */
@Controller
class StatementPages implements Doors {
    static final String HERE = "/security-assessments";

    private static final String NEW = HERE + "/new";
    private static final String ONE = HERE + "/{id}";
    private static final String WITHDRAW = ONE + "/withdraw";
    private static final String TITLE = "assessment.statement.title";
    private static final Role[] READERS = {Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER, Role.INSPECTOR};
    private static final int MOST = 200;

    private final Statements statements;

    StatementPages(Statements statements) {
        this.statements = statements;
    }

    @Bean
    static MenuEntry statementsEntry() {
        return new MenuEntry(MenuGroup.COMPLIANCE, TITLE, HERE, 102);
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, READERS),
                Door.read(NEW, Role.COMPLIANCE_OFFICER),
                Door.write(HERE, Role.COMPLIANCE_OFFICER),
                Door.read(ONE, READERS),
                Door.read(ONE + "/report", READERS),
                Door.read(WITHDRAW, Role.COMPLIANCE_OFFICER),
                Door.write(WITHDRAW, Role.COMPLIANCE_OFFICER));
    }

    @GetMapping(HERE)
    Page list(SignedIn who, @RequestParam Map<String, String> query) {
        var form = Form.of(query);
        var service = form.given("service")
                .filter(text -> text.matches("[1-9][0-9]{0,17}"))
                .map(Long::parseLong);
        var rows = statements.newestFirst(who.organisation(), service, MOST).stream()
                .map(one -> view(who, one))
                .toList();
        return Page.of("assessment/statements", TITLE)
                .with("rows", rows)
                .with("services", statements.services().options(who))
                .with("maySign", who.may(Set.of(Role.COMPLIANCE_OFFICER)))
                .with(form);
    }

    /** One that takes an older one’s place begins with what the older one says of service and subject. */
    @GetMapping(NEW)
    Page write(SignedIn who, @RequestParam Map<String, String> query) {
        var form = Form.of(query);
        var old = form.given("replaces")
                .filter(StatementPages::isNumber)
                .map(Long::parseLong)
                .flatMap(id -> statements.find(who.organisation(), id))
                .filter(Statement::isLive);
        return write(
                who,
                old.map(one -> Form.of(Map.of(
                                "service", String.valueOf(one.stated().service().value()),
                                "subject", one.stated().subject(),
                                "replaces", String.valueOf(one.id()))))
                        .orElse(form));
    }

    private Page write(SignedIn who, Form form) {
        var rulebook = statements.rulebook();
        return Page.of("assessment/statement-form", "assessment.statement.new")
                .under(HERE, TITLE)
                .with("rulebook", rulebook)
                .with("services", statements.services().options(who))
                .with("platforms", rulebook.assessment(Kind.PLATFORM))
                .with(
                        "waiting",
                        statements.files().handedIn(form.given(ReportFiles.FIELD))
                                        instanceof Outcome.Done(Attachment file)
                                ? file.name()
                                : "")
                .with("live", live(who))
                .with(form);
    }

    private List<Option> live(SignedIn who) {
        return statements.live(who.organisation()).stream()
                .map(one -> new Option(
                        String.valueOf(one.id()),
                        one.id() + " · " + one.stated().subject() + " · "
                                + one.stated().on()))
                .toList();
    }

    @PostMapping(HERE)
    ModelAndView sign(
            SignedIn who,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = "file", required = false) Optional<MultipartFile> file) {
        var form = StatementForm.with(fields, file, statements.files());
        try {
            return switch (statements.sign(who, StatementForm.draft(form, statements.rulebook()))) {
                case Outcome.Done(var signed) ->
                    Page.go(HERE + "/" + signed.id(), Notice.good("assessment.statement.signed"));
                case Outcome.Faulty(var faults) -> write(who, noted(form, faults));
                case Outcome.Conflicting(var fault) ->
                    write(who, form.note(List.of(fault))).status(HttpStatus.CONFLICT);
                case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            };
        } catch (LedgerException failure) {
            return unkept(write(who, form.fault("report", "assessment.unkept")), failure);
        }
    }

    /** The page offers its choices in words: the codes of the API would tell nobody anything. What is wrong with a file is told once. */
    private static Form noted(Form form, List<fengni.answers.Fault> faults) {
        boolean refused = form.fault(ReportFiles.FIELD).isPresent();
        for (var fault : faults) {
            if (fault.code().equals("choice")) {
                form.fault(fault.field().replace('/', '-'), "pages.fault.choose");
            } else if (!refused || !fault.field().equals(ReportFiles.FIELD)) {
                form.note(List.of(fault));
            }
        }
        return form;
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Page tooLarge(SignedIn who) {
        return write(who, Form.empty().fault(ReportFiles.FIELD, "assessment.statement.large", Allowance.MOST >> 20));
    }

    @GetMapping(ONE)
    ModelAndView show(SignedIn who, @PathVariable String id) {
        return found(who, id)
                .<ModelAndView>map(
                        one -> Page.of("assessment/statement", "assessment.statement.one", String.valueOf(one.id()))
                                .under(HERE, TITLE)
                                .with("view", view(who, one))
                                .with("maySign", who.may(Set.of(Role.COMPLIANCE_OFFICER))))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    @GetMapping(ONE + "/report")
    ResponseEntity<StreamingResponseBody> report(SignedIn who, @PathVariable String id) {
        return found(who, id)
                .flatMap(statements.files()::of)
                .map(statements.files().attachments()::download)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping(WITHDRAW)
    ModelAndView withdraw(SignedIn who, @PathVariable String id) {
        return found(who, id)
                .<ModelAndView>map(one -> withdraw(one, Form.empty()))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private static Page withdraw(Statement one, Form form) {
        return Page.of("assessment/statement-withdraw", "assessment.statement.withdraw")
                .under(HERE, TITLE)
                .under(HERE + "/" + one.id(), "assessment.statement.one", String.valueOf(one.id()))
                .with("id", one.id())
                .with(form);
    }

    @PostMapping(WITHDRAW)
    ModelAndView withdrawn(SignedIn who, @PathVariable String id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return found(who, id).map(one -> withdrawn(who, one, form)).orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private ModelAndView withdrawn(SignedIn who, Statement one, Form form) {
        try {
            return switch (statements.withdraw(who, one.id(), form.given("reason"))) {
                case Outcome.Done(var _) ->
                    Page.go(HERE + "/" + one.id(), Notice.good("assessment.statement.withdrawn.done"));
                case Outcome.Faulty(var faults) -> withdraw(one, form.note(faults));
                case Outcome.Conflicting(var fault) ->
                    withdraw(one, form.note(List.of(fault))).status(HttpStatus.CONFLICT);
                case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            };
        } catch (LedgerException failure) {
            return unkept(withdraw(one, form.fault("reason", "assessment.unkept")), failure);
        }
    }

    private static Page unkept(Page page, LedgerException failure) {
        System.getLogger(StatementPages.class.getName())
                .log(System.Logger.Level.ERROR, "a statement could not be kept", failure);
        return page.status(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private StatementView view(SignedIn who, Statement one) {
        return new StatementView(
                one,
                statements.name(who.organisation(), one.stated().service()),
                statements.rulebook(),
                statements.today());
    }

    private Optional<Statement> found(SignedIn who, String id) {
        return Stream.of(id)
                .filter(StatementPages::isNumber)
                .map(Long::parseLong)
                .findFirst()
                .flatMap(number -> statements.find(who.organisation(), number));
    }

    private static boolean isNumber(String text) {
        return text.matches("[1-9][0-9]{0,17}");
    }
}
