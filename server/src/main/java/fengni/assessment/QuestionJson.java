package fengni.assessment;

import fengni.law.rulebook.Question;
import fengni.law.rulebook.Rulebook;
import fengni.law.rulebook.Wording;
import java.util.List;
import java.util.Locale;

/** A question as the JSON API shows it, in both languages. */
record QuestionJson(
        String id,
        int step,
        String kind,
        Text text,
        Text help,
        String usual,
        List<Answer> answers,
        AssessmentJson.Cited basis) {

    /** The same words in both languages. */
    record Text(String zh, String en) {
        static Text of(Wording wording) {
            return new Text(wording.zh(), wording.en());
        }
    }

    /** One answer on offer; {@code alone} means that it excludes the others, {@code explain} what must be told with it. */
    record Answer(String id, Text text, boolean alone, Text explain) {}

    /** All questions with the version that they belong to. */
    record All(String rulebook, List<QuestionJson> questions) {}

    static All all(Rulebook rulebook) {
        return new All(
                rulebook.version(),
                rulebook.questions().stream().map(QuestionJson::of).toList());
    }

    private static QuestionJson of(Question question) {
        return new QuestionJson(
                question.id(),
                question.step(),
                question.kind().name().toLowerCase(Locale.ROOT),
                Text.of(question.text()),
                Text.of(question.help()),
                question.usual(),
                question.choices().stream()
                        .map(choice -> new Answer(
                                choice.id(), Text.of(choice.words()), choice.alone(), Text.of(choice.explain())))
                        .toList(),
                AssessmentJson.Cited.of(question.basis()));
    }
}
