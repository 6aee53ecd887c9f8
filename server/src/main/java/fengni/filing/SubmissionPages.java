package fengni.filing;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.SignedIn;
import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.filing.Sendings.Signed;
import fengni.law.FilingAct;
import fengni.pages.Form;
import fengni.pages.Notice;
import fengni.pages.Page;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All answers at once, the declaration, the sending, and taking a dossier back. */
@Controller
class SubmissionPages implements Doors {
    private static final String CHECK = "/filings/{id}/check";
    private static final String SUBMIT = "/filings/{id}/submit";
    private static final String SENT = "/filings/{id}/sent";
    private static final String WITHDRAW = "/filings/{id}/withdraw";

    private final Desk desk;

    SubmissionPages(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(CHECK, Desk.READERS),
                Door.read(SENT, Desk.READERS),
                Door.read(WITHDRAW, Desk.EDITORS),
                Door.write(SUBMIT, Desk.EDITORS),
                Door.write(WITHDRAW, Desk.EDITORS));
    }

    @GetMapping(CHECK)
    ModelAndView check(SignedIn who, @PathVariable long id) {
        return desk.own(who, id, dossier -> page(who, dossier, Form.empty()));
    }

    @PostMapping(SUBMIT)
    ModelAndView submit(SignedIn who, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
        var form = Form.of(sent.toSingleValueMap());
        return desk.own(who, id, dossier -> {
            var missing = missing(who, dossier, form);
            return missing.isEmpty()
                    ? submit(who, dossier, form, Clashes.version(sent))
                    : page(who, dossier, form.note(missing)).status(HttpStatus.UNPROCESSABLE_CONTENT);
        });
    }

    /** Whoever sends what others were sent back for says so, and why. */
    private List<Fault> missing(SignedIn who, Dossier dossier, Form form) {
        boolean asked = desk.view(who, dossier).isDoubtful();
        return new Faults()
                .expect(!asked || form.checked("declaration"), "declaration", "form.declaration")
                .expect(!asked || form.checked("anyway"), "anyway", "form.despite")
                .expect(!asked || !form.value("despite").isBlank(), "despite", "required")
                .list();
    }

    private ModelAndView submit(SignedIn who, Dossier dossier, Form form, long version) {
        var despite = Optional.of(form.value("despite")).filter(reason -> !reason.isBlank());
        var signed = new Signed(version, form.checked("declaration"), despite);
        return switch (desk.sendings().submit(dossier.id(), signed, Filer.of(who))) {
            case Outcome.Done(var now) -> Page.go(Desk.path(now) + "/sent");
            case Outcome.Faulty(var faults) ->
                page(who, dossier, form.note(asked(faults))).status(HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var _) ->
                Page.go(Desk.path(dossier) + "/check", Notice.bad("filing.check.changed"));
        };
    }

    @GetMapping(SENT)
    ModelAndView sent(SignedIn who, @PathVariable long id) {
        return desk.own(
                who,
                id,
                dossier -> dossier.sent() == 0
                        ? Page.problem(HttpStatus.NOT_FOUND)
                        : Desk.page(dossier, "filing/sent", "filing.sent.title").with("view", desk.view(who, dossier)));
    }

    @GetMapping(WITHDRAW)
    ModelAndView withdrawing(SignedIn who, @PathVariable long id) {
        return desk.own(
                who,
                id,
                dossier -> dossier.acts().contains(FilingAct.WITHDRAW)
                        ? Desk.page(dossier, "filing/withdraw", "filing.withdraw.title")
                                .with("dossier", dossier)
                        : SectionPages.closed(dossier));
    }

    @PostMapping(WITHDRAW)
    ModelAndView withdraw(SignedIn who, @PathVariable long id) {
        return desk.own(who, id, dossier -> switch (desk.sendings().withdraw(id, Filer.of(who))) {
            case Outcome.Done(var now) -> Page.go(Desk.path(now), Notice.good("filing.withdrawn"));
            case Outcome.Faulty(var _) -> Page.go(Desk.path(dossier), Notice.bad("filing.no-registry"));
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var _) -> SectionPages.closed(dossier);
        });
    }

    private Page page(SignedIn who, Dossier dossier, Form form) {
        return Desk.page(dossier, "filing/check", "filing.check.title")
                .with("view", desk.view(who, dossier))
                .with(form);
    }

    /** The other faults stand on the page already, at their answers. */
    private static List<Fault> asked(List<Fault> faults) {
        return faults.stream()
                .filter(fault ->
                        fault.field().equals("declaration") || fault.field().equals("despite"))
                .toList();
    }
}
