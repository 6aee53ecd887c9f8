package fengni.assessment;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.SignedIn;
import fengni.pages.Form;
import fengni.pages.MenuEntry;
import fengni.pages.MenuGroup;
import fengni.pages.Page;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The duties that follow from the newest signed result, with citation, confidence and clock. */
@Controller
class DutyPages implements Doors {
    private static final String HERE = "/duties";

    private final Assessments assessments;
    private final Results results;

    DutyPages(Assessments assessments, Results results) {
        this.assessments = assessments;
        this.results = results;
    }

    @Bean
    static MenuEntry dutiesEntry() {
        return new MenuEntry(MenuGroup.COMPLIANCE, "assessment.duties.title", HERE, 101);
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.read(HERE));
    }

    @GetMapping(HERE)
    Page list(SignedIn who, @RequestParam Map<String, String> query) {
        var form = Form.of(query);
        var newest = assessments.newest(who.organisation());
        var duties = newest.map(results::duties).orElseGet(results::none);
        return Page.of("assessment/duties", "assessment.duties.title")
                .with("newest", newest)
                .with("duties", duties.only(form.value("stage")))
                .with("form", form);
    }
}
