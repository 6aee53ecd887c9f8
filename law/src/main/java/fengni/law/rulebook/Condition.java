package fengni.law.rulebook;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Facts that must hold for a question to be asked or a duty to apply.
 *
 * @param all every set needs one of its facts; no set at all means always
 */
public record Condition(List<Set<String>> all) {
    public Condition {
        all = all.stream().map(Set::copyOf).toList();
    }

    /** Reads rows of facts joined by {@code |}, as {@code ["provider|supporter", "attribute"]}. */
    @JsonCreator
    public static Condition of(List<String> rows) {
        return new Condition(rows.stream().map(row -> Set.of(row.split("\\|"))).toList());
    }

    Truth in(Facts facts) {
        return all.stream()
                .map(any -> Truth.any(any.stream().map(facts::truth)))
                .reduce(Truth.YES, Truth::and);
    }

    Stream<String> facts() {
        return all.stream().flatMap(Set::stream);
    }
}
