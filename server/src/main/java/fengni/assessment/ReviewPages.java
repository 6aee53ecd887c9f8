package fengni.assessment;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.law.rulebook.Duty;
import fengni.ledger.LedgerException;
import fengni.pages.Form;
import fengni.pages.Notice;
import fengni.pages.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Opening a signed result again, and choosing the clock that counts where rules disagree. */
@Controller
class ReviewPages implements Doors {
    private static final String RESULT = AssessmentWiring.HERE + "/results/{id}";
    private static final String REOPEN = RESULT + "/reopen";
    private static final String CLOCK = RESULT + "/clocks/{clock}";

    private final Assessments assessments;
    private final Reviews reviews;
    private final Results results;

    ReviewPages(Assessments assessments, Reviews reviews, Results results) {
        this.assessments = assessments;
        this.reviews = reviews;
        this.results = results;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(REOPEN, Role.COMPLIANCE_OFFICER),
                Door.write(REOPEN, Role.COMPLIANCE_OFFICER),
                Door.read(CLOCK, Role.COMPLIANCE_OFFICER),
                Door.write(CLOCK, Role.COMPLIANCE_OFFICER));
    }

    @GetMapping(REOPEN)
    ModelAndView reopen(SignedIn who, @PathVariable String id) {
        return found(who, id, signed -> reopen(signed, Form.empty()));
    }

    private static Page reopen(Assessed signed, Form form) {
        return under(signed, "assessment/reopen", "assessment.reopen").with(form);
    }

    @PostMapping(REOPEN)
    ModelAndView reopened(SignedIn who, @PathVariable String id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return found(who, id, signed -> {
            try {
                return switch (reviews.reopen(who, signed.id(), form.given("reason"))) {
                    case Outcome.Done(var _) ->
                        Page.go(AssessmentWiring.HERE + "/steps/1", Notice.good("assessment.reopened.done"));
                    case Outcome.Faulty(var faults) -> reopen(signed, form.note(faults));
                    case Outcome.Conflicting(var fault) -> conflict(reopen(signed, form.note(List.of(fault))));
                    case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
                };
            } catch (LedgerException failure) {
                return unkept(reopen(signed, form.fault("reason", "assessment.unkept")), failure);
            }
        });
    }

    @GetMapping(CLOCK)
    ModelAndView clock(SignedIn who, @PathVariable String id, @PathVariable String clock) {
        return found(who, id, signed -> clock(signed, clock, Form.empty()));
    }

    private Page clock(Assessed signed, String clock, Form form) {
        var list = results.duties(signed);
        return list.duties().stream()
                .filter(duty -> duty.clock().equals(clock) && list.terms(duty).size() > 1)
                .findFirst()
                .map(duty -> clock(signed, list, duty).with(form))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private static Page clock(Assessed signed, DutyList list, Duty duty) {
        return under(signed, "assessment/clock", "assessment.clock.choose")
                .with("signed", signed)
                .with("duty", duty)
                .with("terms", list.terms(duty));
    }

    @PostMapping(CLOCK)
    ModelAndView chosen(
            SignedIn who,
            @PathVariable String id,
            @PathVariable String clock,
            @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return found(who, id, signed -> {
            try {
                return switch (reviews.choose(who, signed.id(), choosing(clock, form))) {
                    case Outcome.Done(var _) -> Page.go(path(signed), Notice.good("assessment.clock.chosen.done"));
                    case Outcome.Faulty(var faults) -> clock(signed, clock, noted(form, faults));
                    case Outcome.Conflicting(var fault) -> conflict(clock(signed, clock, form.note(List.of(fault))));
                    case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
                };
            } catch (LedgerException failure) {
                return unkept(clock(signed, clock, form.fault("reason", "assessment.unkept")), failure);
            }
        });
    }

    private static Reviews.Choosing choosing(String clock, Form form) {
        return new Reviews.Choosing(Optional.of(clock), form.given("term"), form.given("reason"));
    }

    private static Form noted(Form form, List<Fault> faults) {
        for (var fault : faults) {
            if (fault.field().equals("term")) {
                form.fault("term", "pages.fault.choose");
            } else {
                form.note(List.of(fault));
            }
        }
        return form;
    }

    private static Page under(Assessed signed, String template, String title) {
        return Page.of(template, title)
                .under(AssessmentWiring.HERE, "assessment.title")
                .under(path(signed), "assessment.result.title")
                .with("id", signed.id());
    }

    private static Page conflict(Page page) {
        return page.status(HttpStatus.CONFLICT);
    }

    private static Page unkept(Page page, LedgerException failure) {
        System.getLogger(ReviewPages.class.getName())
                .log(System.Logger.Level.ERROR, "a review could not be kept", failure);
        return page.status(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static String path(Assessed signed) {
        return AssessmentWiring.HERE + "/results/" + signed.id();
    }

    private ModelAndView found(SignedIn who, String id, Function<Assessed, ModelAndView> then) {
        return Optional.of(id)
                .filter(text -> text.matches("[1-9][0-9]{0,17}"))
                .map(Long::parseLong)
                .flatMap(number -> assessments.find(who.organisation(), number))
                .map(then)
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }
}
