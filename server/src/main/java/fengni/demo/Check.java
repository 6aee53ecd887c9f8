package fengni.demo;

import java.util.List;

/**
 * One thing that a step looked at.
 *
 * @param key words that say what was expected
 * @param values what was seen
 */
record Check(boolean held, String key, List<Object> values) {
    Check {
        values = List.copyOf(values);
    }

    static Check that(boolean held, String key, Object... values) {
        return new Check(held, key, List.of(values));
    }

    /** Something worth showing that cannot fail. */
    static Check shown(String key, Object... values) {
        return that(true, key, values);
    }
}
