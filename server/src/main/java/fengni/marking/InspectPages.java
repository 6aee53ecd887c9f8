package fengni.marking;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.marking.Served.Busy;
import fengni.marking.Served.Done;
import fengni.marking.Served.Nothing;
import fengni.marking.Served.TooLarge;
import fengni.marking.Served.TooOften;
import fengni.pages.Form;
import fengni.pages.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /inspect}: anybody asks whether a file was made by AI, without an account (labelling measures, Art. 6). */
@Controller
class InspectPages implements Doors {
    static final String HERE = "/inspect";

    private final Desk desk;
    private final Inspections inspections;

    InspectPages(Desk desk, Inspections inspections) {
        this.desk = desk;
        this.inspections = inspections;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.open(HttpMethod.GET, HERE), Door.open(HttpMethod.POST, HERE));
    }

    @GetMapping(HERE)
    Page ask() {
        return page(Form.empty());
    }

    @PostMapping(HERE)
    Page inspect(HttpServletRequest request) throws IOException {
        var handed = Handed.inForm(request);
        return switch (desk.serve(handed, content -> inspections.inspect(handed.name(), content))) {
            case Done<Inspected>(var inspected) ->
                Page.of(
                                "marking/inspected",
                                "marking.inspect.result",
                                handed.name().value())
                        .under(HERE, "marking.inspect")
                        .with("inspected", inspected);
            case Nothing<Inspected>() -> page(Form.empty().fault("file", "pages.fault.missing"));
            case TooLarge<Inspected>() -> page(Form.empty().fault("file", "marking.file.too-large"));
            case TooOften<Inspected>() ->
                page(Form.empty().fault("file", "marking.file.too-often")).status(HttpStatus.TOO_MANY_REQUESTS);
            case Busy<Inspected>() ->
                page(Form.empty().fault("file", "marking.file.busy")).status(HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    private static Page page(Form form) {
        return Page.of("marking/inspect", "marking.inspect").with(form);
    }
}
