package fengni.bench.screen;

import fengni.bench.Options;
import fengni.screen.Direction;
import fengni.screen.FeatureSet;
import fengni.screen.StreamReview;
import fengni.screen.StreamStep;
import fengni.screen.matching.Matching;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** What it costs to review a text in chunks of 1 to 4 characters instead of whole, and how much is held back on the way. */
final class StreamCost {
    private static final int SEED = 3;
    private static final int LONGEST_CHUNK = 4;
    private static final double TIMES = 3;
    private static final double[] SHARES = {0.5, 0.9, 0.99, 0.999, 1};

    private final Options options;
    private final Wishes wishes;
    private final List<String> words;
    private final List<String> texts;
    private final List<List<String>> chunks;

    StreamCost(Language language, Options options, Wishes wishes) {
        this.options = options;
        this.wishes = wishes;
        words = language.lexicon(Lexicon.Size.K64).words();
        texts = language.samples().get(1).texts();
        var random = new Random(SEED);
        chunks = texts.stream().map(text -> cut(text, random)).toList();
    }

    void measure() {
        System.out.println("\n## Streams of 1 to 4 characters a chunk, 64k words, clean articles of 760\n");
        int[] least = least();
        System.out.println("begun words that no engine may release, UTF-16 units: " + shares(least));
        int median = least[least.length / 2];
        measure("words as written", FengniEngine.set("v", words, Peer.AS_WRITTEN), median);
        measure("all folds and skips", FengniEngine.set("v", words, Matching.USUAL), median);
    }

    private void measure(String name, FeatureSet set, int least) {
        var contest = new CpuContest<String>(options.number("--rounds"), options.number("--turn-millis"));
        long characters = texts.stream().mapToLong(String::length).sum();
        contest.add("whole", characters, () -> whole(set));
        contest.add("stream", characters, () -> streams(set));
        Map<String, Double> nanos = contest.run();
        double whole = nanos.getOrDefault("whole", Double.NaN);
        double stream = nanos.getOrDefault("stream", Double.NaN);
        int[] held = held(set);
        System.out.printf(Locale.ROOT, "%s: whole %.1f ns a character, in chunks %.1f%n", name, whole, stream);
        System.out.println("held back after a chunk, UTF-16 units: " + shares(held));
        wishes.atMost("64k, stream in chunks, " + name, "own one-shot", TIMES, stream / whole);
        wishes.atMost(
                "64k, median held back on clean text, " + name,
                "begun words there, at the median",
                least,
                held[held.length / 2]);
    }

    private long whole(FeatureSet set) {
        long hits = 0;
        for (String text : texts) {
            hits += set.review(text, Direction.OUTPUT).hits().size();
        }
        return hits;
    }

    private long streams(FeatureSet set) {
        long released = 0;
        for (var pieces : chunks) {
            var stream = set.stream(Direction.OUTPUT);
            for (String piece : pieces) {
                released += released(stream.feed(piece));
            }
            released += released(stream.end());
        }
        return released;
    }

    /** Returns what was held back after every chunk, sorted. */
    private int[] held(FeatureSet set) {
        var all = new ArrayList<Integer>();
        for (var pieces : chunks) {
            StreamReview stream = set.stream(Direction.OUTPUT);
            int held = 0;
            for (String piece : pieces) {
                held += piece.length() - released(stream.feed(piece));
                all.add(held);
            }
        }
        return all.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** Returns for every chunk how much of the text behind it may be the beginning of a word, sorted. */
    private int[] least() {
        var beginnings = new HashSet<String>();
        words.forEach(word -> IntStream.range(1, word.length()).forEach(end -> beginnings.add(word.substring(0, end))));
        int longest = words.stream().mapToInt(String::length).max().orElse(0);
        var all = new ArrayList<Integer>();
        for (var pieces : chunks) {
            var fed = new StringBuilder();
            for (String piece : pieces) {
                fed.append(piece);
                int open = Math.min(longest, fed.length());
                while (!beginnings.contains(fed.substring(fed.length() - open)) && open > 0) {
                    open--;
                }
                all.add(open);
            }
        }
        return all.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private static int released(StreamStep step) {
        return switch (step) {
            case StreamStep.Release(String text) -> text.length();
            case StreamStep.Stop stop -> throw new IllegalStateException("clean text was stopped: " + stop.review());
        };
    }

    private static String shares(int... sorted) {
        var text = new StringBuilder();
        Arrays.stream(SHARES)
                .forEach(share -> text.append(String.format(
                        Locale.ROOT, "p%s %d  ", share * 100, sorted[(int) Math.ceil(share * sorted.length) - 1])));
        return text.toString().strip();
    }

    private static List<String> cut(String text, Random random) {
        var pieces = new ArrayList<String>();
        for (int at = 0; at < text.length(); ) {
            int to = Math.min(text.length(), at + 1 + random.nextInt(LONGEST_CHUNK));
            pieces.add(text.substring(at, to));
            at = to;
        }
        return pieces;
    }
}
