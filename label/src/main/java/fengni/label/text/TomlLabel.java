package fengni.label.text;

import fengni.label.LabelField;
import fengni.label.Sighting;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A label in a TOML head, found by its signs: TOML is not read here, and nothing is written into it. */
final class TomlLabel {
    private static final Pattern KEY =
            Pattern.compile("^[ \\t]{0,64}\\[{0,2}[\"']?(?i:AIGC)[\"']?[ \\t]{0,64}[\\]=.]", Pattern.MULTILINE);
    private static final Pattern FIELD = Pattern.compile(
            "(?<![A-Za-z0-9])([A-Za-z0-9]{1,32})[\"']?[ \\t]{0,64}=[ \\t]{0,64}(?:\"([^\"\\\\\\r\\n]{0,1024})\"|'([^'\\r\\n]{0,1024})')");

    private TomlLabel() {}

    static Optional<Sighting> in(String toml) {
        return Sighting.in(TextPlace.TOML_HEAD, toml.replace("\\\"", "\""))
                .or(() -> fields(toml))
                .or(() -> KEY.matcher(toml).find()
                        ? Optional.of(new Sighting(TextPlace.TOML_HEAD, "", true))
                        : Optional.empty());
    }

    private static Optional<Sighting> fields(String toml) {
        var fields = new LinkedHashMap<String, String>();
        var matcher = FIELD.matcher(toml);
        while (matcher.find()) {
            if (LabelField.spelled(matcher.group(1)).isPresent()) {
                fields.putIfAbsent(matcher.group(1), value(matcher));
            }
        }
        boolean label = Stream.of(LabelField.CONTENT_PRODUCER, LabelField.PRODUCE_ID)
                .allMatch(field -> fields.keySet().stream()
                        .anyMatch(name -> LabelField.spelled(name).equals(Optional.of(field))));
        return label ? Optional.of(new Sighting(TextPlace.TOML_HEAD, json(fields), true)) : Optional.empty();
    }

    private static String value(Matcher field) {
        return Optional.ofNullable(field.group(2))
                .or(() -> Optional.ofNullable(field.group(3)))
                .orElse("");
    }

    private static String json(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> YamlAsJson.quoted(field.getKey()) + ":" + YamlAsJson.quoted(field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
