package fengni;

import java.util.List;

/**
 * Why the service does not start: one sentence a person can act on, and the exit code that goes with it.
 *
 * <p>Thrown only while starting; the roof catches it once and prints it in the language of the shell.
 */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exit;
    private final String key;
    private final transient List<Object> values;

    /**
     * Refuses the start.
     *
     * @param exit a code of {@link fengni.cli.Exit}
     * @param key the sentence in the roof's language files
     * @param values what fills the sentence's places
     */
    public StartRefused(int exit, String key, Object... values) {
        super(key + " " + List.of(values));
        this.exit = exit;
        this.key = key;
        this.values = List.of(values);
    }

    int exit() {
        return exit;
    }

    String key() {
        return key;
    }

    Object[] values() {
        return values.toArray();
    }
}
