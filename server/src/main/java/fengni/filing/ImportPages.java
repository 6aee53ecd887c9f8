package fengni.filing;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.SignedIn;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.pages.Form;
import fengni.pages.Notice;
import fengni.pages.Page;
import fengni.pages.Shell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whoever is filed already starts here: one filing typed in, or rows of a published list. */
@Controller
class ImportPages implements Doors {
    private static final String HERE = "/filings/import";
    private static final String LIST = HERE + "/list";

    private final Desk desk;

    ImportPages(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.read(HERE, Desk.EDITORS), Door.write(HERE, Desk.EDITORS), Door.write(LIST, Desk.EDITORS));
    }

    @GetMapping(HERE)
    Page show(SignedIn who) {
        return page(Form.empty(), list(who), List.of());
    }

    @PostMapping(HERE)
    ModelAndView one(SignedIn who, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var brought = new Brought(
                form.value("number"),
                form.value("source"),
                TypedDay.of(form.value("since")),
                form.value("name"),
                form.value("role"),
                PublishedList.products(form.value("products")),
                form.value("purpose"));
        return switch (desk.life().imports().bring(brought, Filer.of(who))) {
            case Outcome.Done(var dossier) -> Page.go(Desk.path(dossier), Notice.good("filing.import.done"));
            case Outcome.Faulty(var faults) -> page(form.note(faults), list(who), List.of());
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var fault) -> page(form.note(List.of(fault)), list(who), List.of());
        };
    }

    @PostMapping(LIST)
    ModelAndView list(SignedIn who, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var which = new PublishedList.Which(
                form.value("subject"), form.value("list-source"), TypedDay.of(form.value("published")));
        return switch (desk.life().imports().bring(form.value("rows"), which, Filer.of(who))) {
            case Outcome.Done(var came) ->
                Page.go(
                        "/filings",
                        Notice.good(
                                "filing.import.came",
                                String.valueOf(came.fresh().size()),
                                String.valueOf(came.known().size()),
                                String.valueOf(came.others())));
            case Outcome.Faulty(var faults) ->
                page(Form.empty(), form, faults).status(HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var fault) ->
                page(Form.empty(), form, List.of(fault)).status(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    /** Returns in words in which row of the list a fault stands, and in which column; empty for the list as a whole. */
    static String where(Shell page, Fault fault) {
        var parts = fault.field().split("/", -1);
        if (parts.length < 2) {
            return "";
        }
        var row = page.say("filing.import.row", parts[1]);
        return parts.length == 2
                ? row + page.say("pages.colon")
                : row
                        + page.say("filing.import.comma")
                        + page.say("filing.import.column." + parts[2])
                        + page.say("pages.colon");
    }

    /** The list prints the organisation's own name, unless it had another one then. */
    private Form list(SignedIn who) {
        var fields = new HashMap<String, String>();
        desk.post().organisation(who.organisation()).ifPresent(one -> fields.put("subject", one.name()));
        return Form.of(fields);
    }

    private static Page page(Form form, Form list, List<Fault> rows) {
        return Page.of("filing/import", "filing.import.title")
                .under("/filings", "filing.list.title")
                .with("list", list)
                .with("rows", rows)
                .with(form);
    }
}
