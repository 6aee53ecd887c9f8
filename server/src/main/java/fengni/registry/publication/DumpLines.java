package fengni.registry.publication;

import fengni.law.ChinaDay;
import fengni.pages.Csv;
import fengni.registry.Filing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry as the lines of a dump. Each line says by itself whose registry it is and that it is not official: lines are cut
 * out of files and passed on.
 *
 * @param registry the name of the registry
 */
record DumpLines(String registry) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> COLUMNS = List.of(
            "official",
            "registry",
            "number",
            "version",
            "newest",
            "algorithm",
            "role",
            "subject",
            "products",
            "purpose",
            "filed",
            "published",
            "changes",
            "state",
            "ended");

    /** @param versions the oldest first */
    private record Line(
            boolean official,
            String registry,
            String number,
            LocalDate filed,
            String state,
            Optional<LocalDate> ended,
            List<Version> versions) {}

    private record Version(
            int version,
            Instant at,
            List<String> changes,
            String algorithm,
            String role,
            String subject,
            List<Filing.Product> products,
            String purpose) {}

    /** Returns what stands before the first line of a file. */
    static String head(DumpFormat format) {
        return switch (format) {
            case CSV -> Csv.BOM + Csv.line(COLUMNS);
            case JSONL -> "";
        };
    }

    static int count(DumpFormat format, List<Filing> versions) {
        return switch (format) {
            case CSV -> versions.size();
            case JSONL -> 1;
        };
    }

    /** @param versions of one record, the oldest first */
    String of(DumpFormat format, List<Filing> versions) {
        return switch (format) {
            case CSV -> versions.stream().map(one -> csv(one, versions)).collect(Collectors.joining());
            case JSONL -> json(versions) + "\n";
        };
    }

    private String csv(Filing one, List<Filing> versions) {
        return Csv.line(List.of(
                "false",
                registry,
                one.number(),
                String.valueOf(one.version()),
                String.valueOf(one.version() == versions.getLast().version()),
                one.algorithm(),
                one.role(),
                one.subject(),
                one.products().isEmpty() ? "" : ListView.products(one),
                one.purpose(),
                ChinaDay.of(versions.getFirst().at()).toString(),
                one.at().toString(),
                String.join(" ", one.changes()),
                one.state(),
                one.end().map(end -> ChinaDay.of(end.at()).toString()).orElse("")));
    }

    private String json(List<Filing> versions) {
        var newest = versions.getLast();
        return JSON.writeValueAsString(new Line(
                false,
                registry,
                newest.number(),
                ChinaDay.of(versions.getFirst().at()),
                newest.state(),
                newest.end().map(end -> ChinaDay.of(end.at())),
                versions.stream()
                        .map(one -> new Version(
                                one.version(),
                                one.at(),
                                one.changes(),
                                one.algorithm(),
                                one.role(),
                                one.subject(),
                                one.products(),
                                one.purpose()))
                        .toList()));
    }
}
