package fengni.screen.spelling;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs of units that say something else together than each by itself: {@code z h} says {@code z}, the letters of zhuyin say
 * a syllable. The longest run counts. Immutable.
 */
public final class Joints {
    /** No unit says anything else beside another. */
    public static final Joints NONE = new Joints(Map.of());

    private final Map<String, String> read;
    private final Set<String> beginnings = new HashSet<>();
    private final int longest;

    Joints(Map<String, String> read) {
        this.read = new HashMap<>(read);
        read.keySet().forEach(this::enterBeginnings);
        longest = read.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private void enterBeginnings(String run) {
        for (int length = 1; length < run.length(); length++) {
            beginnings.add(run.substring(0, length));
        }
    }

    /** Returns whether nothing joins. */
    public boolean isEmpty() {
        return read.isEmpty();
    }

    /** Returns the number of units in the longest run; at most so many less one wait for what follows. */
    public int longest() {
        return longest;
    }

    boolean mayGrow(String run) {
        return beginnings.contains(run);
    }

    Optional<String> read(String run) {
        return Optional.ofNullable(read.get(run));
    }
}
