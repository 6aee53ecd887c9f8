package fengni.features;

import fengni.pages.Form;
import fengni.screen.Context;
import fengni.screen.matching.Matching;
import fengni.screen.spelling.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The form in which a person writes an entry. */
final class FeatureForm {
    /** The choices that a new entry begins with: a word that is refused both ways. */
    private static final Map<String, String> BEGINNING = Map.of(
            "kind", "literal",
            "severity", "high",
            "action-input", "block",
            "action-output", "block",
            "views-glyph", "yes",
            "encoded", "yes",
            "gap", String.valueOf(Matching.USUAL_GAP));

    private static final String CONTEXT = "action-contexts-";
    private static final String VIEW = "views-";
    private static final int NO_NUMBER = -1;

    private FeatureForm() {}

    static Form beginning() {
        return Form.of(BEGINNING);
    }

    static FeatureDraft draft(Form form) {
        return new FeatureDraft(
                form.given("kind"),
                form.given("pattern"),
                sought(form),
                form.given("riskClass"),
                form.given("severity"),
                new ActionDraft(form.given("action-input"), form.given("action-output"), contexts(form)),
                form.given("source"),
                form.given("reason"));
    }

    /** Expressions are matched by what they say themselves, so the ways of seeking that stand in the form are not theirs. */
    private static SoughtDraft sought(Form form) {
        if (form.value("kind").equals("regex")) {
            return new SoughtDraft(
                    Optional.empty(), Optional.empty(), encoded(form), Optional.empty(), Optional.empty());
        }
        return new SoughtDraft(
                Optional.of(views(form)),
                Optional.of(form.checked("layout")),
                encoded(form),
                Optional.of(form.checked("wholeWord")),
                form.given("gap").map(FeatureForm::number));
    }

    private static Optional<Boolean> encoded(Form form) {
        return Optional.of(form.checked("encoded"));
    }

    private static List<String> views(Form form) {
        return Stream.of(View.values())
                .map(FeatureDraft::word)
                .filter(view -> form.checked(VIEW + view))
                .toList();
    }

    private static Map<String, String> contexts(Form form) {
        var contexts = new HashMap<String, String>();
        contextNames().forEach(name -> form.given(CONTEXT + name).ifPresent(action -> contexts.put(name, action)));
        return contexts;
    }

    /** Returns the contexts that may have an action of their own. */
    static List<String> contextNames() {
        return Stream.of(Context.values())
                .filter(context -> context != Context.PROMPT && context != Context.ANSWER)
                .map(FeatureDraft::word)
                .toList();
    }

    /** What is no number is out of the range too, and is told so. */
    private static int number(String text) {
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : NO_NUMBER;
    }
}
