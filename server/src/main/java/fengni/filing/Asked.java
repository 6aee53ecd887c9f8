package fengni.filing;

import fengni.answers.Fault;
import fengni.law.FiledFile;
import fengni.law.FilingField;
import fengni.law.FilingForm;
import fengni.law.lint.LintFinding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A field as a page asks for it.
 *
 * @param value text as it stands or was typed
 * @param found everything wrong or doubtful with it
 * @param remarks what the registry's officers wrote about it
 * @param lint what reviewers may send it back for
 */
record Asked(FilingField field, String value, List<Fault> found, List<String> remarks, List<LintFinding> lint) {
    /** Ends the name of the input beside the choices of a list that nobody has seen. */
    static final String OTHER = ".other";

    private static final int SPARE_ROWS = 2;

    Asked {
        found = List.copyOf(found);
        remarks = List.copyOf(remarks);
        lint = List.copyOf(lint);
    }

    Asked(FilingField field, String value, List<Fault> found, List<String> remarks) {
        this(field, value, found, remarks, List.of());
    }

    Asked with(List<LintFinding> seen) {
        return new Asked(field, value, found, remarks, seen);
    }

    /** Returns the questions without blame for those that nobody has answered yet. */
    static List<Asked> unblamed(List<Asked> asked) {
        return asked.stream()
                .map(one -> one.value().isEmpty() ? new Asked(one.field(), "", List.of(), one.remarks()) : one)
                .toList();
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

    /** Returns the rows as typed, with empty ones to type more into, as far as the form takes any. */
    List<List<String>> rows() {
        var rows = new ArrayList<>(field.rows(value));
        int wanted = Math.min(rows.size() + SPARE_ROWS, field.limit());
        while (rows.size() < wanted) {
            rows.add(Collections.nCopies(field.columns().size(), ""));
        }
        return rows;
    }

    List<FiledFile> files() {
        return field.files(value);
    }

    /** Returns the words of the answer without which this field is not asked; empty if it is asked always. */
    String when(FilingForm form, boolean chinese) {
        return field.when()
                .flatMap(when -> form.field(when.key())
                        .map(other -> other.label().in(chinese)
                                + (chinese ? "：" : ": ")
                                + other.shown(String.join(FilingField.BETWEEN, when.values()), chinese)))
                .orElse("");
    }

    /** Returns the names of what describes the input, for those who hear the page. */
    String described() {
        return "h-" + field.key() + (found.isEmpty() ? "" : " e-" + field.key())
                + (remarks.isEmpty() ? "" : " r-" + field.key())
                + (lint.isEmpty() ? "" : " l-" + field.key());
    }

    String input() {
        return switch (field.kind()) {
            case URL -> "url";
            case NUMBER -> "numeric";
            case PHONE -> "tel";
            case MAIL -> "email";
            case TEXT, AREA, CHOICE, SEVERAL, YES_NO, DATE, CREDIT_CODE, VALIDITY, ROWS, UPLOAD -> "text";
        };
    }
}
