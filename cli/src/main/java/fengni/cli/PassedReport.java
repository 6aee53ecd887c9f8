package fengni.cli;

import fengni.label.AigcLabel;
import fengni.label.Format;
import fengni.label.LabelField;
import fengni.law.Finding;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A report with one line for each file: a table for spreadsheets, or JSON lines if its name ends in {@code .jsonl}.
 *
 * <p>Safe for use by several threads; a line is written as soon as its file is done, so lines stand in that order, and a
 * run that is cut off leaves those it had.
 */
final class PassedReport implements AutoCloseable {
    private static final List<String> COLUMNS = List.of(
            "file",
            "format",
            "decision",
            "notice",
            "declared",
            "reasons",
            "label",
            "producer",
            "number",
            "propagator",
            "propagate_id",
            "out",
            "findings");

    private final Words words;
    private final boolean table;
    private final Writer out;

    private PassedReport(Words words, boolean table, Writer out) {
        this.words = words;
        this.table = table;
        this.out = out;
    }

    static PassedReport to(Path file, Words words) throws IOException {
        boolean table = !file.toString().toLowerCase(Locale.ROOT).endsWith(".jsonl");
        var report = new PassedReport(words, table, Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        if (table) {
            var names = COLUMNS.stream()
                    .map(column -> words.say("propagate.column." + column))
                    .toList();
            report.out.write(CsvCells.BOM + CsvCells.line(names));
        }
        return report;
    }

    synchronized void add(PassedFile passed) throws IOException {
        out.write(table ? CsvCells.line(cells(passed)) : new PassedJson(words).line(passed) + "\n");
        out.flush();
    }

    private List<String> cells(PassedFile passed) {
        var inspection = passed.decision().inspection();
        return List.of(
                passed.file(),
                inspection.format().map(Format::key).orElse(""),
                words.say("propagate.decision." + passed.word()),
                passed.decision().isOpen() ? "" : words.told(passed.decision().outcome()),
                words.say(passed.declared() ? "propagate.yes" : "propagate.no"),
                sentences(passed.decision().reasons()),
                value(passed, LabelField.LABEL),
                value(passed, LabelField.CONTENT_PRODUCER),
                value(passed, LabelField.PRODUCE_ID),
                value(passed, LabelField.CONTENT_PROPAGATOR),
                value(passed, LabelField.PROPAGATE_ID),
                passed.out().orElse(""),
                sentences(passed.findings()));
    }

    /** Of the label written, or else of the one found. */
    private static String value(PassedFile passed, LabelField field) {
        Optional<AigcLabel> written = passed.written();
        return written.map(label -> label.value(field))
                .or(() -> passed.decision().inspection().label().map(label -> label.value(field)))
                .orElse("");
    }

    private String sentences(List<Finding> findings) {
        return findings.stream().map(words::line).collect(Collectors.joining("; "));
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }
}
