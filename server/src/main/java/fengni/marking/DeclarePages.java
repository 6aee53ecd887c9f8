package fengni.marking;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.answers.Outcome;
import fengni.law.Finding;
import fengni.marking.Declared.Nobody;
import fengni.marking.Declared.Refused;
import fengni.marking.Declared.Released;
import fengni.marking.Served.Busy;
import fengni.marking.Served.Done;
import fengni.marking.Served.Nothing;
import fengni.marking.Served.TooLarge;
import fengni.marking.Served.TooOften;
import fengni.pages.Form;
import fengni.pages.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /mark}: anybody declares their file to be synthetic and gets it back marked (labelling measures, Art. 6). */
@Controller
class DeclarePages implements Doors {
    static final String HERE = "/mark";

    private final Desk desk;
    private final Declarations declarations;

    DeclarePages(Desk desk, Declarations declarations) {
        this.desk = desk;
        this.declarations = declarations;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.open(HttpMethod.GET, HERE), Door.open(HttpMethod.POST, HERE));
    }

    @GetMapping(HERE)
    Page ask(@RequestParam Map<String, String> fields) {
        var usual = new HashMap<>(Wish.USUAL);
        usual.put("producer", fields.getOrDefault("producer", ""));
        return page(Form.of(usual));
    }

    @PostMapping(HERE)
    ModelAndView declare(HttpServletRequest request, @RequestParam Map<String, String> fields) throws IOException {
        var form = Form.of(fields);
        var handed = Handed.inForm(request);
        if (handed.isMissing()) {
            form.fault("file", "pages.fault.missing");
        }
        return switch (Wish.of(fields)) {
            case Outcome.Done<Wish>(var wish) when form.holds() -> declare(wish, handed, form);
            case Outcome.Done<Wish> _ -> page(form);
            case Outcome.Faulty<Wish>(var faults) -> page(form.note(faults));
            case Outcome.Absent<Wish>() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting<Wish>(var fault) -> page(form.note(List.of(fault)));
        };
    }

    private ModelAndView declare(Wish wish, Handed handed, Form form) throws IOException {
        return switch (desk.serve(handed, wish.draws(), content -> declarations.mark(wish, handed, content))) {
            case Done<Declared>(var declared) -> shown(declared, form);
            case Nothing<Declared>() -> page(form.fault("file", "pages.fault.missing"));
            case TooLarge<Declared>() -> page(form.fault("file", "marking.file.too-large"));
            case TooOften<Declared>() ->
                page(form.fault("file", "marking.file.too-often")).status(HttpStatus.TOO_MANY_REQUESTS);
            case Busy<Declared>() ->
                page(form.fault("file", "marking.file.busy")).status(HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    private ModelAndView shown(Declared declared, Form form) {
        return switch (declared) {
            case Released file -> new ModelAndView(new Download(file));
            case Refused(var findings) ->
                page(form.fault("file", "marking.declare.refused")).with("findings", findings);
            case Nobody() -> page(form.fault("file", "marking.declare.nobody"));
        };
    }

    private Page page(Form form) {
        return Page.of("marking/declare", "marking.declare")
                .with("producer", declarations.producer(form.value("producer")))
                .with("findings", List.<Finding>of())
                .with(form);
    }
}
