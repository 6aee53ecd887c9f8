package fengni.bench;

import java.util.Map;
import java.util.TreeMap;

/** Whole numbers from the command line, each option with its default. */
public record Options(Map<String, Integer> values) {
    /**
     * Reads options.
     *
     * @throws IllegalArgumentException naming every option there is, if one is unknown or has no number
     */
    public static Options of(Map<String, Integer> defaults, String... arguments) {
        var values = new TreeMap<>(defaults);
        for (int i = 0; i < arguments.length; i += 2) {
            if (!defaults.containsKey(arguments[i])
                    || i + 1 == arguments.length
                    || !arguments[i + 1].matches("\\d{1,7}")) {
                throw new IllegalArgumentException("'" + arguments[i] + "' is no option with a whole number; there are "
                        + new TreeMap<>(defaults) + " (defaults)");
            }
            values.put(arguments[i], Integer.parseInt(arguments[i + 1]));
        }
        return new Options(values);
    }

    /** Returns the value of an option, 0 for one that there is not. */
    public int number(String option) {
        return values.getOrDefault(option, 0);
    }
}
