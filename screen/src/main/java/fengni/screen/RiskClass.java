package fengni.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A class of harm that entries may have. The table of this library names the 31 risks of GB/T 45654-2025, Annex A: 8 of
 * values, 9 of discrimination, 5 of commerce, 7 of rights, 2 of special services; whoever sorts otherwise gives an own one.
 *
 * @param code for example {@code A.1.a}
 * @param chinese its name in short; may be empty in a table of one's own
 * @param english the same
 */
public record RiskClass(String code, String chinese, String english) {
    private static final Map<String, RiskClass> KNOWN = known();
    private static final List<RiskClass> STANDARD = KNOWN.values().stream()
            .filter(each -> !each.code().equals(Feature.UNCLASSIFIED))
            .toList();

    /** Returns the 31 risks, in the order of the standard. */
    public static List<RiskClass> standard() {
        return STANDARD;
    }

    /** Returns the codes that entries may have: those of the 31 risks and {@link Feature#UNCLASSIFIED}. */
    public static Set<String> codes() {
        return KNOWN.keySet();
    }

    /** Returns whether a code is that of one of the 31 risks. */
    public static boolean isStandard(String code) {
        return KNOWN.containsKey(code) && !code.equals(Feature.UNCLASSIFIED);
    }

    /** Returns the class of a code, one of {@link #codes()}. */
    public static Optional<RiskClass> of(String code) {
        return Optional.ofNullable(KNOWN.get(code));
    }

    /** Returns the name in Chinese or in English; the code for whom no name is given. */
    public String name(Locale reader) {
        var name = reader.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chinese : english;
        return name.isEmpty() ? code : name;
    }

    /**
     * Reads a table in UTF-8: a code, its name in Chinese and in English on each line, parted by tabs, the names may be
     * missing; lines that begin with # are notes. {@link Feature#UNCLASSIFIED} is always among them. The stream is not closed.
     *
     * @throws IOException when the stream can't be read
     */
    public static List<RiskClass> read(InputStream table) throws IOException {
        var classes = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(RiskClass::line)
                .collect(Collectors.toMap(RiskClass::code, each -> each, (first, again) -> again, LinkedHashMap::new));
        classes.putIfAbsent(Feature.UNCLASSIFIED, new RiskClass(Feature.UNCLASSIFIED, "", ""));
        return List.copyOf(classes.values());
    }

    private static RiskClass line(String line) {
        var cells = (line + "\t\t").split("\t", -1);
        return new RiskClass(cells[0].strip(), cells[1].strip(), cells[2].strip());
    }

    private static Map<String, RiskClass> known() {
        var name = "risk-classes.tsv";
        try (var table = Objects.requireNonNull(RiskClass.class.getResourceAsStream(name), name)) {
            var known = new LinkedHashMap<String, RiskClass>();
            read(table).forEach(each -> known.put(each.code(), each));
            return Collections.unmodifiableMap(known);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
