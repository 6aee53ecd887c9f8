package fengni.label.text;

import fengni.label.CarrierCode;
import fengni.law.Finding;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** How a Markdown file begins; offsets in UTF-16 units of the whole text. */
sealed interface Head {
    /** Text from the first line on; a line of hyphens may be a break between themes. */
    record None(int at) implements Head {
        @Override
        public int end() {
            return at;
        }
    }

    /** Fields in YAML, possibly none. */
    record Yaml(FrontMatter lines, List<YamlTree.Fields> fields) implements Head {
        @Override
        public int end() {
            return lines.end();
        }
    }

    /** Fields in another notation. */
    record Other(TextPlace place, String fields, int end) implements Head {}

    /** What begins like fields and cannot be read, so that a label may be overlooked. */
    record Unread(Finding reason) implements Head {
        @Override
        public int end() {
            return 0;
        }
    }

    String WHERE = "head";
    Pattern FIELD = Pattern.compile(
            "^[ \\t]{0,64}[\"']?[\\p{L}\\p{N}_.-]{1,64}[\"']?[ \\t]{0,64}:(?=[ \\t\\r\\n]|$)", Pattern.MULTILINE);
    Pattern LABEL = Pattern.compile("^[ \\t]{0,64}[\"']?(?i:AIGC)[\"']?[ \\t]{0,64}:", Pattern.MULTILINE);
    JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(64).build())
            .build();

    /** Returns where the text for people begins. */
    int end();

    static Head of(String text) {
        int start = text.startsWith(Lines.BYTE_ORDER_MARK) ? 1 : 0;
        if (Lines.isRule(text, start, "---")) {
            return FrontMatter.yaml(text, start)
                    .map(lines -> yaml(text, start, lines))
                    .orElseGet(() -> endless(text, start));
        }
        return FrontMatter.toml(text, start)
                .<Head>map(lines -> new Other(TextPlace.TOML_HEAD, lines.fields(text), lines.end()))
                .or(() -> json(text, start))
                .orElseGet(() -> new None(start));
    }

    private static Head yaml(String text, int start, FrontMatter lines) {
        int length = lines.close() - lines.inner();
        if (length > YamlTree.MOST) {
            boolean fields = FIELD.matcher(text.substring(lines.inner(), lines.inner() + YamlTree.MOST))
                    .find();
            return fields ? unread(CarrierCode.PART_TOO_LARGE, WHERE, (long) length, YamlTree.MOST) : new None(start);
        }
        return switch (YamlTree.of(lines.fields(text))) {
            case YamlTree.Fields fields -> new Yaml(lines, List.of(fields));
            case YamlTree.Nothing() -> new Yaml(lines, List.of());
            case YamlTree.NoFields() -> new None(start);
            case YamlTree.Broken(var reason) ->
                FIELD.matcher(lines.fields(text)).find() ? unread(TextCode.HEAD_UNREADABLE, reason) : new None(start);
        };
    }

    /** A head that was cut off is a line of hyphens to every reader; what counts is whether a label was in it. */
    private static Head endless(String text, int start) {
        var begin = text.substring(start, Math.min(text.length(), start + YamlTree.MOST));
        return LABEL.matcher(begin).find() ? unread(CarrierCode.TRUNCATED) : new None(start);
    }

    private static Optional<Head> json(String text, int start) {
        if (!text.startsWith("{", start)) {
            return Optional.empty();
        }
        var begin = text.substring(start, Math.min(text.length(), start + YamlTree.MOST));
        try (var parser = JSON.createParser(ObjectReadContext.empty(), begin)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            parser.skipChildren();
            int end = (int) parser.currentLocation().getCharOffset();
            return Lines.isRule(begin, end - 1, "}")
                    ? Optional.of(
                            new Other(TextPlace.JSON_HEAD, begin.substring(0, end), start + Lines.next(begin, end)))
                    : Optional.empty();
        } catch (JacksonException other) {
            return Optional.empty();
        }
    }

    private static Unread unread(Finding.Code code, Object... params) {
        return new Unread(Finding.of(code, WHERE, params));
    }
}
