package fengni.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
    private static final Path RESOURCES = Path.of("src/main/resources/fengni");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    static Stream<Path> rooms() throws IOException {
        try (var folders = Files.list(RESOURCES)) {
            return folders
                    .filter(folder -> Files.exists(folder.resolve("words_en.properties")))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void both_languages_say_the_same_things_with_the_same_placeholders(Path room) {
        assertThat(placeholders(room.resolve("words_en.properties")))
                .isEqualTo(placeholders(room.resolve("words_zh.properties")));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void every_key_begins_with_its_room_and_is_said_once(Path room) throws IOException {
        for (var file : List.of("words_en.properties", "words_zh.properties")) {
            var keys = Files.readAllLines(room.resolve(file)).stream()
                    .filter(line -> line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();

            assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.startsWith(room.getFileName() + "."));
        }
    }

    /** A key that a template or a class names must have words: a page must not break in one language. */
    @ParameterizedTest
    @MethodSource("rooms")
    void every_key_that_is_named_has_words(Path room) throws IOException {
        var keys = read(room.resolve("words_zh.properties")).stringPropertyNames();
        var named = Pattern.compile("\"(" + room.getFileName() + "\\.[a-z0-9._-]*[a-z0-9])\"");
        var missing = new ArrayList<String>();
        for (var folder : List.of(Path.of("src/main/jte"), Path.of("src/main/java"))) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    named.matcher(Files.readString(file))
                            .results()
                            .map(found -> found.group(1))
                            .filter(key ->
                                    !keys.contains(key) && !key.equals("pages.title") && !key.equals("pages.crumbs"))
                            .forEach(key -> missing.add(file + " " + key));
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    private static Map<String, Set<String>> placeholders(Path file) {
        var found = new TreeMap<String, Set<String>>();
        var properties = read(file);
        for (var key : properties.stringPropertyNames()) {
            var places = new TreeSet<String>();
            found.put(key, places);
            PLACE.matcher(properties.getProperty(key)).results().forEach(place -> places.add(place.group(1)));
        }
        return found;
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return properties;
    }
}
