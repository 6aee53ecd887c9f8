package fengni.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The text that the model learns from: sections of paragraphs, each section under a line of search words.
 *
 * @param digest SHA-256 of the text in UTF-8, by which a cached model is known to belong to this corpus
 */
record Corpus(List<Section> sections, List<Byte> digest) {
    private static final String RESOURCE = "corpus.txt";
    private static final String HEADING = "#";

    /** Marks the sections in which the lab says what it is. */
    private static final String SELF = "#*";

    /** Paragraphs on one topic, in one language. */
    record Section(String words, boolean self, List<String> paragraphs) {
        boolean chinese() {
            return words.codePoints().anyMatch(Character::isIdeographic);
        }
    }

    static Corpus ofTheProject() {
        try (InputStream in = Objects.requireNonNull(Corpus.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the corpus of the lab cannot be read", e);
        }
    }

    static Corpus parse(String text) {
        var sections = Stream.of(text.split("(?m)^(?=#)", -1))
                .filter(part -> part.startsWith(HEADING))
                .map(Corpus::section)
                .toList();
        return new Corpus(sections, digest(text));
    }

    private static Section section(String part) {
        var lines = part.lines().toList();
        var heading = lines.getFirst();
        var paragraphs = lines.stream().skip(1).filter(line -> !line.isBlank()).toList();
        return new Section(heading.replaceFirst("^#\\*?\\s*", ""), heading.startsWith(SELF), paragraphs);
    }

    private static List<Byte> digest(String text) {
        return boxed(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    static List<Byte> boxed(byte[] bytes) {
        var boxed = new Byte[bytes.length];
        Arrays.setAll(boxed, i -> bytes[i]);
        return List.of(boxed);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
