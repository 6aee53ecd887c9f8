package fengni.assessment;

import fengni.law.rulebook.Choice;
import fengni.law.rulebook.Question;
import fengni.pages.Form;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The questions of one step as form fields: a question with one answer is a field, else each of its answers is one. */
final class StepForm {
    private StepForm() {}

    /** Returns the form filled with what was answered before. */
    static Form of(Map<String, List<String>> answers, List<Question> questions) {
        var fields = new HashMap<String, String>();
        for (var question : questions) {
            answers.getOrDefault(question.id(), List.of())
                    .forEach(answer ->
                            fields.put(field(question, answer), question.kind() == Question.Kind.ONE ? answer : "yes"));
        }
        return Form.of(fields);
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
