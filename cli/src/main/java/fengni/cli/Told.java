package fengni.cli;

import fengni.law.rulebook.Answers;
import fengni.law.rulebook.Duty;
import fengni.law.rulebook.LaunchDays;
import fengni.law.rulebook.LaunchDays.TermDay;
import fengni.law.rulebook.Rulebook;
import fengni.law.rulebook.SelfCheck;
import fengni.law.rulebook.Term;
import fengni.law.rulebook.ThreeStepTest;
import fengni.law.rulebook.Turn;
import java.util.List;
import java.util.Optional;

/** What a self-check tells: what was found, what would turn its negative answers, and the days that the launch sets. */
record Told(SelfCheck check, List<Turn> turns, Optional<LaunchDays> days) {
    Told {
        turns = List.copyOf(turns);
    }

    static Told of(Rulebook rulebook, Answers answers, Optional<LaunchDays> days) {
        return new Told(ThreeStepTest.apply(rulebook, answers), ThreeStepTest.turns(rulebook, answers), days);
    }

    /** Returns the last day of one term of a duty's clock, if the launch sets it. */
    Optional<TermDay> day(Duty duty, Term term) {
        return days.stream()
                .flatMap(launch -> launch.of(duty).stream())
                .filter(day -> day.term().equals(term))
                .findFirst();
    }
}
