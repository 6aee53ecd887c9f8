package fengni.registry.publication;

import fengni.access.AccessAudit;
import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.pages.Form;
import fengni.pages.MenuEntry;
import fengni.pages.MenuGroup;
import fengni.pages.Notice;
import fengni.pages.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where officers answer objections: what is due stands first. Who opens one whole is written down first. */
@Controller
class ObjectionInboxPages implements Doors {
    private static final String ONE = Places.OBJECTIONS + "/{id}";
    private static final int ROWS = 50;

    private final Objections objections;
    private final AccessAudit audit;

    ObjectionInboxPages(Objections objections, AccessAudit audit) {
        this.objections = objections;
        this.audit = audit;
    }

    @Bean
    static MenuEntry registryObjectionsEntry() {
        return new MenuEntry(MenuGroup.REGISTRY, "registry.publication.objections.title", Places.OBJECTIONS, 408);
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(Places.OBJECTIONS, Role.REGISTRY_OFFICER),
                Door.read(ONE, Role.REGISTRY_OFFICER),
                Door.write(ONE, Role.REGISTRY_OFFICER));
    }

    @GetMapping(Places.OBJECTIONS)
    Page inbox(@RequestParam Map<String, String> query) {
        var form = Form.of(query);
        var answered = form.value("standing").equals("answered");
        int page = form.value("page").matches("[0-9]{1,4}") ? Integer.parseInt(form.value("page")) : 0;
        var rows = answered ? objections.answered(page * ROWS, ROWS + 1) : objections.open(page * ROWS, ROWS + 1);
        var path = Places.OBJECTIONS + "?standing=" + (answered ? "answered" : "open");
        return Page.of("registry/publication/objections", "registry.publication.objections.title")
                .with("rows", rows.subList(0, Math.min(ROWS, rows.size())))
                .with("awaiting", objections.awaitingChange(ROWS))
                .with("today", objections.today())
                .with("newest", page == 0 ? "" : path)
                .with("older", rows.size() > ROWS ? path + "&page=" + (page + 1) : "")
                .with("form", form);
    }

    @GetMapping(ONE)
    ModelAndView one(SignedIn who, @PathVariable String id, HttpServletRequest request) {
        return objections
                .find(number(id))
                .<ModelAndView>map(found -> {
                    audit.recordOpened(who, "objection " + found.id(), request.getRemoteAddr());
                    return page(who, found, Form.empty());
                })
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    @PostMapping(ONE)
    ModelAndView take(SignedIn who, @PathVariable String id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return objections
                .find(number(id))
                .map(found -> ObjectionAct.of(form.value("act"))
                        .map(act -> take(who, found, act, form))
                        .orElseGet(() -> page(who, found, form.fault("act", "pages.fault.choose"))))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private ModelAndView take(SignedIn who, Objection found, ObjectionAct act, Form form) {
        var answer = new ObjectionAnswer(
                (int) number(form.value("version")),
                act,
                form.value("words"),
                form.value("note"),
                form.checked("change"));
        return switch (objections.take(found.id(), answer, who)) {
            case Outcome.Done(var now) ->
                Page.go(
                        Places.OBJECTIONS + "/" + now.id(),
                        Notice.good("registry.publication.objection.done." + act.word()));
            case Outcome.Faulty(var faults) -> page(who, found, form.note(faults));
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var fault) -> again(who, found, form, fault);
        };
    }

    /** Shows how it stands now, beside what was written. */
    private ModelAndView again(SignedIn who, Objection found, Form form, Fault fault) {
        return page(who, objections.find(found.id()).orElseThrow(), form.note(List.of(fault)))
                .status(HttpStatus.CONFLICT);
    }

    private Page page(SignedIn who, Objection found, Form form) {
        var refusal = objections.refusal(found, who, ObjectionAct.REJECT).orElse("");
        var acts = ObjectionAct.possible(found.state()).stream()
                .filter(act -> objections.refusal(found, who, act).isEmpty())
                .map(ObjectionAct::word)
                .toList();
        return Page.of(
                        "registry/publication/objection",
                        "registry.publication.objection.title",
                        String.valueOf(found.id()))
                .under(Places.OBJECTIONS, "registry.publication.objections.title")
                .with("view", new ObjectionView(found, acts, refusal, objections.desk(found), objections.today()))
                .with(form);
    }

    /** No objection has the number 0. */
    private static long number(String text) {
        return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0;
    }
}
