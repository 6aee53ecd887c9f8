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
import java.util.Optional;
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
    private final Reviews reviews;
    private final Results results;

    AssessmentPages(Assessments assessments, Reviews reviews, Results results) {
        this.assessments = assessments;
        this.reviews = reviews;
        this.results = results;
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
                .with("reopened", assessments.newest(who.organisation()).flatMap(reviews::reopened))
                .with("begun", assessments.open(who.organisation()).revision() > 0)
                .with("mayAnswer", who.may(Set.of(ANSWERERS)))
                .with("today", assessments.today());
    }

    @GetMapping(STEP)
    Page step(SignedIn who, @PathVariable int step) {
        var questions = questions(who, step);
        return questions.isEmpty()
                ? notThere(who, step)
                : step(step, questions, StepForm.of(assessments.open(who.organisation()), questions));
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
        var given = given(who, step, form, questions);
        if (!form.holds()) {
            return step(step, questions, form);
        }
        assessments.save(who.organisation(), given);
        return form.value("then").equals("later")
                ? Page.go(HERE, Notice.good("assessment.saved"))
                : Page.go(next(who, step));
    }

    /** The day of going public is asked with the last step; the others leave it as it is. */
    private OpenAnswers given(SignedIn who, int step, Form form, List<Question> questions) {
        var answers = StepForm.read(form, questions);
        var reasons = StepForm.reasons(form, questions);
        var launch = step == Question.STEPS
                ? StepForm.launch(form)
                : assessments.open(who.organisation()).launch();
        return new OpenAnswers(answers, launch, reasons, 0);
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
        var open = assessments.open(who.organisation());
        var result = results.view(open);
        return Page.of("assessment/check", "assessment.check.title")
                .under(HERE, "assessment.title")
                .with("view", result)
                .with("duties", results.duties(open))
                .with("launch", open.launch())
                .with("revision", open.revision())
                .with("maySign", who.may(Set.of(Role.COMPLIANCE_OFFICER)))
                .with(form);
    }

    @PostMapping(CHECK)
    ModelAndView sign(SignedIn who, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var seen = form.value("revision");
        var revision = seen.matches("[0-9]{1,18}") ? Long.parseLong(seen) : -1;
        var signing = new Signing(form.given("reason"), form.given("reviewOn"), Optional.empty(), Map.of());
        return switch (assessments.signOpen(who, revision, signing)) {
            case Outcome.Done(var signed) ->
                Page.go(HERE + "/results/" + signed.id(), Notice.good("assessment.signed"));
            case Outcome.Faulty(var faults) -> check(who, form.note(faults));
            case Outcome.Conflicting(var fault) -> check(who, form.note(List.of(fault)));
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
        };
    }

    private boolean mayReopen(SignedIn who, Assessed signed) {
        return who.may(Set.of(Role.COMPLIANCE_OFFICER))
                && reviews.reopened(signed).isEmpty()
                && assessments
                        .newest(who.organisation())
                        .filter(newest -> newest.id() == signed.id())
                        .isPresent();
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
                        .with("view", results.view(signed))
                        .with("duties", results.duties(signed))
                        .with("reopened", reviews.reopened(signed))
                        .with("mayReopen", mayReopen(who, signed)))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }
}
