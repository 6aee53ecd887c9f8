package fengni.screen.rule;

import java.util.List;

/**
 * One thing that is wrong with the pattern of a rule.
 *
 * @param column the code point at which it is noticed, from 1; 0 when the whole pattern is meant
 * @param details what the message of the mistake tells, in any language
 */
public record Slip(Mistake mistake, int column, List<String> details) {
    public Slip {
        details = List.copyOf(details);
    }

    static Slip at(int column, Mistake mistake, Object... details) {
        return new Slip(
                mistake, column, List.of(details).stream().map(String::valueOf).toList());
    }
}
