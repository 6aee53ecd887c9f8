package fengni.assessment;

import fengni.answers.Faults;
import fengni.law.rulebook.Choice;
import fengni.law.rulebook.Question;
import fengni.pages.Form;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions of one step as form fields: a question with one answer is a field, else each of its answers is one. */
final class StepForm {
    static final String LAUNCH = "launch";

    private StepForm() {}

    /** Returns the form filled with what was answered before. */
    static Form of(OpenAnswers open, List<Question> questions) {
        var fields = new HashMap<String, String>();
        fields.put(LAUNCH, open.launch().map(LocalDate::toString).orElse(""));
        for (var question : questions) {
            fields.put(why(question), open.reasons().getOrDefault(question.id(), ""));
            open.ids()
                    .getOrDefault(question.id(), usual(question))
                    .forEach(answer ->
                            fields.put(field(question, answer), question.kind() == Question.Kind.ONE ? answer : "yes"));
        }
        return Form.of(fields);
    }

    /** The rule speaks for one answer: it is chosen already, and a person still confirms it. */
    private static List<String> usual(Question question) {
        return question.usual().isEmpty() ? List.of() : List.of(question.usual());
    }

    /** Returns the reasons of single answers, noting what is wrong with them. */
    static Map<String, String> reasons(Form form, List<Question> questions) {
        var reasons = new LinkedHashMap<String, String>();
        questions.stream().filter(StepForm::asksWhy).forEach(question -> {
            var faults = new Faults();
            form.given(why(question)).ifPresent(text -> Signing.why(Optional.of(text), why(question), faults));
            form.note(faults.list());
            reasons.put(question.id(), form.value(why(question)));
        });
        return reasons;
    }

    /** Returns the day of going public, noting what is wrong with it. */
    static Optional<LocalDate> launch(Form form) {
        var faults = new Faults();
        var day = form.given(LAUNCH).flatMap(text -> Signing.launch(text, faults));
        form.note(faults.list());
        return day;
    }

    /** Returns whether an answer to the question needs its reasons. */
    static boolean asksWhy(Question question) {
        return question.choices().stream().anyMatch(choice -> !choice.explain().isEmpty());
    }

    static String why(Question question) {
        return "why-" + question.id();
    }

    /** Returns the answers to all of the questions, noting a fault where one that stands alone has company. */
    static Map<String, List<String>> read(Form form, List<Question> questions) {
        var answers = new LinkedHashMap<String, List<String>>();
        for (var question : questions) {
            var chosen = question.choices().stream()
                    .filter(choice -> isChosen(form, question, choice))
                    .toList();
            if (chosen.size() > 1 && chosen.stream().anyMatch(Choice::alone)) {
                form.fault(question.id(), "assessment.fault.alone");
            }
            answers.put(question.id(), chosen.stream().map(Choice::id).toList());
        }
        return answers;
    }

    private static boolean isChosen(Form form, Question question, Choice choice) {
        var value = form.value(field(question, choice.id()));
        return question.kind() == Question.Kind.ONE ? value.equals(choice.id()) : !value.isEmpty();
    }

    static String field(Question question, String answer) {
        return question.kind() == Question.Kind.ONE ? question.id() : question.id() + "-" + answer;
    }
}
