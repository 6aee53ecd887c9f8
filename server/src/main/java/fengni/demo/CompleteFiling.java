package fengni.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Makes a draft complete as its filer would: files in their fields, papers made, their scans put back, the package taken. */
final class CompleteFiling {
    /** The fields that take the stamped scan of a paper, with the paper. */
    private static final Map<String, List<String>> PAPERS = Map.of(
            "subject.responsibility-paper", List.of("responsibility"),
            "algorithm.report-paper", List.of("self-assessment-provider", "self-assessment-supporter"),
            "algorithm.disclosure-paper", List.of("disclosure"));

    /** Above the number of pictures in any dossier. */
    private static final int MOST = 50;

    private final Person filer;
    private final String here;
    private int pictures;

    CompleteFiling(Person filer, long dossier) {
        this.filer = filer;
        this.here = "/api/v1/filings/" + dossier;
        // no two files of all dossiers are the same, as none is of a person who takes each anew
        this.pictures = (int) dossier * MOST;
    }

    void files(Map<String, Integer> fields, int product) {
        fields.forEach((field, count) -> {
            if (!PAPERS.containsKey(field)) {
                for (int i = 0; i < count; i++) {
                    upload(field, product, "示例.png", picture(pictures++));
                }
            }
        });
    }

    /** Makes each paper of the dossier and puts it back where its stamped scan goes: a trial has no stamp. */
    void papers() {
        var made = Stream.of(filer.get(here + "/papers"))
                .flatMap(JsonNode::valueStream)
                .map(paper -> paper.path("outline").asString())
                .toList();
        PAPERS.forEach((field, outlines) -> outlines.stream()
                .filter(made::contains)
                .forEach(outline -> upload(field, 0, outline + ".pdf", paper(outline))));
    }

    private byte[] paper(String outline) {
        var made =
                filer.post(here + "/papers/" + outline, Map.of()).expecting(201).json();
        return filer.bytes(here + "/papers/made/" + made.path("id").asLong() + ".pdf");
    }

    /** Returns what the linter still finds, and the size of the package. */
    List<Check> checks(String title) {
        var found = filer.get(here + "/lint").path("findings");
        var missing = Stream.of(filer.get(here + "/papers"))
                .flatMap(JsonNode::valueStream)
                .filter(paper -> paper.path("made").isMissingNode()
                        || paper.path("made").isNull()
                        || paper.path("stale").asBoolean())
                .filter(paper -> !paper.path("outline").asString().equals("label-clause"))
                .count();
        var zip = filer.bytes(here + "/papers/package.zip");
        return List.of(
                Check.that(found.isEmpty(), "demo.registered.lint", title, found.size(), told(found)),
                Check.that(
                        missing == 0 && zip.length > 2 && zip[0] == 'P' && zip[1] == 'K',
                        "demo.registered.package",
                        title,
                        zip.length / 1024));
    }

    private static String told(JsonNode found) {
        return found.valueStream()
                .map(one ->
                        one.path("code").asString() + " " + one.path("field").asString() + "（"
                                + one.path("message").asString() + "）")
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private void upload(String field, int product, String name, byte[] content) {
        filer.upload(here + "/files?field=" + field + "&product=" + product, name, content)
                .expecting(200);
    }

    private static byte[] picture(int number) {
        try {
            var file = Files.createTempFile("demo", ".png");
            var content = Files.readAllBytes(Painting.landscape(file, number));
            Files.delete(file);
            return content;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
