package fengni.marking;

import fengni.marking.LabelPolicy.InInterface;
import fengni.marking.LabelPolicy.InText;
import fengni.marking.LabelPolicy.Place;
import fengni.pages.Form;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The fields of a label policy: one choice of where the mark stands, and what each choice needs. */
final class PolicyForm {
    static final List<String> FORMS = List.of("start", "end", "both", "interface");

    private PolicyForm() {}

    static Form of(LabelPolicy policy) {
        return switch (policy) {
            case InText(var place, var words) ->
                Form.of(Map.of("form", place.name().toLowerCase(Locale.ROOT), "words", words));
            case InInterface(var where, var screenshot) ->
                Form.of(Map.of("form", "interface", "where", where, "screenshot", screenshot));
        };
    }

    /** Returns the policy as typed, not yet checked; empty if nothing was chosen. */
    static Optional<LabelPolicy> read(Form form) {
        return switch (form.value("form")) {
            case "start" -> Optional.of(new InText(Place.START, form.value("words")));
            case "end" -> Optional.of(new InText(Place.END, form.value("words")));
            case "both" -> Optional.of(new InText(Place.BOTH, form.value("words")));
            case "interface" -> Optional.of(new InInterface(form.value("where"), form.value("screenshot")));
            default -> Optional.empty();
        };
    }

    /** Returns the key of the words for a policy. */
    static String label(LabelPolicy policy) {
        return switch (policy) {
            case InText(var place, var _) -> "marking.form." + place.name().toLowerCase(Locale.ROOT);
            case InInterface _ -> "marking.form.interface";
        };
    }

    /** Returns what a choice adds to its kind: the words, or the place. */
    static String detail(LabelPolicy policy) {
        return switch (policy) {
            case InText(var _, var words) -> words;
            case InInterface(var where, var _) -> where;
        };
    }
}
