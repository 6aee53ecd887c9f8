package fengni.pages;

import java.util.List;

/**
 * One line above a page that nobody may miss.
 *
 * @param key of its words
 * @param arguments fill them; texts as they are shown
 * @param path where those who are signed in read more; empty text for nowhere
 */
public record Banner(Tone tone, String key, List<String> arguments, String path) {
    public Banner {
        arguments = List.copyOf(arguments);
    }

    /** For a reader who may not open the path. */
    Banner leadingNowhere() {
        return new Banner(tone, key, arguments, "");
    }

    Object[] filled() {
        return arguments.toArray();
    }
}
