package fengni.screen.lists;

import fengni.screen.Feature;
import fengni.screen.Kind;
import fengni.screen.RiskClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How many entries a feature database has for each risk, and how many a standard asks for. Only words count as keywords;
 * combinations, classes and expressions are told beside them, allow entries are none.
 *
 * @param minima what is asked for
 * @param rows every risk, the classes that are none of them, and {@link Minimum#ALL} as the last
 */
public record Coverage(List<Minimum> minima, List<Row> rows) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public Coverage {
        minima = List.copyOf(minima);
        rows = List.copyOf(rows);
    }

    /**
     * One class.
     *
     * @param words entries that are plain words, each word counted once
     * @param others entries of other kinds, which do not count
     * @param least asked for; 0 when nothing is
     */
    public record Row(String riskClass, long words, long others, int least) {
        /** Returns how many words are missing; 0 when none is. */
        public long missing() {
            return Math.max(0, least - words);
        }
    }

    /** Returns the row of all classes. */
    public Row whole() {
        return rows.getLast();
    }

    /** Counts the entries. */
    public static Coverage of(List<Feature> features, List<Minimum> minima) {
        var counted = features.stream()
                .filter(feature -> feature.kind() != Kind.ALLOW)
                .toList();
        var byClass = counted.stream().collect(Collectors.groupingBy(Feature::riskClass));
        var rows = Stream.concat(
                        RiskClass.standard().stream().map(RiskClass::code),
                        byClass.keySet().stream()
                                .filter(name -> !RiskClass.isStandard(name))
                                .sorted())
                .map(name -> row(name, byClass.getOrDefault(name, List.of()), least(name, minima)))
                .collect(Collectors.toCollection(ArrayList::new));
        rows.add(row(Minimum.ALL, counted, least(Minimum.ALL, minima)));
        return new Coverage(minima, rows);
    }

    private static Row row(String name, List<Feature> features, int least) {
        long words = features.stream()
                .filter(feature -> feature.kind() == Kind.LITERAL)
                .map(Feature::pattern)
                .distinct()
                .count();
        long others = features.stream()
                .filter(feature -> feature.kind() != Kind.LITERAL)
                .count();
        return new Row(name, words, others, least);
    }

    private static int least(String name, List<Minimum> minima) {
        return minima.stream()
                .filter(minimum -> Minimum.ALL.equals(minimum.scope())
                        ? Minimum.ALL.equals(name)
                        : name.startsWith(minimum.scope()))
                .mapToInt(Minimum::least)
                .max()
                .orElse(0);
    }

    /** Returns the rows that have fewer words than asked for. */
    public List<Row> fallingShort() {
        return rows.stream().filter(row -> row.missing() > 0).toList();
    }

    /** Returns the report as one JSON object, with the standing of what it is measured against. */
    public String json() {
        var json = JSON.createObjectNode();
        json.put("official", false);
        var asked = json.putArray("minima");
        minima.forEach(minimum -> tell(minimum, asked.addObject()));
        var told = json.putArray("classes");
        rows.forEach(row -> told.addObject()
                .put("class", row.riskClass())
                .put("words", row.words())
                .put("others", row.others())
                .put("least", row.least())
                .put("missing", row.missing()));
        return json.toPrettyString();
    }

    private static void tell(Minimum minimum, ObjectNode json) {
        json.put("scope", minimum.scope())
                .put("least", minimum.least())
                .put("standard", minimum.standard())
                .put("wording", minimum.wording().english())
                .put("confidence", minimum.confidence().english())
                .put("lookedUp", minimum.lookedUp().toString());
    }

    /** Returns the report as a table for people, in Chinese. */
    public String table() {
        Map<String, String> names =
                RiskClass.standard().stream().collect(Collectors.toMap(RiskClass::code, RiskClass::chinese));
        var text = new StringBuilder("类别\t词条\t组合等\t标准下限\t缺口\t名称\n");
        rows.forEach(row -> text.append(String.join(
                        "\t",
                        row.riskClass().equals(Minimum.ALL) ? "合计" : row.riskClass(),
                        String.valueOf(row.words()),
                        String.valueOf(row.others()),
                        row.least() == 0 ? "–" : String.valueOf(row.least()),
                        row.missing() == 0 ? "–" : String.valueOf(row.missing()),
                        names.getOrDefault(row.riskClass(), "")))
                .append('\n'));
        minima.forEach(minimum -> text.append("%s %s：%d，%s；%s（%s）%n"
                .formatted(
                        minimum.standard(),
                        minimum.scope(),
                        minimum.least(),
                        minimum.wording().chinese(),
                        minimum.confidence().chinese(),
                        minimum.lookedUp())));
        return text.toString();
    }
}
