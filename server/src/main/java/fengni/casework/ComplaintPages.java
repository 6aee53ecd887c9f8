package fengni.casework;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.attachments.Upload;
import fengni.casework.Attempts.Tried;
import fengni.ledger.LedgerException;
import fengni.offering.Service;
import fengni.pages.Form;
import fengni.pages.Option;
import fengni.pages.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where anybody complains, and asks how their complaint stands, without an account (deep synthesis provisions, Art. 12).
 *
 * <p>A receipt code never stands in an address: it is typed, and travels in the body of a POST.
 */
@Controller
class ComplaintPages implements Doors {
    private static final String NEW = "/complaints/new";
    private static final String RECEIPT = "/complaints/receipt";
    private static final String STATUS = "/complaints/status";
    /** Where the session keeps the code, so that reloading the page of the receipt loses nothing. */
    private static final String CODE = "fengni.complaint";

    private final Intake intake;
    private final Casework casework;
    private final ServiceNames services;

    ComplaintPages(Intake intake, Casework casework, ServiceNames services) {
        this.intake = intake;
        this.casework = casework;
        this.services = services;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.open(HttpMethod.GET, NEW),
                Door.open(HttpMethod.POST, NEW),
                Door.open(HttpMethod.GET, RECEIPT),
                Door.open(HttpMethod.GET, STATUS),
                Door.open(HttpMethod.POST, STATUS),
                Door.open(HttpMethod.POST, STATUS + "/{act}"));
    }

    /** A refusal of the gateway leads here with the receipt of its record. */
    @GetMapping(NEW)
    Page write(@RequestParam Map<String, String> query) {
        return page(Form.of(query));
    }

    @PostMapping(NEW)
    ModelAndView lodge(
            HttpServletRequest request,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = "attachments", required = false) Optional<List<MultipartFile>> files) {
        var form = Form.of(fields);
        return kept(
                () -> switch (intake.lodge(draft(form), Upload.of(files.orElse(List.of())), request.getRemoteAddr())) {
                    case Lodging.Lodged(var code, var _) -> {
                        request.getSession().setAttribute(CODE, code.shown());
                        yield Page.go(RECEIPT);
                    }
                    case Lodging.Faulty(var faults) -> page(noted(form, faults));
                    case Lodging.Wait() -> wait(page(form));
                },
                () -> page(form));
    }

    /** The page offers its kinds in words: the codes of the API would tell nobody anything. */
    private static Form noted(Form form, List<Fault> faults) {
        for (var fault : faults) {
            if (fault.field().equals("topic")) {
                form.fault("topic", "pages.fault.choose");
            } else {
                form.note(List.of(fault));
            }
        }
        return form;
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Page tooLarge() {
        return page(
                Form.empty().fault("attachments", "casework.fault.request", Casework.ALLOWANCE.megabytesTogether()));
    }

    @GetMapping(RECEIPT)
    ModelAndView receipt(HttpSession session) {
        return session.getAttribute(CODE) instanceof String code
                ? Page.of("casework/receipt", "casework.receipt.title").with("code", code)
                : Page.go(STATUS);
    }

    @GetMapping(STATUS)
    Page ask() {
        return ask(Form.empty());
    }

    @PostMapping(STATUS)
    ModelAndView status(HttpServletRequest request, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return coded(form, code -> switch (casework.look(code, request.getRemoteAddr())) {
            case Tried.Looked(var found) ->
                found.<ModelAndView>map(one -> status(one, code, Form.empty(), ""))
                        .orElseGet(() -> unknown(form));
            case Tried.Wait() -> wait(ask(form));
        });
    }

    @PostMapping(STATUS + "/{act}")
    ModelAndView act(HttpServletRequest request, @PathVariable String act, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return ComplaintAct.of(act)
                .filter(one -> one.party() == ComplaintAct.Party.COMPLAINANT)
                .map(one -> coded(form, code -> kept(() -> acted(request, code, one, form), () -> ask(Form.empty()))))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private ModelAndView acted(HttpServletRequest request, ReceiptCode code, ComplaintAct act, Form form) {
        var address = request.getRemoteAddr();
        return switch (casework.take(code, address, act, form.value(act.word()))) {
            case Tried.Looked(var outcome) ->
                switch (outcome) {
                    case Outcome.Done(var now) -> status(now, code, Form.empty(), "casework.done." + act.word());
                    case Outcome.Faulty(var faults) -> again(code, address, form.note(named(act, faults)));
                    case Outcome.Conflicting(var fault) -> again(code, address, form.note(named(act, List.of(fault))));
                    case Outcome.Absent() -> unknown(form);
                };
            case Tried.Wait() -> wait(ask(form));
        };
    }

    /** Both forms of the page ask for words; each fault belongs to the one that was sent. */
    private static List<Fault> named(ComplaintAct act, List<Fault> faults) {
        return faults.stream()
                .map(fault -> new Fault(act.word(), fault.code(), fault.params()))
                .toList();
    }

    private ModelAndView again(ReceiptCode code, String address, Form form) {
        return switch (casework.look(code, address)) {
            case Tried.Looked(var found) when found.isPresent() -> status(found.get(), code, form, "");
            case Tried.Looked(var _), Tried.Wait() -> unknown(form);
        };
    }

    /** A code with a slip of the finger is told at once, and costs no attempt. */
    private static ModelAndView coded(Form form, Function<ReceiptCode, ModelAndView> next) {
        return ReceiptCode.read(form.value("code"))
                .map(next)
                .orElseGet(() -> ask(form.fault("code", "casework.fault.code")));
    }

    private static Page unknown(Form form) {
        return ask(form.fault("code", "casework.fault.unknown"));
    }

    private static Page ask(Form form) {
        return Page.of("casework/ask", "casework.status.title")
                .with("waiting", false)
                .with(form);
    }

    private Page status(Case found, ReceiptCode code, Form form, String done) {
        return Page.of("casework/status", "casework.status.title")
                .with("view", new StatusView(found, code.shown(), casework.today()))
                .with("service", found.complaint().service().map(services::name).orElse(""))
                .with("done", done)
                .with(form);
    }

    private Page page(Form form) {
        return Page.of("casework/new", "casework.new.title")
                .with(
                        "services",
                        services.all().stream().map(ComplaintPages::option).toList())
                .with("limits", TimeLimit.shipped())
                .with("waiting", false)
                .with("unkept", false)
                .with(form);
    }

    private static Page wait(Page page) {
        return page.with("waiting", true).status(HttpStatus.TOO_MANY_REQUESTS);
    }

    /** Where evidence or database cannot keep the step, nothing was taken, and the sender is told so. */
    private static ModelAndView kept(Supplier<ModelAndView> step, Supplier<Page> otherwise) {
        try {
            return step.get();
        } catch (LedgerException | DataAccessException | TransactionException failure) {
            System.getLogger(ComplaintPages.class.getName())
                    .log(System.Logger.Level.ERROR, "a complaint could not be kept", failure);
            return otherwise.get().with("unkept", true).status(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private static ComplaintDraft draft(Form form) {
        var service = form.given("service").map(ComplaintPages::number);
        return new ComplaintDraft(
                form.given("topic"),
                service,
                form.given("reference"),
                form.given("link"),
                form.given("description"),
                form.given("contact"));
    }

    /** No service has the number 0. */
    private static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    private static Option option(Service service) {
        return new Option(String.valueOf(service.id().value()), service.name() + " · " + service.organisationName());
    }
}
