package fengni.filing;

import fengni.law.FilingField;
import fengni.law.Invisible;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** Reads the fields of a form as a browser sends them: boxes come several times, other choices in an input of their own. */
final class Typed {
    /** Sent by the button that takes out what nobody sees. */
    static final String CLEAN = "clean";

    private Typed() {}

    static Map<String, String> of(List<FilingField> fields, MultiValueMap<String, String> sent) {
        var typed = new LinkedHashMap<String, String>();
        boolean clean = sent.containsKey(CLEAN);
        for (var field : fields) {
            var text = text(field, sent);
            typed.put(field.key(), clean ? Invisible.without(text) : text);
        }
        return typed;
    }

    private static String text(FilingField field, MultiValueMap<String, String> sent) {
        var chosen = sent.getOrDefault(field.key(), List.of()).stream();
        var other = sent.getOrDefault(field.key() + Asked.OTHER, List.of()).stream()
                .flatMap(text -> Arrays.stream(text.split("[；;\n]")))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
        return switch (field.kind()) {
            case SEVERAL -> Stream.concat(chosen, other).distinct().collect(Collectors.joining(FilingField.BETWEEN));
            case CHOICE -> Stream.concat(other, chosen).findFirst().orElse("");
            case TEXT, AREA, YES_NO, DATE, CREDIT_CODE, URL, NUMBER, PHONE, MAIL ->
                chosen.findFirst().orElse("");
            // the box beside the day says that there is none
            case VALIDITY -> other.findFirst().or(chosen::findFirst).orElse("");
            case ROWS -> chosen.findFirst().orElseGet(() -> rows(field, sent));
            case UPLOAD -> chosen.collect(Collectors.joining(FilingField.BETWEEN));
        };
    }

    /** A row without a word in it is none. */
    private static String rows(FilingField field, MultiValueMap<String, String> sent) {
        return IntStream.range(0, field.limit() + 1)
                .mapToObj(row -> field.columns().stream()
                        .map(column -> cell(sent, field.key() + "." + row + "." + column.key()))
                        .collect(Collectors.joining(FilingField.CELL)))
                .filter(row -> !row.isBlank())
                .collect(Collectors.joining(FilingField.BETWEEN));
    }

    private static String cell(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "").strip().replaceAll("\\s+", " ");
    }
}
