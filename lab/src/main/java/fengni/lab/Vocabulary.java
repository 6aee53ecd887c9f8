package fengni.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of the model, learned by joining neighbours that often stand together; immutable after learning. */
final class Vocabulary {
    /** Stands before every sentence. */
    static final int END = 0;

    /** Any word of a prompt that the corpus does not have. */
    static final int UNKNOWN = 1;

    /** A pair seen less often is chance, not a word. */
    private static final int SEEN_OFTEN_ENOUGH = 3;

    private static final int LONGEST_WORD = 4;
    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+| ?[A-Za-z]+|.", Pattern.DOTALL);
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    private final List<String> words;
    private final Map<String, Integer> numbers = new HashMap<>();

    Vocabulary(List<String> words) {
        this.words = List.copyOf(words);
        for (int i = 0; i < words.size(); i++) {
            numbers.put(words.get(i), i);
        }
    }

    static Vocabulary learn(List<String> texts) {
        var runs = texts.stream().flatMap(text -> runs(text).stream()).toList();
        Set<String> words = new LinkedHashSet<>(List.of("", "\uFFFD"));
        var chinese = new ArrayList<List<String>>();
        for (String run : runs) {
            if (HAN.matcher(run).matches()) {
                var characters = characters(run);
                words.addAll(characters);
                chinese.add(characters);
            } else {
                words.add(run);
            }
        }
        joinNeighbours(chinese, words);
        return new Vocabulary(List.copyOf(words));
    }

    private static void joinNeighbours(List<List<String>> runs, Set<String> words) {
        for (var best = mostFrequentPair(runs); best.getValue() >= SEEN_OFTEN_ENOUGH; best = mostFrequentPair(runs)) {
            var pair = best.getKey();
            words.add(pair.joined());
            runs.forEach(run -> join(run, pair));
        }
    }

    private record Pair(String left, String right) {
        String joined() {
            return left + right;
        }
    }

    private static Map.Entry<Pair, Integer> mostFrequentPair(List<List<String>> runs) {
        Map<Pair, Integer> seen = new HashMap<>();
        for (List<String> run : runs) {
            for (int i = 1; i < run.size(); i++) {
                var pair = new Pair(run.get(i - 1), run.get(i));
                if (pair.left().length() + pair.right().length() <= LONGEST_WORD) {
                    seen.merge(pair, 1, Integer::sum);
                }
            }
        }
        // the order of the text decides between equals, so that every training gives the same words
        return seen.entrySet().stream()
                .max(Map.Entry.<Pair, Integer>comparingByValue()
                        .thenComparing(Map.Entry::getKey, Comparator.comparing(Pair::joined))
                        .thenComparing(Map.Entry::getKey, Comparator.comparing(Pair::left)))
                .orElse(Map.entry(new Pair("", ""), 0));
    }

    private static void join(List<String> run, Pair pair) {
        for (int i = 1; i < run.size(); i++) {
            if (run.get(i - 1).equals(pair.left()) && run.get(i).equals(pair.right())) {
                run.set(i - 1, pair.joined());
                run.remove(i);
            }
        }
    }

    /** The words of a text, the longest that fits first. */
    List<Integer> encode(String text) {
        var encoded = new ArrayList<Integer>();
        for (String run : runs(text)) {
            if (HAN.matcher(run).matches()) {
                encodeChinese(run, encoded);
            } else {
                encoded.add(number(run));
            }
        }
        return encoded;
    }

    private void encodeChinese(String run, List<Integer> into) {
        for (int at = 0; at < run.length(); ) {
            int end = Math.min(at + LONGEST_WORD, run.length());
            while (end > run.offsetByCodePoints(at, 1) && !numbers.containsKey(run.substring(at, end))) {
                end--;
            }
            into.add(number(run.substring(at, end)));
            at = end;
        }
    }

    private int number(String word) {
        return numbers.getOrDefault(word, UNKNOWN);
    }

    String word(int number) {
        return words.get(number);
    }

    List<String> words() {
        return words;
    }

    private static List<String> runs(String text) {
        return RUN.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<String> characters(String run) {
        return new ArrayList<>(run.codePoints().mapToObj(Character::toString).toList());
    }
}
