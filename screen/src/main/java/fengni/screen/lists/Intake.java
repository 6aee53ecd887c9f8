package fengni.screen.lists;

import fengni.screen.Fault;
import fengni.screen.Feature;
import fengni.screen.FeatureSet;
import fengni.screen.Finding;
import fengni.screen.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes row after row, and makes entries of them in the end. */
final class Intake {
    static final int MOST_ROWS = 1_000_000;

    private final Terms terms;
    private final List<Feature> features = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();
    private final List<ImportFinding> findings = new ArrayList<>();
    private final Map<String, Unknown> unknown = new LinkedHashMap<>();
    private final List<TableHead> heads = new ArrayList<>();
    private final Optional<Columns> columns;
    private String sheet = "";
    private int rows;
    private boolean full;

    Intake(Terms terms, Optional<Columns> columns) {
        this.terms = terms;
        this.columns = columns;
    }

    /** Returns which columns somebody chose; else their headings decide. */
    Optional<Columns> columns() {
        return columns;
    }

    /** Tells how a table is read. */
    void head(int line, List<String> names, Columns read) {
        heads.add(new TableHead(sheet, line, names, read));
    }

    /** Whether a table with these headings is the first, or as the first. */
    boolean isLikeFirst(List<String> names) {
        return heads.isEmpty() || heads.getFirst().names().equals(names);
    }

    private record Unknown(Place first, int rows) {}

    /** Says on which sheet the next rows stand. */
    void sheet(String name) {
        sheet = name;
    }

    /** Takes a word in its categories, the most general first. */
    void take(int line, String word, List<String> categories) {
        if (word.isBlank()) {
            refuse(line, Reason.NO_WORD);
        } else if (counted(line)) {
            var id = terms.prefix() + "-" + rows;
            places.put(id, new Place(sheet, line));
            features.add(feature(id, word.strip(), riskClass(line, categories)));
        }
    }

    private Feature feature(String id, String word, String riskClass) {
        return Feature.literal(id, word)
                .withPattern(Kind.LITERAL, word)
                .withMatching(terms.how())
                .withRisk(riskClass, terms.severity())
                .withActions(terms.actions())
                .withSource(terms.source());
    }

    private String riskClass(int line, List<String> categories) {
        var named = categories.stream().filter(name -> !name.isBlank()).toList();
        return terms.categories().classOf(named).orElseGet(() -> {
            if (!named.isEmpty()) {
                var first = new Unknown(new Place(sheet, line), 1);
                unknown.merge(named.getLast().strip(), first, (old, added) -> new Unknown(old.first(), old.rows() + 1));
            }
            return Feature.UNCLASSIFIED;
        });
    }

    /** Refuses one row. */
    void refuse(int line, Reason reason, String... details) {
        if (counted(line)) {
            tell(line, reason, details);
        }
    }

    /** Tells of the file what is not about one row. */
    void tell(int line, Reason reason, String... details) {
        findings.add(new ImportFinding(sheet, line, reason, List.of(details)));
    }

    private boolean counted(int line) {
        if (rows < MOST_ROWS) {
            rows++;
            return true;
        }
        if (!full) {
            tell(line, Reason.TOO_MANY_ROWS, String.valueOf(MOST_ROWS));
            full = true;
        }
        return false;
    }

    /** Returns whether no more rows are taken. */
    boolean full() {
        return full;
    }

    Imported imported() {
        var refused = FeatureSet.check(features).stream()
                .collect(Collectors.toMap(Finding::entry, finding -> finding, (first, second) -> first));
        refused.values().forEach(this::refuse);
        unknown.forEach((name, rows) -> findings.add(new ImportFinding(
                rows.first().sheet(),
                rows.first().line(),
                Reason.UNKNOWN_CATEGORY,
                List.of(name, String.valueOf(rows.rows())))));
        findings.sort(Comparator.comparing(ImportFinding::sheet).thenComparingInt(ImportFinding::line));
        return new Imported(
                features.stream()
                        .filter(feature -> !refused.containsKey(feature.id()))
                        .toList(),
                findings,
                rows,
                places,
                heads);
    }

    private void refuse(Finding finding) {
        var place = places.getOrDefault(finding.entry(), new Place("", 0));
        var earlier = finding.details().isEmpty() ? "" : finding.details().getFirst();
        boolean duplicate = finding.fault() == Fault.DUPLICATE_PATTERN && places.containsKey(earlier);
        findings.add(
                duplicate ? duplicate(place, places.getOrDefault(earlier, place)) : ImportFinding.of(place, finding));
    }

    private static ImportFinding duplicate(Place place, Place first) {
        var line = String.valueOf(first.line());
        return place.sheet().equals(first.sheet())
                ? new ImportFinding(place.sheet(), place.line(), Reason.DUPLICATE, List.of(line))
                : new ImportFinding(
                        place.sheet(), place.line(), Reason.DUPLICATE_ELSEWHERE, List.of(line, first.sheet()));
    }
}
