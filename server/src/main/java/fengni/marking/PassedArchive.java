package fengni.marking;

import fengni.label.LabelField;
import fengni.label.Sentences;
import fengni.law.Finding;
import fengni.pages.Csv;
import fengni.pages.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The rewritten files of one turn and the report on all of them, in the language of whoever asked. */
final class PassedArchive {
    static final String REPORT = "report.csv";

    private static final List<String> COLUMNS = List.of(
            "file", "decision", "notice", "declared", "reasons", "done", "name", "receipt", "label", "findings");

    private final Words words;
    private final Set<String> names = new HashSet<>(Set.of(REPORT));
    private final StringBuilder report = new StringBuilder(Csv.BOM);

    private PassedArchive(Words words) {
        this.words = words;
        report.append(Csv.line(COLUMNS.stream()
                .map(column -> words.say("marking.propagate.column." + column))
                .toList()));
    }

    static byte[] of(List<Passed> files, Words words) throws IOException {
        return new PassedArchive(words).written(files);
    }

    private byte[] written(List<Passed> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Passed file : files) {
                var name = file.given().map(given -> free(given.file().name())).orElse("");
                if (file.given().isPresent()) {
                    entry(zip, name, file.given().get().file().content());
                }
                report.append(Csv.line(cells(file, name)));
            }
            entry(zip, REPORT, report.toString().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
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
                file.given().map(given -> given.receipt().toString()).orElse(""),
                file.given()
                        .map(given -> given.label().bareJson())
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
