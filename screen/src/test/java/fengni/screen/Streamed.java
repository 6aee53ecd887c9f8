package fengni.screen;

import fengni.screen.StreamStep.Release;
import fengni.screen.StreamStep.Stop;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Feeds a text in pieces and keeps what a client would have seen. */
record Streamed(String released, boolean stopped, Review review) {

    static Streamed of(FeatureSet set, Direction direction, List<String> pieces) {
        var stream = set.stream(direction);
        var seen = new StringBuilder();
        boolean stopped = false;
        for (String piece : pieces) {
            stopped = take(stream.feed(piece), seen, stopped);
        }
        stopped = take(stream.end(), seen, stopped);
        return new Streamed(seen.toString(), stopped, stream.sofar());
    }

    private static boolean take(StreamStep step, StringBuilder seen, boolean stopped) {
        return switch (step) {
            case Release(String text) -> {
                if (stopped) {
                    throw new AssertionError("released after a stop: " + text);
                }
                seen.append(text);
                yield false;
            }
            case Stop(String before, Review review, int retractFrom) -> {
                if (stopped && !before.isEmpty()) {
                    throw new AssertionError("a second stop lets out: " + before);
                }
                seen.append(before);
                yield true;
            }
        };
    }

    /** Cuts a text at the given offsets, also inside surrogate pairs. */
    static List<String> cut(String text, int... cuts) {
        var pieces = new java.util.ArrayList<String>();
        int from = 0;
        for (int to : cuts) {
            pieces.add(text.substring(from, to));
            from = to;
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    static List<String> cutAtRandom(String text, Random random, int most) {
        var cuts = new TreeSet<Integer>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            cuts.add(random.nextInt(text.length() + 1));
        }
        return cut(text, cuts.stream().mapToInt(Integer::intValue).toArray());
    }
}
