package fengni.lab;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * How often each word followed each run of up to four words: an interpolated 5-gram model with Witten-Bell back-off.
 *
 * <p>Not thread-safe while it learns; safe for readers afterwards.
 */
final class Counts {
    private static final int LONGEST_CONTEXT = 4;
    private static final Followers NOBODY = new Followers();

    /** The words after one context, sorted: a model from its file must sample exactly as the one that was trained. */
    static final class Followers {
        private final NavigableMap<Integer, Integer> times = new TreeMap<>();
        private int all;

        private void count(int word, int more) {
            times.merge(word, more, Integer::sum);
            all += more;
        }

        NavigableMap<Integer, Integer> times() {
            return Collections.unmodifiableNavigableMap(times);
        }
    }

    private final Map<List<Integer>, Followers> following = new HashMap<>();

    void learn(List<Integer> text) {
        for (int at = 1; at < text.size(); at++) {
            for (int length = 0; length <= Math.min(LONGEST_CONTEXT, at); length++) {
                count(text.subList(at - length, at), text.get(at), 1);
            }
        }
    }

    void count(List<Integer> context, int word, int times) {
        following.computeIfAbsent(List.copyOf(context), _ -> new Followers()).count(word, times);
    }

    /** The words seen after the longest known end of a history, looked for down to the last {@code shortest} words. */
    Set<Integer> candidates(List<Integer> history, int shortest) {
        for (int length = Math.min(LONGEST_CONTEXT, history.size()); length >= shortest; length--) {
            var seen = following.getOrDefault(end(history, length), NOBODY).times();
            if (seen.size() > 1 || (length == shortest && !seen.isEmpty())) {
                return seen.keySet();
            }
        }
        return Set.of();
    }

    double probability(List<Integer> history, int word) {
        double probability = 0;
        for (int length = 0; length <= Math.min(LONGEST_CONTEXT, history.size()); length++) {
            var seen = following.getOrDefault(end(history, length), NOBODY);
            int kinds = seen.times.size();
            if (kinds > 0) {
                // Witten and Bell: the more kinds of words followed, the more is left for the shorter context
                probability = (seen.times.getOrDefault(word, 0) + kinds * probability) / (seen.all + kinds);
            }
        }
        return probability;
    }

    private static List<Integer> end(List<Integer> history, int length) {
        return history.subList(history.size() - length, history.size());
    }

    Map<List<Integer>, Followers> table() {
        return Collections.unmodifiableMap(following);
    }
}
