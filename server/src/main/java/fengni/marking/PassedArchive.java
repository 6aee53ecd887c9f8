package fengni.marking;

import fengni.label.AigcLabel;
import fengni.label.LabelField;
import fengni.label.Sentences;
import fengni.law.Finding;
import fengni.pages.Csv;
import fengni.pages.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The rewritten files of one turn and the report on all of them, in the language of whoever asked; on disk, file by file. */
final class PassedArchive implements AutoCloseable {
    static final String REPORT = "report.csv";

    private static final List<String> COLUMNS = List.of(
            "file", "decision", "notice", "declared", "reasons", "done", "name", "receipt", "label", "findings");

    private final Words words;
    private final Spool spool;
    private final ZipOutputStream zip;
    private final Set<String> names = new HashSet<>(Set.of(REPORT));
    private final StringBuilder report = new StringBuilder(Csv.BOM);

    private boolean finished;

    private PassedArchive(Words words, Spool spool) throws IOException {
        this.words = words;
        this.spool = spool;
        this.zip = new ZipOutputStream(spool.out(), StandardCharsets.UTF_8);
        report.append(Csv.line(COLUMNS.stream()
                .map(column -> words.say("marking.propagate.column." + column))
                .toList()));
    }

    static PassedArchive open(Words words) throws IOException {
        return new PassedArchive(words, Spool.empty());
    }

    /** Takes the file into the archive, and returns what is told of it. */
    Passed add(Passed passed) throws IOException {
        var name = passed.file().map(file -> free(file.name())).orElse("");
        if (passed.file().isPresent()) {
            entry(zip, name, passed.file().get().content());
        }
        report.append(Csv.line(cells(passed, name)));
        return passed.told();
    }

    /** Returns the archive with the report; whoever asked closes it. */
    Spool finished() throws IOException {
        entry(zip, REPORT, report.toString().getBytes(StandardCharsets.UTF_8));
        zip.close();
        finished = true;
        return spool;
    }

    /** Removes what was not finished. */
    @Override
    public void close() throws IOException {
        if (!finished) {
            try (spool) {
                zip.close();
            }
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** Files of one name come from several folders of a person's machine. */
    private String free(String name) {
        int dot = name.lastIndexOf('.');
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? name : name.substring(0, dot) + "-" + number + name.substring(dot))
                .filter(names::add)
                .findFirst()
                .orElseThrow();
    }

    private List<String> cells(Passed file, String name) {
        return List.of(
                file.name().value(),
                words.say("marking.propagate.decision." + file.word()),
                file.decision().isOpen()
                        ? ""
                        : Sentences.in(words.language().locale())
                                .told(file.decision().outcome()),
                words.say(file.declared() ? "marking.propagate.yes" : "marking.propagate.no"),
                sentences(file.decision().reasons()),
                words.say(file.done()),
                name,
                file.receipt().toString(),
                file.written()
                        .map(AigcLabel::bareJson)
                        .or(() -> file.decision().inspection().label().map(label -> label.value(LabelField.LABEL)))
                        .orElse(""),
                sentences(file.findings()));
    }

    private String sentences(List<Finding> findings) {
        return findings.stream()
                .map(finding -> FindingWords.sentence(words.language(), finding))
                .collect(Collectors.joining("; "));
    }
}
