package fengni.cli;

import fengni.law.Finding;
import fengni.law.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which files of a folder their bringers declare synthetic: a table {@code path,declared}, paths below the folder or whole.
 * Safe for use by several threads.
 */
final class DeclaredFiles {
    private static final Set<String> YES = Set.of("yes", "true", "1", "y", "是");
    private static final Set<String> NO = Set.of("no", "false", "0", "n", "否", "");
    private static final String HEADER = "path";
    /** A line for each of a million files with long names. */
    private static final long MOST_BYTES = 256L << 20;

    private static final int MOST_FAULTS = 20;

    private final Map<Path, Boolean> declared;
    private final boolean all;
    private final Set<Path> asked = ConcurrentHashMap.newKeySet();

    private DeclaredFiles(Map<Path, Boolean> declared, boolean all) {
        this.declared = declared;
        this.all = all;
    }

    /** What may be wrong with a table; the place is the number of the line, parameters in brackets. */
    enum TableCode implements Finding.Code {
        /** More than is read [limit in MiB]. */
        DECLARATIONS_TOO_LONG,
        /** No path and one more cell [cells]. */
        DECLARATION_CELLS,
        /** Neither yes nor no [found]. */
        DECLARATION_ANSWER,
        /** One file, two answers [path]. */
        DECLARATION_TWICE;

        @Override
        public Severity severity() {
            return Severity.ERROR;
        }
    }

    /** A table, or everything that is wrong with it. */
    sealed interface Read {
        record Table(DeclaredFiles files) implements Read {}

        record Faulty(List<Finding> faults) implements Read {}
    }

    /** Returns the same answer for every file. */
    static DeclaredFiles all(boolean declared) {
        return new DeclaredFiles(Map.of(), declared);
    }

    /** @throws IOException if the table is not there or is no UTF-8 */
    static Read read(Path table, Path folder) throws IOException {
        if (Files.size(table) > MOST_BYTES) {
            return new Read.Faulty(List.of(Finding.of(TableCode.DECLARATIONS_TOO_LONG, "", MOST_BYTES >> 20)));
        }
        var declared = new HashMap<Path, Boolean>();
        var faults = new ArrayList<Finding>();
        try (var reader = Files.newBufferedReader(table, StandardCharsets.UTF_8)) {
            var line = reader.readLine();
            for (int number = 1; line != null && faults.size() < MOST_FAULTS; number++) {
                var text = number == 1 && line.startsWith(CsvCells.BOM) ? line.substring(1) : line;
                var cells = CsvCells.read(text);
                boolean header = number == 1 && cells.getFirst().equalsIgnoreCase(HEADER);
                if (!text.isBlank() && !header) {
                    take(cells, String.valueOf(number), folder, declared).ifPresent(faults::add);
                }
                line = reader.readLine();
            }
        }
        return faults.isEmpty() ? new Read.Table(new DeclaredFiles(declared, false)) : new Read.Faulty(faults);
    }

    private static Optional<Finding> take(List<String> cells, String number, Path folder, Map<Path, Boolean> declared) {
        if (cells.size() != 2 || cells.getFirst().isEmpty()) {
            return Optional.of(Finding.of(TableCode.DECLARATION_CELLS, number, cells.size()));
        }
        var answer = cells.get(1).toLowerCase(Locale.ROOT);
        if (!YES.contains(answer) && !NO.contains(answer)) {
            return Optional.of(Finding.of(TableCode.DECLARATION_ANSWER, number, shortened(answer)));
        }
        try {
            var before = declared.put(whole(folder.resolve(cells.getFirst())), YES.contains(answer));
            return before == null || before == YES.contains(answer)
                    ? Optional.empty()
                    : Optional.of(Finding.of(TableCode.DECLARATION_TWICE, number, shortened(cells.getFirst())));
        } catch (InvalidPathException impossible) {
            return Optional.of(Finding.of(TableCode.DECLARATION_CELLS, number, cells.size()));
        }
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 100));
    }

    private static Path whole(Path file) {
        return file.toAbsolutePath().normalize();
    }

    boolean has(Path file) {
        var whole = whole(file);
        if (declared.containsKey(whole)) {
            asked.add(whole);
        }
        return all || declared.getOrDefault(whole, false);
    }

    /** Returns the files that are declared and were never met: a table that does not fit the folder. */
    List<Path> unmet() {
        return declared.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .filter(file -> !asked.contains(file))
                .sorted()
                .toList();
    }
}
