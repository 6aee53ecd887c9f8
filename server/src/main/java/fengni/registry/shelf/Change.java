package fengni.registry.shelf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A point that came out otherwise than at the check before, and waits for a person. */
public record Change(long id, long app, String name, Found found, Instant at) {

    /**
     * What differs.
     *
     * @param proposes what a reviewer may want to decide; the machine decides nothing
     */
    public record Found(Point point, Grade was, Grade now, Optional<Act> proposes) {}

    /** Returns where its app is looked at. */
    public String path() {
        return ShelfPages.HERE + "/apps/" + app;
    }

    /** Compares two checks; before the first there is nothing to compare with. A point that is looked at for
     * the first time counts only if it fails. */
    static List<Found> between(List<Check> before, List<Check> now, ShelfRules rules) {
        Map<Point, Check> known = before.stream().collect(Collectors.toMap(Check::point, Function.identity()));
        var changes = new ArrayList<Found>();
        for (var check : now) {
            Optional.ofNullable(known.get(check.point()))
                    .filter(old -> old.grade() != check.grade())
                    .ifPresent(old -> changes.add(found(old, check, rules)));
        }
        now.stream()
                .filter(check ->
                        check.grade() == Grade.FAILED && !known.containsKey(check.point()) && !before.isEmpty())
                .forEach(check -> changes.add(new Found(
                        check.point(),
                        Grade.UNCHECKED,
                        check.grade(),
                        rules.of(check.point()).proposes())));
        return changes;
    }

    private static Found found(Check old, Check now, ShelfRules rules) {
        return new Found(
                now.point(),
                old.grade(),
                now.grade(),
                now.grade() == Grade.FAILED ? rules.of(now.point()).proposes() : Optional.empty());
    }
}
