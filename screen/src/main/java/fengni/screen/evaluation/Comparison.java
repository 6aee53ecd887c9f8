package fengni.screen.evaluation;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What changed between two versions of a feature database: the gate before a new one is published.
 *
 * @param lost variants that went right before and do no more
 * @param won variants that went wrong before and do no more
 * @param untried variants that the later version was not tried with any more; new ones say nothing of the past
 */
public record Comparison(String before, String after, List<String> lost, List<String> won, List<String> untried) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public Comparison {
        lost = List.copyOf(lost);
        won = List.copyOf(won);
        untried = List.copyOf(untried);
    }

    /** Compares variant by variant. */
    public static Comparison of(Scorecard before, Scorecard after) {
        var all = new TreeSet<>(before.right().keySet());
        all.addAll(after.right().keySet());
        Predicate<String> both =
                id -> before.right().containsKey(id) && after.right().containsKey(id);
        Predicate<String> rightBefore = id -> before.right().getOrDefault(id, false);
        Predicate<String> rightAfter = id -> after.right().getOrDefault(id, false);
        return new Comparison(
                before.version(),
                after.version(),
                those(all, both.and(rightBefore).and(rightAfter.negate())),
                those(all, both.and(rightAfter).and(rightBefore.negate())),
                those(all, id -> !after.right().containsKey(id)));
    }

    private static List<String> those(SortedSet<String> ids, Predicate<String> such) {
        return ids.stream().filter(such).toList();
    }

    /** Returns whether nothing was lost and everything that was tried before was tried again. */
    public boolean holds() {
        return lost.isEmpty() && untried.isEmpty();
    }

    /** Returns the comparison as one JSON object. */
    public String json() {
        var json = JSON.createObjectNode()
                .put("before", before)
                .put("after", after)
                .put("holds", holds());
        json.set("lost", JSON.valueToTree(lost));
        json.set("won", JSON.valueToTree(won));
        json.set("untried", JSON.valueToTree(untried));
        return json.toPrettyString();
    }

    /** Returns the comparison for people. */
    public String table() {
        return Stream.of(
                        Stream.of(before + " → " + after + (holds() ? ": nothing lost" : ": not as good")),
                        lost.stream().map(id -> "- " + id),
                        won.stream().map(id -> "+ " + id),
                        untried.stream().map(id -> "? " + id))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
