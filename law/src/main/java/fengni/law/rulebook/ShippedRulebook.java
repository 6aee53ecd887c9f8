package fengni.law.rulebook;

import fengni.law.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The rulebook that lies in this library; a broken table is a broken build. */
final class ShippedRulebook {
    static final Map<String, byte[]> FILES = files();
    static final Rulebook RULEBOOK = switch (RulebookTables.read(FILES)) {
        case Reading.Read<Rulebook>(var rulebook, var none) -> rulebook;
        case Reading.Unread<Rulebook>(var findings) -> throw new IllegalStateException(findings.toString());
    };

    private ShippedRulebook() {}

    private static Map<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        for (var table : TableFiles.NEEDED) {
            try (var bytes = Objects.requireNonNull(ShippedRulebook.class.getResourceAsStream(table), table)) {
                files.put(table, bytes.readAllBytes());
            } catch (IOException failure) {
                throw new UncheckedIOException("table " + table, failure);
            }
        }
        return files;
    }
}
