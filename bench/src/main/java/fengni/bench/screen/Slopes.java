package fengni.bench.screen;

import fengni.screen.matching.Matching;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/** How the time grows with the length of texts that are made to hurt; 1 is in proportion. */
final class Slopes {
    private static final String OURS = "Fengni";
    private static final int SHORTEST = 1_000;
    private static final int FIRST_FITTED = 10_000;
    private static final int TIMES = 10;
    private static final int RUN = 60;
    private static final double PATIENCE_NANOS = 5e9;
    private static final double LITTLE_NANOS = 2e7;
    private static final double MUCH_NANOS = 5e8;
    private static final int TRIES = 3;
    private static final double STRAIGHT = 1.1;

    private final int longest;
    private final Wishes wishes;
    private final List<String> words;
    private final String prose;

    Slopes(Language language, int longest, Wishes wishes) {
        this.longest = longest;
        this.wishes = wishes;
        words = new ArrayList<>(language.lexicon(Lexicon.Size.K10).words());
        for (int run = 2; run <= RUN; run++) {
            words.add("a".repeat(run) + "b");
            words.add("ab".repeat(run) + "c");
        }
        prose = language.text();
    }

    void measure() {
        System.out.println("\n## Texts made to hurt, 10k words and some of long runs; ns a character by length");
        var engines = new LinkedHashMap<String, Engine>();
        for (Peer peer : Peer.values()) {
            if (peer.isPossible()) {
                engines.put(peer.title(), peer.build(List.copyOf(words)));
            }
        }
        engines.put(OURS + ", a stream", new StreamedEngine(FengniEngine.set("v", words, Matching.USUAL)));
        measure("prose", engines, length -> repeated(prose, length));
        measure("one letter", engines, "a"::repeat);
        measure("two letters in turn", engines, length -> repeated("ab", length));
        measure("beginnings of words", engines, length -> repeated(beginnings(), length));
        measure("words but their last character", engines, length -> repeated(nearMisses(), length));
        measure("combining marks", engines, length -> "法" + "\u0301".repeat(length - 1));
        measure("full stops", engines, "。"::repeat);
        measure("halves of surrogate pairs", engines, "\uD83D"::repeat);
        engines.values().forEach(Engine::close);
    }

    private void measure(String name, Map<String, Engine> engines, IntFunction<String> text) {
        System.out.printf("%n%s:%n", name);
        engines.forEach((title, engine) -> {
            var seen = new StringBuilder();
            double slope = slope(engine, text, seen);
            System.out.printf(Locale.ROOT, "%-40s %s  slope %.2f%n", title, seen, slope);
            if (title.startsWith(OURS)) {
                wishes.atMost("time by length, " + name + ", " + title, "in proportion", STRAIGHT, slope);
            }
        });
    }

    /** Returns the exponent between the first length that is not noise and the last that was reached. */
    private double slope(Engine engine, IntFunction<String> text, StringBuilder seen) {
        double fitted = Double.NaN;
        double last = Double.NaN;
        double growth = TIMES;
        int reached = 0;
        for (long length = SHORTEST; length <= longest + 1L; length *= TIMES) {
            if (last * growth > PATIENCE_NANOS) {
                seen.append(String.format("%,d: stopped", length));
                break;
            }
            double nanos = nanos(engine, text.apply((int) length));
            growth = Double.isNaN(last) ? TIMES : Math.max(TIMES, nanos / last);
            last = nanos;
            reached = (int) length;
            fitted = length == FIRST_FITTED ? nanos : fitted;
            seen.append(String.format(Locale.ROOT, "%,d: %.1f  ", length, nanos / length));
        }
        return Math.log(last / fitted) / Math.log((double) reached / FIRST_FITTED);
    }

    /** Returns the best time of one reading; short texts are read often. */
    private static double nanos(Engine engine, String text) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i == 0 || (i < TRIES && best < MUCH_NANOS); i++) {
            long before = CpuContest.cpu();
            int times = 0;
            double used = 0;
            while (used < LITTLE_NANOS) {
                engine.find(text);
                times++;
                used = CpuContest.cpu() - before;
            }
            best = Math.min(best, used / times);
        }
        return best;
    }

    private String beginnings() {
        var text = new StringBuilder();
        for (String word : words) {
            for (int end = 1; end < word.length(); end++) {
                text.append(word, 0, end);
            }
        }
        return text.toString();
    }

    private String nearMisses() {
        var text = new StringBuilder();
        words.forEach(word -> text.append(word, 0, word.length() - 1).append('龘'));
        return text.toString();
    }

    private static String repeated(String text, int length) {
        return text.repeat(length / text.length() + 1).substring(0, length);
    }
}
