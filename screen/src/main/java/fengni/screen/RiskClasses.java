package fengni.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A list of the classes of harm that entries may have: one a line, its code and its name in Chinese parted by a tab; lines
 * that begin with # are notes. The list that comes with the library names the 31 risks of GB/T 45654-2025, Annex A; whoever
 * sorts otherwise gives an own list.
 */
public final class RiskClasses {
    private static final Map<String, String> STANDARD = standardList();

    private RiskClasses() {}

    /** Returns the names of the 31 risks and of {@link Feature#UNCLASSIFIED} by their codes, in the order of the standard. */
    public static Map<String, String> standard() {
        return STANDARD;
    }

    /**
     * Reads a list in UTF-8; the stream is not closed. {@link Feature#UNCLASSIFIED} is always known.
     *
     * @throws IOException when the stream can't be read
     */
    public static Map<String, String> read(InputStream list) throws IOException {
        var names = new LinkedHashMap<String, String>();
        new String(list.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> {
                    int tab = (line + "\t").indexOf('\t');
                    names.put(
                            line.substring(0, tab).strip(), line.substring(tab).strip());
                });
        names.putIfAbsent(Feature.UNCLASSIFIED, "");
        return Collections.unmodifiableMap(names);
    }

    private static Map<String, String> standardList() {
        var name = "risk-classes.tsv";
        try (var list = Objects.requireNonNull(RiskClasses.class.getResourceAsStream(name), name)) {
            return read(list);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
