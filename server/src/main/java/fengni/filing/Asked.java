package fengni.filing;

import fengni.answers.Fault;
import fengni.law.FilingField;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A field as a page asks for it.
 *
 * @param value text as it stands or was typed
 * @param found everything wrong or doubtful with it
 * @param remarks what the registry's officers wrote about it
 */
record Asked(FilingField field, String value, List<Fault> found, List<String> remarks) {
    /** Ends the name of the input beside the choices of a list that nobody has seen. */
    static final String OTHER = ".other";

    Asked {
        found = List.copyOf(found);
        remarks = List.copyOf(remarks);
    }

    boolean isChosen(String choice) {
        return field.values(value).contains(choice);
    }

    /** Returns what stands beside the choices. */
    String other() {
        return field.values(value).stream()
                .filter(one -> field.choices().stream()
                        .noneMatch(choice -> choice.value().equals(one)))
                .collect(Collectors.joining("；"));
    }

    /** Returns the names of what describes the input, for those who hear the page. */
    String described() {
        return "h-" + field.key() + (found.isEmpty() ? "" : " e-" + field.key())
                + (remarks.isEmpty() ? "" : " r-" + field.key());
    }

    String input() {
        return switch (field.kind()) {
            case URL -> "url";
            case NUMBER -> "numeric";
            case PHONE -> "tel";
            case MAIL -> "email";
            case TEXT, AREA, CHOICE, SEVERAL, YES_NO, DATE, CREDIT_CODE -> "text";
        };
    }
}
