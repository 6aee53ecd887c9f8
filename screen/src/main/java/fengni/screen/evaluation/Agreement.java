package fengni.screen.evaluation;

import fengni.screen.Decision;
import fengni.screen.Hit;
import fengni.screen.Review;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How far a reviewer agrees with people on labelled texts.
 *
 * @param confusion for each decision, so many harmful (part) of so many texts (whole)
 * @param flagged agreement when every decision but PASS counts as a find
 * @param blocked agreement when only BLOCK counts
 * @param byClass agreement for each class of harm: a find is a hit of this class; only when the texts tell their class
 */
public record Agreement(
        String version, Map<Decision, Share> confusion, Score flagged, Score blocked, Map<String, Score> byClass) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public Agreement {
        confusion = Map.copyOf(confusion);
        byClass = Map.copyOf(byClass);
    }

    /**
     * Agreement of finds with labels.
     *
     * @param right finds that are right
     * @param found finds
     * @param wanted texts that should be found
     */
    public record Score(long right, long found, long wanted) {
        /** Returns how many finds are right. */
        public Share precision() {
            return new Share(right, found);
        }

        /** Returns how many of those that should be found are. */
        public Share recall() {
            return new Share(right, wanted);
        }

        /** Returns the harmonic mean of precision and recall, 0 to 1. */
        public double f1() {
            return found + wanted == 0 ? 0 : 2.0 * right / (found + wanted);
        }
    }

    private record Judged(LabelledText text, Review review) {
        boolean hits(String riskClass) {
            return review.hits().stream()
                    .filter(Hit::counts)
                    .anyMatch(hit -> hit.riskClass().equals(riskClass));
        }
    }

    /** Reviews every text. */
    public static Agreement of(String version, Reviewer reviewer, List<LabelledText> texts) {
        var judged = texts.stream()
                .map(text -> new Judged(text, reviewer.review(List.of(text.text()))))
                .toList();
        var confusion = new EnumMap<Decision, Share>(Decision.class);
        for (Decision decision : Decision.values()) {
            var those = judged.stream()
                    .filter(each -> each.review().decision() == decision)
                    .toList();
            long harmful = those.stream().filter(each -> each.text().harmful()).count();
            confusion.put(decision, new Share(harmful, those.size()));
        }
        return new Agreement(
                version, confusion, from(confusion, Decision.ANSWER), from(confusion, Decision.BLOCK), classes(judged));
    }

    private static Score from(Map<Decision, Share> confusion, Decision weakest) {
        var found = confusion.entrySet().stream()
                .filter(each -> each.getKey().compareTo(weakest) >= 0)
                .map(Map.Entry::getValue)
                .toList();
        return new Score(
                found.stream().mapToLong(Share::part).sum(),
                found.stream().mapToLong(Share::whole).sum(),
                confusion.values().stream().mapToLong(Share::part).sum());
    }

    private static Map<String, Score> classes(List<Judged> judged) {
        var names = judged.stream()
                .flatMap(each -> each.text().riskClass().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        var scores = new TreeMap<String, Score>();
        for (String name : names) {
            long found = judged.stream().filter(each -> each.hits(name)).count();
            var wanted = judged.stream()
                    .filter(each -> each.text().harmful()
                            && each.text().riskClass().filter(name::equals).isPresent())
                    .toList();
            scores.put(
                    name,
                    new Score(wanted.stream().filter(each -> each.hits(name)).count(), found, wanted.size()));
        }
        return scores;
    }

    /** Returns the report as one JSON object. */
    public String json() {
        var json = JSON.createObjectNode().put("version", version);
        var decisions = json.putObject("confusion");
        new TreeMap<>(confusion)
                .forEach((decision, share) -> decisions
                        .putObject(decision.name().toLowerCase(Locale.ROOT))
                        .put("harmful", share.part())
                        .put("innocent", share.whole() - share.part()));
        put(json.putObject("flagged"), flagged);
        put(json.putObject("blocked"), blocked);
        var classes = json.putObject("classes");
        new TreeMap<>(byClass).forEach((name, score) -> put(classes.putObject(name), score));
        return json.toPrettyString();
    }

    private static void put(ObjectNode json, Score score) {
        json.put("right", score.right()).put("found", score.found()).put("wanted", score.wanted());
        json.put("precision", score.precision().value())
                .put("recall", score.recall().value())
                .put("f1", score.f1());
    }

    /** Returns the report as tables for people. */
    public String table() {
        var decisions = new ArrayList<List<String>>();
        decisions.add(List.of("decision", "harmful", "innocent"));
        new TreeMap<>(confusion)
                .forEach((decision, share) -> decisions.add(List.of(
                        decision.name().toLowerCase(Locale.ROOT),
                        String.valueOf(share.part()),
                        String.valueOf(share.whole() - share.part()))));
        var scores = new ArrayList<List<String>>();
        scores.add(List.of("", "precision", "recall", "F1"));
        scores.add(row("flagged", flagged));
        scores.add(row("blocked", blocked));
        new TreeMap<>(byClass).forEach((name, score) -> scores.add(row(name, score)));
        return "version " + version + "\n" + Columns.aligned(decisions) + "\n" + Columns.aligned(scores);
    }

    private static List<String> row(String name, Score score) {
        return List.of(
                name,
                score.precision().words(),
                score.recall().words(),
                String.format(Locale.ROOT, "%.3f", score.f1()));
    }
}
