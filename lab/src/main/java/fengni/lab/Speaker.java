package fengni.lab;

import fengni.lab.Topics.Topic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The words of one answer, sampled a sentence at a time when they are asked for: first what the lab is, then a few
 * sentences on the topic. The same model, topic, seed and temperature give the same words.
 *
 * <p>Not thread-safe: one speaker for one answer.
 */
final class Speaker implements Iterator<String> {
    /** Drafts of a sentence, of which the best is spoken. */
    private static final int DRAFTS = 8;

    private static final int FEWEST_SENTENCES = 3;
    private static final int LONGEST_SENTENCE = 48;
    private static final double WEIGHT_OF_TOPIC = 0.8;

    /** What saying the same again costs a draft, in nats a word. */
    private static final double DULLNESS = 6;

    /** Below this temperature only the likeliest word is left, and powers of its weight would vanish. */
    private static final double COLD = 0.05;

    private static final double WORST = -100;

    private static final int CONTEXT_IN_TOPIC = 2;

    /** Outside the topic a shorter context than this leads into sentences nobody can follow. */
    private static final int CONTEXT_OUTSIDE_TOPIC = 3;

    private final LanguageModel model;
    private final Topic topic;
    private final Counts near = new Counts();
    private final Random random;
    private final double temperature;
    private final List<Integer> history = new ArrayList<>();
    private final Set<List<Integer>> spoken = new HashSet<>();
    private final Deque<String> ready = new ArrayDeque<>();
    private int sentencesLeft;

    Speaker(LanguageModel model, Topic topic, long seed, double temperature) {
        this.model = model;
        this.topic = topic;
        this.random = new Random(seed);
        this.temperature = temperature;
        topic.section().paragraphs().forEach(paragraph -> near.learn(model.encode(paragraph)));
        near.learn(model.encode(topic.paragraph()));
        this.sentencesLeft = FEWEST_SENTENCES + random.nextInt(FEWEST_SENTENCES);
        say(introduction());
        ready.addFirst(ready.removeFirst().stripLeading());
    }

    @Override
    public boolean hasNext() {
        return !ready.isEmpty() || sentencesLeft > 0;
    }

    @Override
    public String next() {
        if (ready.isEmpty()) {
            sentencesLeft--;
            var sentence = sentence();
            history.addAll(sentence);
            say(sentence);
        }
        return ready.remove();
    }

    private void say(List<Integer> sentence) {
        spoken.addAll(runsOfThree(sentence));
        sentence.forEach(word -> ready.add(model.vocabulary().word(word)));
    }

    private List<Integer> introduction() {
        var self = model.corpus().sections().stream()
                .filter(section ->
                        section.self() && section.chinese() == topic.section().chinese())
                .findFirst()
                .orElseThrow();
        var encoded = model.encode(
                LanguageModel.sentences(self.paragraphs().getFirst()).getFirst());
        return encoded.subList(1, encoded.size() - 1);
    }

    private record Draft(List<Integer> words, double score) {}

    private List<Integer> sentence() {
        history.add(Vocabulary.END);
        var best = new Draft(List.of(), Double.NEGATIVE_INFINITY);
        for (int i = 0; i < DRAFTS; i++) {
            // every other draft starts afresh, as what went before may lead back to what was said already
            var draft = draft(i % 2 == 0 ? history : List.of(Vocabulary.END));
            best = draft.score() > best.score() ? draft : best;
        }
        return best.words();
    }

    private Draft draft(List<Integer> after) {
        var said = new ArrayList<>(after);
        var words = new ArrayList<Integer>();
        double surprise = 0;
        for (int next = next(said); next != Vocabulary.END && words.size() < LONGEST_SENTENCE; next = next(said)) {
            surprise -= Math.log(likely(said, next));
            said.add(next);
            words.add(next);
        }
        boolean broken = words.isEmpty() || words.size() == LONGEST_SENTENCE;
        return new Draft(words, broken ? WORST : -surprise / words.size() - DULLNESS * repeated(words));
    }

    /** The share of a sentence's runs of three words that this answer already has. */
    private double repeated(List<Integer> words) {
        var runs = runsOfThree(words);
        var said = new HashSet<>(spoken);
        return (double) runs.stream().filter(run -> !said.add(run)).count() / Math.max(1, runs.size());
    }

    private static List<List<Integer>> runsOfThree(List<Integer> words) {
        return IntStream.rangeClosed(0, words.size() - 3)
                .mapToObj(i -> List.copyOf(words.subList(i, i + 3)))
                .toList();
    }

    private int next(List<Integer> said) {
        int shortest = said.getLast() == Vocabulary.END ? 1 : CONTEXT_IN_TOPIC;
        var candidates = new TreeSet<>(near.candidates(said, shortest));
        candidates.addAll(model.counts().candidates(said, candidates.isEmpty() ? 1 : CONTEXT_OUTSIDE_TOPIC));
        return temperature < COLD ? likeliest(said, candidates) : sample(said, candidates);
    }

    private int likeliest(List<Integer> said, Collection<Integer> candidates) {
        int best = Vocabulary.END;
        double highest = -1;
        for (int candidate : candidates) {
            double likely = likely(said, candidate);
            if (likely > highest) {
                highest = likely;
                best = candidate;
            }
        }
        return best;
    }

    private int sample(List<Integer> said, Collection<Integer> candidates) {
        var weights = candidates.stream()
                .mapToDouble(word -> Math.pow(likely(said, word), 1 / temperature))
                .toArray();
        double point = random.nextDouble()
                * IntStream.range(0, weights.length)
                        .mapToDouble(i -> weights[i])
                        .sum();
        int chosen = Vocabulary.END;
        int i = 0;
        for (int candidate : candidates) {
            if (point < 0) {
                break;
            }
            chosen = candidate;
            point -= weights[i++];
        }
        return chosen;
    }

    private double likely(List<Integer> said, int word) {
        return WEIGHT_OF_TOPIC * near.probability(said, word)
                + (1 - WEIGHT_OF_TOPIC) * model.counts().probability(said, word);
    }
}
