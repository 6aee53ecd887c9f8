package fengni.cli;

import fengni.law.rulebook.Basis;
import fengni.law.rulebook.Duty;
import fengni.law.rulebook.Duty.Stage;
import fengni.law.rulebook.LaunchDays.TermDay;
import fengni.law.rulebook.Rulebook;
import fengni.law.rulebook.SelfCheck;
import fengni.law.rulebook.SelfCheck.Step;
import fengni.law.rulebook.SelfCheck.Verdict;
import fengni.law.rulebook.Term;
import fengni.law.rulebook.Wording;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** A self-check for people: steps with their facts, roles, duties grouped by when they fall due. */
final class SelfCheckText {
    private final Rulebook rulebook;
    private final Words words;
    private final String language;
    private final Wrapped out;

    SelfCheckText(Rulebook rulebook, Words words, String language, PrintWriter out) {
        this.rulebook = rulebook;
        this.words = words;
        this.language = language;
        this.out = new Wrapped(out);
    }

    void print(Told told) {
        var check = told.check();
        out.print("", words.say("assess.verdict." + key(check.verdict())));
        check.reasons().forEach(reason -> out.print("  - ", in(reason)));
        out.print("", words.say("assess.notice", check.version()));
        check.steps().stream().filter(step -> !step.facts().isEmpty()).forEach(this::step);
        turns(told);
        explained(check);
        roles(check);
        for (var stage : Stage.values()) {
            stage(stage, told);
        }
        titles("assess.open", check.unanswered().isEmpty() ? List.of() : check.open());
        unanswered(check);
        if (check.verdict() != Verdict.NOT_CONCERNED) {
            head(words.say("assess.liability"));
            rulebook.penalties().forEach(penalty -> {
                out.print("  - ", in(penalty.words()));
                out.print("    ", basis(penalty.basis()));
            });
        }
    }

    private void step(Step step) {
        head(words.say("assess.step." + step.number()) + words.say("assess.outcome." + key(step.outcome())));
        for (var fact : step.facts()) {
            out.print("  ", in(fact.question().text()));
            fact.choices().forEach(choice -> out.print("    - ", in(choice.words())));
        }
    }

    private void turns(Told told) {
        if (!told.turns().isEmpty()) {
            head(words.say("assess.turns"));
            for (var turn : told.turns()) {
                out.print("  ", in(turn.question().text()));
                turn.instead().forEach(choice -> out.print("    - ", in(choice.words())));
            }
        }
    }

    private void explained(SelfCheck check) {
        if (!check.toExplain().isEmpty()) {
            head(words.say("assess.explain"));
            check.toExplain()
                    .forEach(fact -> fact.explain()
                            .forEach(asked ->
                                    out.print("  - ", fact.question().id() + words.say("assess.colon") + in(asked))));
        }
    }

    private void roles(SelfCheck check) {
        if (!check.roles().isEmpty()) {
            head(words.say("assess.roles"));
            check.roles()
                    .forEach(
                            role -> out.print("  - ", in(role.name()) + words.say("assess.dash") + in(role.meaning())));
        }
    }

    private void stage(Stage stage, Told told) {
        var due = told.check().duties().stream()
                .filter(duty -> duty.stage() == stage)
                .toList();
        if (!due.isEmpty()) {
            head(words.say("assess.stage." + key(stage), due.size()));
            due.forEach(duty -> duty(duty, told));
        }
    }

    private void duty(Duty duty, Told told) {
        out.print("  * ", in(duty.title()) + (duty.binding() ? "" : words.say("assess.advice")));
        out.print("    ", in(duty.demands()));
        out.print("    ", basis(duty.basis()));
        if (!duty.basis().note().isEmpty()) {
            out.print("    ", words.say("assess.note", in(duty.basis().note())));
        }
        rulebook.clock(duty).ifPresent(clock -> {
            boolean several = !clock.alternatives().isEmpty();
            out.print(
                    "    ",
                    words.say(several ? "assess.clock.standard" : "assess.clock", term(clock.standard(), duty, told)));
            clock.alternatives()
                    .forEach(term -> out.print("    ", words.say("assess.clock.other", term(term, duty, told))));
        });
    }

    private String term(Term term, Duty duty, Told told) {
        var day = told.day(duty, term)
                .map(TermDay::by)
                .map(by -> words.say(
                        by.provisional() ? "assess.by.provisional" : "assess.by",
                        by.due().toString()));
        return day.orElse("")
                + words.say("assess.term." + key(term.kind()), in(term.event()), String.valueOf(term.amount()))
                + words.say("assess.cited", term.basis().citation(language), confidence(term.basis()));
    }

    private String basis(Basis basis) {
        return words.say("assess.basis", basis.citation(language), confidence(basis));
    }

    private String confidence(Basis basis) {
        return words.say("assess.confidence." + key(basis.confidence()));
    }

    private void titles(String title, List<Duty> duties) {
        if (!duties.isEmpty()) {
            head(words.say(title, duties.size()));
            duties.forEach(duty -> out.print("  - ", in(duty.title())));
        }
    }

    private void unanswered(SelfCheck check) {
        if (!check.unanswered().isEmpty()) {
            head(words.say("assess.unanswered", check.unanswered().size()));
            check.unanswered().forEach(one -> out.print("  - ", one.id() + words.say("assess.colon") + in(one.text())));
        }
    }

    private void head(String text) {
        out.out().println();
        out.print("", text);
    }

    private String in(Wording wording) {
        return wording.in(language);
    }

    static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
