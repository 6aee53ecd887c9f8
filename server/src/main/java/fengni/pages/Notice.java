package fengni.pages;

import java.io.Serializable;
import java.util.List;

/** One line above the page that says what has just been done, or could not be. */
public record Notice(Tone tone, String key, List<String> arguments) implements Serializable {
    public Notice {
        arguments = List.copyOf(arguments);
    }

    public static Notice good(String key, String... arguments) {
        return new Notice(Tone.GOOD, key, List.of(arguments));
    }

    /** Done, but with something to think of. */
    public static Notice warn(String key, String... arguments) {
        return new Notice(Tone.WARN, key, List.of(arguments));
    }

    public static Notice bad(String key, String... arguments) {
        return new Notice(Tone.BAD, key, List.of(arguments));
    }

    Object[] filled() {
        return arguments.toArray();
    }
}
