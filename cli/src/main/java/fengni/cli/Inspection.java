package fengni.cli;

import fengni.cli.PlainText.NoText;
import fengni.cli.PlainText.Text;
import fengni.label.LabelReading;
import fengni.label.LabelReading.Found;
import fengni.label.LabelReading.Unreadable;
import fengni.label.TextMark;
import fengni.label.TextMark.Seen;
import fengni.law.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What marks a file carries.
 *
 * @param format {@code text}, {@code markdown}, or {@code unknown} for what was not read
 */
record Inspection(
        String file,
        String format,
        Verdict verdict,
        Optional<Found> label,
        List<Seen> explicit,
        List<Finding> findings) {

    private static final String MARKDOWN = "markdown";

    /** The answer in one word; display words are kept apart from any claim about the law. */
    enum Verdict {
        COMPLIANT(Exit.HELD),
        NONCOMPLIANT(Exit.AGAINST),
        NOT_FOUND(Exit.NOTHING_FOUND),
        INCONCLUSIVE(Exit.UNREADABLE);

        private final int exit;

        Verdict(int exit) {
            this.exit = exit;
        }

        int exit() {
            return exit;
        }
    }

    static Inspection of(String name, InputStream standardInput) {
        return switch (PlainText.read(name, standardInput)) {
            case NoText(var reason) -> nothingRead(name, "unknown", List.of(reason));
            case Text text -> of(name, text);
        };
    }

    private static Inspection of(String name, Text text) {
        var format = text.markdown() ? MARKDOWN : "text";
        var explicit = explicit(text);
        Optional<LabelReading> sidecar = Optional.empty();
        try {
            if (!name.equals(PlainText.STANDARD_INPUT)) {
                sidecar = Sidecar.of(Path.of(name)).read();
            }
        } catch (IOException failure) {
            return nothingRead(name, format, List.of(PlainText.notReadable(name, failure)));
        }
        if (sidecar.isEmpty()) {
            return withoutLabel(name, format, explicit);
        }
        return switch (sidecar.get()) {
            case Found found -> labelled(name, format, found, explicit);
            case Unreadable(var findings) -> {
                var all = new ArrayList<>(findings);
                all.add(Finding.of(FileCode.SIDECAR_UNREADABLE, name));
                yield new Inspection(name, format, Verdict.INCONCLUSIVE, Optional.empty(), explicit, all);
            }
        };
    }

    private static Inspection labelled(String name, String format, Found found, List<Seen> explicit) {
        var findings = new ArrayList<>(found.findings());
        findings.add(Finding.of(format.equals(MARKDOWN) ? FileCode.SIDECAR_MARKDOWN : FileCode.SIDECAR, ""));
        if (explicit.isEmpty()) {
            findings.add(Finding.of(FileCode.NO_EXPLICIT_MARK, ""));
        }
        var verdict = found.conforms() ? Verdict.COMPLIANT : Verdict.NONCOMPLIANT;
        return new Inspection(name, format, verdict, Optional.of(found), explicit, findings);
    }

    /** Plain text has no place for metadata, so a missing label cannot be held against a text with visible words. */
    private static Inspection withoutLabel(String name, String format, List<Seen> explicit) {
        return explicit.isEmpty()
                ? new Inspection(name, format, Verdict.NOT_FOUND, Optional.empty(), explicit, List.of())
                : new Inspection(
                        name,
                        format,
                        Verdict.INCONCLUSIVE,
                        Optional.empty(),
                        explicit,
                        List.of(Finding.of(
                                format.equals(MARKDOWN) ? FileCode.NO_METADATA_MARKDOWN : FileCode.NO_METADATA, "")));
    }

    private static Inspection nothingRead(String name, String format, List<Finding> findings) {
        return new Inspection(name, format, Verdict.INCONCLUSIVE, Optional.empty(), List.of(), findings);
    }

    private static List<Seen> explicit(Text text) {
        int body = text.bodyStart();
        return TextMark.find(text.text().substring(body)).stream()
                .map(seen -> new Seen(seen.place(), seen.words(), seen.start() + body, seen.end() + body))
                .toList();
    }
}
