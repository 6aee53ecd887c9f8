package fengni.assessment;

import fengni.evidence.Recorder;
import fengni.law.Deadline;
import fengni.law.rulebook.Wording;
import fengni.pages.Due;
import fengni.pages.DueSource;
import fengni.pages.Task;
import fengni.pages.Task.Status;
import fengni.pages.TaskSource;
import fengni.rulebook.Rulebooks;
import java.time.InstantSource;
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
    Assessments assessments(DataSource database, Recorder recorder, InstantSource clock, Rulebooks rulebooks) {
        return new Assessments(database, recorder, clock, rulebooks);
    }

    /** Done while a signed result stands that is not due for review. */
    @Bean
    TaskSource assessmentTask(Assessments assessments) {
        return organisation -> {
            var stands = assessments
                    .newest(organisation)
                    .filter(newest -> newest.reviewOn().isAfter(assessments.today()))
                    .isPresent();
            return List.of(new Task(
                    "assessment.task", "assessment.task.hint", HERE, stands ? Status.DONE : Status.TO_DO, FIRST));
        };
    }

    @Bean
    DueSource assessmentReview(Assessments assessments) {
        return organisation -> assessments
                .newest(organisation)
                .map(newest -> new Due(
                        "assessment.due", newest.rulebook(), HERE, new Deadline.Firm(newest.reviewOn()), Wording.NONE))
                .stream()
                .toList();
    }
}
