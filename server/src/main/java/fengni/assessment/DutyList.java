package fengni.assessment;

import fengni.law.Confidence;
import fengni.law.rulebook.Duty;
import fengni.law.rulebook.Duty.Stage;
import fengni.law.rulebook.Rulebook;
import fengni.law.rulebook.Term;
import fengni.pages.Tone;
import java.util.List;
import java.util.Locale;

/** Duties as a page lists them, with the clocks that the rulebook knows. */
record DutyList(Rulebook rulebook, List<Duty> duties) {
    DutyList {
        duties = List.copyOf(duties);
    }

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
                        .toList());
    }

    /** Returns the terms of a duty's clock, the one that counts first; empty if it has no clock. */
    List<Term> terms(Duty duty) {
        return rulebook.clock(duty).stream()
                .flatMap(clock -> clock.terms().stream())
                .toList();
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
