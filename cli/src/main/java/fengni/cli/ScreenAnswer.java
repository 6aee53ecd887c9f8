package fengni.cli;

import fengni.screen.Finding;
import fengni.screen.Hit;
import fengni.screen.Review;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The lines that {@code fengni screen} reads and writes. */
final class ScreenAnswer {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * What came of a text.
     *
     * @param retractFrom for a stream that was cut late: from where on to take text back
     */
    record Reviewed(Review review, OptionalInt retractFrom) {}

    /** Why a line was not reviewed. */
    enum Fault {
        NOT_UTF8,
        TOO_LONG,
        NOT_AN_OBJECT_WITH_TEXT
    }

    private ScreenAnswer() {}

    /** Returns the text of a line {@code {"text":…}}, or empty when it is not one. */
    static Optional<String> textOf(String line) {
        try {
            var text = JSON.readTree(line).path("text");
            return text.isString() ? Optional.of(text.stringValue()) : Optional.empty();
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    static String json(Reviewed reviewed) {
        var review = reviewed.review();
        var answer = JSON.createObjectNode().put("decision", lower(review.decision()));
        var hits = answer.putArray("hits");
        review.hits().forEach(hit -> add(hits, hit));
        reviewed.retractFrom().ifPresent(from -> answer.put("retractFrom", from));
        return answer.put("version", review.version()).toString();
    }

    static String unreadable(Fault fault, int line, String version) {
        return JSON.createObjectNode()
                .put("error", "unreadable")
                .put("line", line)
                .put("reason", lower(fault))
                .put("version", version)
                .toString();
    }

    /** Shows folded words, not raw text: what a stranger wrote may hold escape codes for the terminal. */
    static String plain(Words words, Reviewed reviewed) {
        var review = reviewed.review();
        var line = new StringBuilder(lower(review.decision()));
        for (Hit hit : review.hits()) {
            line.append('\t').append("%s[%d,%d) %s".formatted(hit.entry(), hit.start(), hit.end(), hit.normalised()));
            hit.excusedBy().ifPresent(by -> line.append(' ').append(words.say("screen.excused", by)));
        }
        reviewed.retractFrom()
                .ifPresent(from -> line.append('\t').append(words.say("screen.retract", String.valueOf(from))));
        return line.toString().replace('\n', ' ');
    }

    static String sentence(Words words, Finding finding) {
        var where = finding.line() == 0 ? "" : words.say("screen.line", String.valueOf(finding.line())) + " ";
        var entry = finding.entry().isEmpty() ? "" : words.say("screen.entry", finding.entry()) + " ";
        var fault = words.say(
                "screen.fault." + finding.fault().name(), finding.details().toArray());
        return where + entry + fault;
    }

    private static void add(ArrayNode hits, Hit hit) {
        var node = hits.addObject()
                .put("entry", hit.entry())
                .put("entryVersion", hit.entryVersion())
                .put("class", hit.riskClass())
                .put("severity", lower(hit.severity()))
                .put("action", lower(hit.action()))
                .put("start", hit.start())
                .put("end", hit.end())
                .put("startCp", hit.startCp())
                .put("endCp", hit.endCp())
                .put("matched", hit.matched())
                .put("normalised", hit.normalised());
        var transforms = node.putArray("transforms");
        hit.transforms().forEach(transforms::add);
        hit.excusedBy().ifPresent(by -> node.put("excusedBy", by));
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
