package fengni.cli;

import fengni.law.rulebook.Question;
import fengni.law.rulebook.Rulebook;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Prints the questions of the three-step test as a YAML file to fill in: the words are comments, the answers empty. */
final class QuestionForm {
    private final Rulebook rulebook;
    private final Words words;
    private final String language;
    private final PrintWriter out;

    QuestionForm(Rulebook rulebook, Words words, String language, PrintWriter out) {
        this.rulebook = rulebook;
        this.words = words;
        this.language = language;
        this.out = out;
    }

    void print() {
        comment("", words.say("assess.form.head", rulebook.version()));
        comment("", words.say("assess.form.how"));
        for (int step = 1; step <= Question.STEPS; step++) {
            out.println();
            comment("", "== " + words.say("assess.step." + step) + " ==");
            int at = step;
            rulebook.questions().stream()
                    .filter(question -> question.step() == at)
                    .forEach(this::print);
        }
    }

    private void print(Question question) {
        boolean one = question.kind() == Question.Kind.ONE;
        out.println();
        comment("", question.text().in(language) + words.say(one ? "assess.form.one" : "assess.form.many"));
        if (!question.help().isEmpty()) {
            comment("", question.help().in(language));
        }
        if (!question.when().all().isEmpty()) {
            comment("", words.say("assess.form.when", when(question)));
        }
        question.choices()
                .forEach(choice -> comment(
                        "  " + choice.id()
                                + " ".repeat(Math.max(1, 17 - choice.id().length())),
                        choice.words().in(language)));
        if (!question.usual().isEmpty()) {
            comment("", words.say("assess.form.usual", question.usual()));
        }
        out.println(question.id() + (one ? ":" : ": []"));
    }

    /** The hanging lines of a comment are comments too. */
    private void comment(String first, String text) {
        var lines = new StringWriter();
        new Wrapped(new PrintWriter(lines)).print("  " + first, text);
        lines.toString().lines().forEach(line -> out.println("#" + line.substring(1)));
    }

    private static String when(Question question) {
        return String.join(
                ", ",
                question.when().all().stream()
                        .map(any -> String.join(" | ", any.stream().sorted().toList()))
                        .toList());
    }
}
