package fengni.label.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files as they are met in the wild, and files made to annoy: each is written by program, the same bytes every time, and
 * says what an inspection must answer. A new format is one line in {@link #shelves}.
 */
public final class Corpus {
    private Corpus() {}

    private static Stream<Shelf> shelves() {
        return Stream.of(
                        WildPictures.shelves(),
                        WildStills.shelves(),
                        WildFilms.shelves(),
                        WildSounds.shelves(),
                        WildDocuments.shelves(),
                        WildTexts.shelves())
                .flatMap(List::stream);
    }

    public static List<Exhibit> all() {
        return shelves().flatMap(shelf -> shelf.exhibits().stream()).toList();
    }

    /**
     * Writes all files into a folder, with a table of what an inspection must say: {@code java fengni.label.corpus.Corpus
     * FOLDER}.
     */
    public static void main(String[] arguments) throws IOException {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        for (Exhibit exhibit : all()) {
            Files.write(folder.resolve(exhibit.name()), exhibit.content());
        }
        var table = all().stream()
                .map(one -> "| %s | %s | %s |".formatted(one.name(), one.verdict(), String.join(", ", one.codes())))
                .collect(Collectors.joining("\n", "| File | Verdict | Findings |\n|---|---|---|\n", "\n"));
        Files.writeString(folder.resolve("README.md"), table, StandardCharsets.UTF_8);
    }
}
