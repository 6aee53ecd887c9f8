package fengni.screen.rule;

import fengni.screen.matching.Sighting;
import fengni.screen.rule.RuleRun.Origin;
import fengni.screen.rule.RuleRun.Told;
import java.util.OptionalInt;

/** Makes occurrences of what the rules found in one text, and tells them. Not thread-safe. */
final class Telling {
    private final Told told;
    private final Reader reader;
    private final Legible text;
    private final Excuses excuses;

    Telling(Told told, Reader reader, Legible text, Excuses excuses) {
        this.told = told;
        this.reader = reader;
        this.text = text;
        this.excuses = excuses;
    }

    void word(int rule, Sighting word, OptionalInt excuse) {
        told.found(
                new Occurrence(
                        rule,
                        word.start(),
                        word.end(),
                        word.startCp(),
                        word.endCp(),
                        word.matched(),
                        word.normalised(),
                        word.transforms(),
                        excuse),
                Origin.WORD);
    }

    void combination(int rule, Span span, Origin origin) {
        told.found(
                new Occurrence(
                        rule,
                        span.start(),
                        span.end(),
                        span.startCp(),
                        span.endCp(),
                        text.between(span.start(), span.end()),
                        span.normalised(),
                        span.transforms(),
                        excuses.covering(span.start(), span.end())),
                origin);
    }

    void expression(int rule, RegexRun.Match match) {
        int start = text.start(match.from());
        int end = text.end(match.to() - 1);
        var matched = text.between(start, end);
        told.found(
                new Occurrence(
                        rule,
                        start,
                        end,
                        text.codePoint(match.from()),
                        text.codePoint(match.to() - 1) + 1,
                        matched,
                        match.read(),
                        reader.transforms(matched),
                        excuses.covering(start, end)),
                Origin.EXPRESSION);
    }
}
