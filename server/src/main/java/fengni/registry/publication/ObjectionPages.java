package fengni.registry.publication;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.ledger.LedgerException;
import fengni.pages.Form;
import fengni.pages.Page;
import fengni.registry.PublicList;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where anybody objects to a published record, and reads the answer, without an account.
 *
 * <p>A code never stands in an address: it is typed, and travels in the body of a POST.
 */
@Controller
class ObjectionPages implements Doors {
    private static final String NEW = Places.RECORD + "{number}/object";
    private static final String RECEIPT = Places.OBJECTIONS + "/receipt";
    private static final String STATUS = Places.OBJECTIONS + "/status";
    /** Where the session keeps the code, so that reloading the page of the receipt loses nothing. */
    private static final String CODE = "fengni.objection";

    private final Objections objections;
    private final PublicList list;

    ObjectionPages(Objections objections, PublicList list) {
        this.objections = objections;
        this.list = list;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.open(HttpMethod.GET, NEW),
                Door.open(HttpMethod.POST, NEW),
                Door.open(HttpMethod.GET, RECEIPT),
                Door.open(HttpMethod.GET, STATUS),
                Door.open(HttpMethod.POST, STATUS));
    }

    @GetMapping(NEW)
    Page write(@PathVariable String number) {
        return page(number, Form.empty());
    }

    @PostMapping(NEW)
    ModelAndView lodge(
            HttpServletRequest request, @PathVariable String number, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var draft = new ObjectionDraft(
                form.value("relation"), form.value("about"), form.value("told"), form.value("contact"));
        return kept(
                () -> switch (objections.lodge(number, draft, request.getRemoteAddr())) {
                    case Lodged.Taken(var code, var due) -> {
                        request.getSession().setAttribute(CODE, code.shown() + " " + due);
                        yield Page.go(RECEIPT);
                    }
                    case Lodged.Faulty(var faults) -> page(number, form.note(faults));
                    case Lodged.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
                    case Lodged.Wait() -> wait(page(number, form));
                },
                () -> page(number, form));
    }

    @GetMapping(RECEIPT)
    ModelAndView receipt(HttpSession session) {
        return session.getAttribute(CODE) instanceof String kept
                ? Page.of("registry/publication/objection-receipt", "registry.publication.objection.receipt.title")
                        .with("code", kept.substring(0, kept.indexOf(' ')))
                        .with("due", kept.substring(kept.indexOf(' ') + 1))
                        .with("whose", list.whose())
                : Page.go(STATUS);
    }

    @GetMapping(STATUS)
    Page ask() {
        return ask(Form.empty());
    }

    /** A code with a slip of the finger is told at once, and costs no attempt. */
    @PostMapping(STATUS)
    ModelAndView status(HttpServletRequest request, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return ObjectionCode.read(form.value("code"))
                .map(code -> switch (objections.look(code, request.getRemoteAddr())) {
                    case Looked.Found(var found) ->
                        found.<ModelAndView>map(one -> status(one, code))
                                .orElseGet(() -> ask(form.fault("code", "registry.publication.objection.unknown")));
                    case Looked.Wait() -> wait(ask(form));
                })
                .orElseGet(() -> ask(form.fault("code", "registry.publication.objection.misread")));
    }

    private Page status(Objection found, ObjectionCode code) {
        return Page.of("registry/publication/objection-status", "registry.publication.objection.status.title")
                .under(Places.LIST, "registry.public.title")
                .with("objection", found)
                .with("code", code.shown())
                .with("whose", list.whose());
    }

    private Page ask(Form form) {
        return Page.of("registry/publication/objection-ask", "registry.publication.objection.status.title")
                .under(Places.LIST, "registry.public.title")
                .with("waiting", false)
                .with("whose", list.whose())
                .with(form);
    }

    private Page page(String number, Form form) {
        return list.versions(number).stream()
                .findFirst()
                .map(record -> Page.of("registry/publication/objection-new", "registry.publication.objection.new.title")
                        .under(Places.LIST, "registry.public.title")
                        .under(Places.record(record), "registry.filing.title", record.algorithm())
                        .with("filing", record)
                        .with("days", objections.promisedDays())
                        .with("waiting", false)
                        .with("unkept", false)
                        .with("whose", list.whose())
                        .with(form))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private static Page wait(Page page) {
        return page.with("waiting", true).status(HttpStatus.TOO_MANY_REQUESTS);
    }

    /** Where evidence or database cannot keep the objection, nothing was taken, and the sender is told so. */
    private static ModelAndView kept(Supplier<ModelAndView> step, Supplier<Page> otherwise) {
        try {
            return step.get();
        } catch (LedgerException | DataAccessException | TransactionException failure) {
            System.getLogger(ObjectionPages.class.getName())
                    .log(System.Logger.Level.ERROR, "an objection could not be kept", failure);
            return otherwise.get().with("unkept", true).status(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }
}
