package fengni.assessment;

import fengni.law.Confidence;
import fengni.law.Deadline;
import fengni.law.rulebook.Duty;
import fengni.law.rulebook.Duty.Stage;
import fengni.law.rulebook.LaunchDays;
import fengni.law.rulebook.LaunchDays.TermDay;
import fengni.law.rulebook.Rulebook;
import fengni.law.rulebook.Term;
import fengni.pages.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Duties as a page lists them, with the clocks that the rulebook knows and the days that the launch sets.
 *
 * @param days empty while nobody said when the service goes public
 * @param chosen the clocks on which a person decided
 */
record DutyList(Rulebook rulebook, List<Duty> duties, Optional<LaunchDays> days, List<ClockChoice> chosen) {
    DutyList {
        duties = List.copyOf(duties);
        chosen = List.copyOf(chosen);
    }

    /**
     * One term of a duty's clock.
     *
     * @param by its last day, if the launch sets one
     * @param counts whether this is the term that counts
     */
    record TermShown(Term term, Optional<Deadline> by, boolean counts) {}

    List<Stage> stages() {
        return List.of(Stage.values()).stream()
                .filter(stage -> duties.stream().anyMatch(duty -> duty.stage() == stage))
                .toList();
    }

    List<Duty> at(Stage stage) {
        return duties.stream().filter(duty -> duty.stage() == stage).toList();
    }

    DutyList only(String stage) {
        return new DutyList(
                rulebook,
                duties.stream()
                        .filter(duty -> stage.isEmpty() || word(duty.stage()).equals(stage))
                        .toList(),
                days,
                chosen);
    }

    /** Returns the terms of a duty's clock, the earliest first; empty if it has no clock. */
    List<TermShown> terms(Duty duty) {
        var terms = rulebook.clock(duty).stream()
                .flatMap(clock -> clock.terms().stream())
                .toList();
        var counting = choice(duty)
                .flatMap(choice -> terms.stream()
                        .filter(term -> ClockChoice.word(term).equals(choice.term()))
                        .findFirst())
                .or(() -> terms.stream().findFirst());
        return terms.stream()
                .map(term -> new TermShown(term, by(duty, term), counting.equals(Optional.of(term))))
                .toList();
    }

    /** Returns what a person decided on a duty's clock. */
    Optional<ClockChoice> choice(Duty duty) {
        return chosen.stream()
                .filter(choice -> choice.clock().equals(duty.clock()))
                .findFirst();
    }

    /** Returns the last day for a duty that must stand before launch and has no clock of its own. */
    Optional<Deadline> eve(Duty duty) {
        return days.filter(launch ->
                        duty.stage() == Stage.BEFORE_LAUNCH && terms(duty).isEmpty())
                .map(LaunchDays::eve);
    }

    private Optional<Deadline> by(Duty duty, Term term) {
        return days.stream()
                .flatMap(launch -> launch.of(duty).stream())
                .filter(day -> day.term().equals(term))
                .map(TermDay::by)
                .findFirst();
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static Tone tone(Confidence confidence) {
        return switch (confidence) {
            case TEXT, MEASURED -> Tone.GOOD;
            case EXCERPT -> Tone.INFO;
            case RECALLED, UNCONFIRMED -> Tone.WARN;
        };
    }
}
