package fengni.filing.papers;

import fengni.law.FiledFile;
import fengni.law.FilingField;
import fengni.law.FilingForm;
import fengni.law.FilingStep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An answer to every field of the form, each recognisable in print by the field's own key. */
public final class EveryAnswer {
    private static final FilingForm FORM = FilingForm.published();

    private EveryAnswer() {}

    /** Returns answers of the subject and of an algorithm in a role. */
    public static Map<String, String> dossier(String role) {
        var answers = new LinkedHashMap<String, String>();
        Stream.of(FilingStep.values())
                .filter(step -> step != FilingStep.PRODUCT)
                .forEach(step -> answers.putAll(step(step)));
        answers.put("algorithm.role", role);
        return answers;
    }

    /** Returns an answer to every field of a step; files are left out. */
    public static Map<String, String> step(FilingStep step) {
        return FORM.fields(step).stream()
                .filter(field -> field.kind() != FilingField.Kind.UPLOAD)
                .collect(Collectors.toMap(FilingField::key, EveryAnswer::to, (one, other) -> one, LinkedHashMap::new));
    }

    private static String to(FilingField field) {
        return switch (field.kind()) {
            case TEXT, AREA -> "填写〔" + field.key() + "〕";
            case CHOICE -> field.choices().getFirst().value();
            case SEVERAL ->
                field.choices().stream()
                        .limit(2)
                        .map(FilingField.Choice::value)
                        .collect(Collectors.joining(FilingField.BETWEEN));
            case YES_NO -> "yes";
            case DATE -> "2026-12-01";
            case VALIDITY -> FilingField.LONG_TERM;
            case CREDIT_CODE -> "91350100M000100Y43";
            case URL -> "https://www.example.cn/" + field.key();
            case NUMBER -> String.valueOf(Math.floorMod(field.key().hashCode(), 100_000));
            case PHONE -> "13800000001";
            case MAIL -> "officer@example.cn";
            case ROWS ->
                IntStream.rangeClosed(1, 2)
                        .mapToObj(row -> field.columns().stream()
                                .map(column -> column.key() + "-" + row)
                                .collect(Collectors.joining(FilingField.CELL)))
                        .collect(Collectors.joining(FilingField.BETWEEN));
            case UPLOAD -> new FiledFile("0".repeat(64), 1, "无.png").line();
        };
    }

    static PaperFacts facts(String role) {
        return new PaperFacts(
                FORM,
                dossier(role),
                List.of(step(FilingStep.PRODUCT), step(FilingStep.PRODUCT)),
                file -> Optional.empty());
    }
}
