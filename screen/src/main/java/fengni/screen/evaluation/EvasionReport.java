package fengni.screen.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How much of what was disguised a reviewer saw through, and how many innocents it hit.
 *
 * @param version of the feature database
 */
public record EvasionReport(String version, List<Outcome> outcomes) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public EvasionReport {
        outcomes = List.copyOf(outcomes);
    }

    /** Reviews every variant. */
    public static EvasionReport of(String version, Reviewer reviewer, List<Variant> variants) {
        return new EvasionReport(
                version,
                variants.stream()
                        .map(variant -> Outcome.of(variant, reviewer.review(variant.pieces())))
                        .toList());
    }

    /** Returns how many of the variants were found. */
    public Share recall() {
        return Share.right(those(false));
    }

    /** Returns how many of the twins were hit; none should be. */
    public Share firedTwins() {
        return Share.wrong(those(true));
    }

    /** Returns how many variants of each family were found. */
    public Map<Family, Share> recallByFamily() {
        return new TreeMap<>(grouped(outcome -> outcome.variant().family()));
    }

    /** Returns how many variants of each sub-family were found, by names such as {@code noise/blanks}. */
    public Map<String, Share> recallByTrick() {
        return new TreeMap<>(grouped(EvasionReport::trick));
    }

    private <K> Map<K, Share> grouped(Function<Outcome, K> key) {
        return those(false).stream()
                .collect(Collectors.groupingBy(key, Collectors.collectingAndThen(Collectors.toList(), Share::right)));
    }

    private List<Outcome> those(boolean twins) {
        return outcomes.stream().filter(each -> each.variant().twin() == twins).toList();
    }

    private static String trick(Outcome outcome) {
        return outcome.variant().family().label() + "/" + outcome.variant().trick();
    }

    /** Returns which variants went right, to be kept and compared with. */
    public Scorecard scorecard() {
        return new Scorecard(
                version,
                outcomes.stream()
                        .collect(Collectors.toMap(each -> each.variant().id(), Outcome::right, Boolean::logicalAnd)));
    }

    /** Returns the report as one JSON object; everything missed and every twin hit stands in it with its text. */
    public String json() {
        var json = JSON.createObjectNode();
        json.put("version", version);
        put(json, "recall", recall());
        put(json, "firedTwins", firedTwins());
        var families = json.putArray("families");
        recallByFamily()
                .forEach((family, share) -> put(families.addObject().put("family", family.label()), "recall", share));
        var tricks = json.putArray("tricks");
        recallByTrick().forEach((trick, share) -> {
            var row = tricks.addObject().put("trick", trick);
            put(row, "recall", share);
            put(row, "firedTwins", fired(trick));
        });
        var wrong = json.putArray("wrong");
        outcomes.stream().filter(each -> !each.right()).forEach(each -> tell(each, wrong.addObject()));
        return json.toPrettyString();
    }

    private static void put(ObjectNode json, String name, Share share) {
        json.putObject(name)
                .put("part", share.part())
                .put("whole", share.whole())
                .put("value", share.value());
    }

    private static void tell(Outcome outcome, ObjectNode json) {
        var variant = outcome.variant();
        json.put("id", variant.id()).put("twin", variant.twin()).put("word", variant.word());
        variant.expected().ifPresent(entry -> json.put("expected", entry));
        json.put("start", variant.start()).put("end", variant.end()).put("text", variant.text());
        var entries = json.putArray("entries");
        outcome.entries().forEach(entries::add);
    }

    private Share fired(String trick) {
        return Share.wrong(
                those(true).stream().filter(each -> trick(each).equals(trick)).toList());
    }

    /** Returns the report as a table for people. */
    public String table() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("family", "found", "twins hit"));
        recallByFamily().forEach((family, share) -> {
            rows.add(List.of(family.label(), share.words(), ""));
            recallByTrick().forEach((trick, part) -> {
                if (trick.startsWith(family.label() + "/")) {
                    rows.add(List.of("  " + trick, part.words(), fired(trick).words()));
                }
            });
        });
        rows.add(List.of("all", recall().words(), firedTwins().words()));
        return "version " + version + "\n" + Columns.aligned(rows);
    }
}
