package fengni.filing;

import java.util.Map;

/**
 * Answers that somebody wants to enter.
 *
 * @param version the version of the dossier that they saw while writing
 */
record Edit(long version, int product, Map<String, String> values) {
    Edit {
        values = Map.copyOf(values);
    }
}
