package fengni.assessment;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Outcome;
import fengni.law.rulebook.Question;
import fengni.law.rulebook.SelfCheck.Verdict;
import fengni.law.rulebook.ThreeStepTest;
import fengni.pages.Form;
import fengni.pages.MenuEntry;
import fengni.pages.MenuGroup;
import fengni.pages.Notice;
import fengni.pages.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The three-step test: one page a step, saved as one goes, the answers checked, the result signed and kept. */
@Controller
class AssessmentPages implements Doors {
    private static final String HERE = AssessmentWiring.HERE;
    private static final String STEP = HERE + "/steps/{step}";
    private static final String CHECK = HERE + "/check";
    private static final int HISTORY = 50;
    private static final Role[] ANSWERERS = {Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER};

    private final Assessments assessments;

    AssessmentPages(Assessments assessments) {
        this.assessments = assessments;
    }

    @Bean
    static MenuEntry assessmentEntry() {
        return new MenuEntry(MenuGroup.COMPLIANCE, "assessment.title", HERE, 100);
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE),
                Door.read(HERE + "/results/{id}"),
                Door.read(STEP, ANSWERERS),
                Door.write(STEP, ANSWERERS),
                Door.read(CHECK, ANSWERERS),
                Door.write(CHECK, Role.COMPLIANCE_OFFICER));
    }

    @GetMapping(HERE)
    Page overview(SignedIn who) {
        return Page.of("assessment/overview", "assessment.title")
                .with("history", assessments.newestFirst(who.organisation(), HISTORY))
                .with("begun", assessments.open(who.organisation()).revision() > 0)
                .with("mayAnswer", who.may(Set.of(ANSWERERS)))
                .with("today", assessments.today());
    }

    @GetMapping(STEP)
    Page step(SignedIn who, @PathVariable int step) {
        var questions = questions(who, step);
        return questions.isEmpty()
                ? notThere(who, step)
                : step(
                        step,
                        questions,
                        StepForm.of(assessments.open(who.organisation()).ids(), questions));
    }

    /** A step without questions is one that these answers skip, or none at all. */
    private Page notThere(SignedIn who, int step) {
        return step >= 1 && step <= Question.STEPS ? check(who, Form.empty()) : Page.problem(HttpStatus.NOT_FOUND);
    }

    private static Page step(int step, List<Question> questions, Form form) {
        return Page.of("assessment/step", "assessment.step." + step)
                .under(HERE, "assessment.title")
                .with("step", step)
                .with("questions", questions)
                .with(form);
    }

    @PostMapping(STEP)
    ModelAndView answer(SignedIn who, @PathVariable int step, @RequestParam Map<String, String> fields) {
        var questions = questions(who, step);
        if (questions.isEmpty()) {
            return notThere(who, step);
        }
        var form = Form.of(fields);
        var answers = StepForm.read(form, questions);
        if (!form.holds()) {
            return step(step, questions, form);
        }
        assessments.save(who.organisation(), answers);
        return form.value("then").equals("later")
                ? Page.go(HERE, Notice.good("assessment.saved"))
                : Page.go(next(who, step));
    }

    private String next(SignedIn who, int step) {
        var open = assessments.open(who.organisation()).under(assessments.rulebook());
        var settled = ThreeStepTest.apply(assessments.rulebook(), open).verdict() == Verdict.NOT_CONCERNED;
        return settled || step == Question.STEPS || questions(who, step + 1).isEmpty()
                ? CHECK
                : HERE + "/steps/" + (step + 1);
    }

    private List<Question> questions(SignedIn who, int step) {
        var rulebook = assessments.rulebook();
        return ThreeStepTest.questions(
                rulebook, assessments.open(who.organisation()).under(rulebook), step);
    }

    @GetMapping(CHECK)
    Page check(SignedIn who) {
        var review = Signing.usualReview(assessments.today()).toString();
        return check(who, Form.of(Map.of("reviewOn", review)));
    }

    private Page check(SignedIn who, Form form) {
        var rulebook = assessments.rulebook();
        var open = assessments.open(who.organisation());
        var result = ResultView.of(ThreeStepTest.apply(rulebook, open.under(rulebook)));
        return Page.of("assessment/check", "assessment.check.title")
                .under(HERE, "assessment.title")
                .with("view", result)
                .with("duties", new DutyList(rulebook, result.duties()))
                .with("revision", open.revision())
                .with("maySign", who.may(Set.of(Role.COMPLIANCE_OFFICER)))
                .with(form);
    }

    @PostMapping(CHECK)
    ModelAndView sign(SignedIn who, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var seen = form.value("revision");
        var revision = seen.matches("[0-9]{1,18}") ? Long.parseLong(seen) : -1;
        var signing = new Signing(form.given("reason"), form.given("reviewOn"));
        return switch (assessments.signOpen(who, revision, signing)) {
            case Outcome.Done(var signed) ->
                Page.go(HERE + "/results/" + signed.id(), Notice.good("assessment.signed"));
            case Outcome.Faulty(var faults) -> check(who, form.note(faults));
            case Outcome.Conflicting(var fault) -> check(who, form.note(List.of(fault)));
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
        };
    }

    @GetMapping(HERE + "/results/{id}")
    Page result(SignedIn who, @PathVariable long id) {
        return assessments
                .find(who.organisation(), id)
                .map(signed -> Page.of("assessment/result", "assessment.result.title")
                        .under(HERE, "assessment.title")
                        .with("signed", signed)
                        .with(
                                "changed",
                                !signed.rulebook().equals(assessments.rulebook().version()))
                        .with("view", view(signed))
                        .with(
                                "duties",
                                new DutyList(
                                        assessments.rulebook(signed),
                                        view(signed).duties())))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private ResultView view(Assessed signed) {
        return ResultView.of(signed, assessments.rulebook(signed));
    }
}
