package fengni.assessment;

import fengni.evidence.Recorder;
import fengni.law.ChinaDay;
import fengni.law.Deadline;
import fengni.law.rulebook.SelfCheck.Verdict;
import fengni.law.rulebook.Wording;
import fengni.pages.Due;
import fengni.pages.DueSource;
import fengni.pages.Task;
import fengni.pages.Task.Status;
import fengni.pages.TaskSource;
import fengni.rulebook.Calendars;
import fengni.rulebook.Rulebooks;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the room its table, and the home page its first task and the day of the next review. */
@Configuration(proxyBeanMethods = false)
class AssessmentWiring {
    static final String HERE = "/assessment";

    private static final int FIRST = 10;

    @Bean
    Assessments assessments(DataSource database, Recorder recorder, InstantSource clock, Assessments.Rules rules) {
        return new Assessments(database, recorder, clock, rules);
    }

    @Bean
    Assessments.Rules assessmentRules(Rulebooks rulebooks, Calendars calendars) {
        return new Assessments.Rules(rulebooks, calendars);
    }

    @Bean
    Reviews reviews(DataSource database, Assessments assessments, Statements.Parts parts) {
        return new Reviews(database, assessments, parts);
    }

    @Bean
    Results assessmentResults(Assessments assessments, Reviews reviews) {
        return new Results(assessments, reviews);
    }

    @Bean
    DueSource filingDues(Assessments assessments, Results results, Statements statements) {
        return new FilingDues(assessments, results, statements);
    }

    /** Done while a signed result stands that is neither due for review nor opened again. */
    @Bean
    TaskSource assessmentTask(Assessments assessments, Reviews reviews) {
        return organisation -> {
            var stands = assessments
                    .newest(organisation)
                    .filter(newest -> newest.reviewOn().isAfter(assessments.today()))
                    .filter(newest -> reviews.reopened(newest).isEmpty())
                    .isPresent();
            return List.of(new Task(
                    "assessment.task", "assessment.task.hint", HERE, stands ? Status.DONE : Status.TO_DO, FIRST));
        };
    }

    @Bean
    DueSource assessmentReview(Assessments assessments, Reviews reviews) {
        return organisation -> assessments.newest(organisation).stream()
                .map(newest -> reviews.reopened(newest)
                        .map(again -> due("assessment.due.reopened", newest, ChinaDay.of(again.at())))
                        .orElseGet(() -> due(
                                newest.verdict() == Verdict.NOT_CONCERNED
                                        ? "assessment.due.negative"
                                        : "assessment.due",
                                newest,
                                newest.reviewOn())))
                .toList();
    }

    private static Due due(String label, Assessed newest, LocalDate day) {
        return new Due(label, newest.rulebook(), HERE, new Deadline.Firm(day), Wording.NONE);
    }
}
