package fengni.pages;

import java.util.List;

/**
 * How one part of the installation is, as the home page shows it.
 *
 * @param label key of the part's name
 * @param key words that say its state
 */
public record PartState(String label, Tone tone, String key, List<Object> arguments) {
    public PartState {
        arguments = List.copyOf(arguments);
    }

    Object[] filled() {
        return arguments.toArray();
    }
}
