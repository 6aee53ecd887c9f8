package fengni.screen.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes variants of words as people write them to get past a reviewer, each with a twin: an innocent word in the same
 * disguise and the same sentence.
 *
 * <p>The same seed, targets and carriers make the same variants, and a new trick leaves those of the others as they were, so
 * that two versions of a reviewer can be compared variant by variant. Immutable, safe for use by several threads.
 */
public final class Evasions {
    /** So many words are tried before a trick counts as one without hold; they may be rare in a large database. */
    private static final int TRIES = 20_000;

    private final long seed;
    private final Map<Family, List<Target>> fitByFamily;
    private final List<Target> unfit;
    private final List<Carrier> carriers;
    private final List<String> innocents;

    /**
     * @param targets the words to disguise; those that hold another one are left out and told
     * @param carriers innocent sentences, for example of {@link Carriers}; at least one
     */
    public Evasions(long seed, List<Target> targets, List<Carrier> carriers) {
        if (carriers.isEmpty()) {
            throw new IllegalArgumentException("evasions need a carrier");
        }
        this.seed = seed;
        this.carriers = List.copyOf(carriers);
        var words = targets.stream().map(Evasions::plain).collect(Collectors.toSet());
        var parted = targets.stream()
                .collect(Collectors.partitioningBy(target -> holds(plain(target), part -> words.contains(part))));
        this.unfit = parted.getOrDefault(true, List.of());
        var fit = parted.getOrDefault(false, List.of());
        this.fitByFamily = Arrays.stream(Family.values())
                .collect(Collectors.toMap(
                        family -> family,
                        family -> fit.stream()
                                .filter(target -> target.families().contains(family))
                                .toList()));
        this.innocents = Written.tokens("sentences.txt", "words").stream()
                .filter(word -> !words.contains(word) && !holds(word, words::contains))
                .toList();
    }

    private static String plain(Target target) {
        return target.word().toLowerCase(Locale.ROOT);
    }

    /** Returns whether a proper part of the word is such. */
    private static boolean holds(String word, Predicate<String> such) {
        return IntStream.range(0, word.length())
                .anyMatch(from -> IntStream.rangeClosed(from + 1, word.length())
                        .filter(to -> to - from < word.length())
                        .anyMatch(to -> such.test(word.substring(from, to))));
    }

    /** Returns so many variants of each trick in each of three strengths, each with its twin where one can be made. */
    public Batch batch(int each) {
        var variants = new ArrayList<Variant>();
        var idle = new ArrayList<String>();
        for (Trick trick : Tricks.all()) {
            for (int strength = 1; strength <= Chance.STRONGEST; strength++) {
                var made = of(trick, strength, each);
                variants.addAll(made);
                if (made.isEmpty()) {
                    idle.add(trick.label() + "/" + strength);
                }
            }
        }
        return new Batch(variants, unfit, idle);
    }

    private List<Variant> of(Trick trick, int strength, int each) {
        var made = new ArrayList<Variant>();
        for (int number = 1; number <= each; number++) {
            var id = trick.label() + "/" + strength + "/" + number;
            var chance = new Chance(new SplittableRandom(seed ^ mixed(id)), strength);
            var carrier = chance.one(carriers);
            var variant = variant(id, trick, carrier, chance);
            if (variant.isEmpty()) {
                return made;
            }
            made.add(variant.get());
            twin(variant.get(), trick, carrier, chance).ifPresent(made::add);
        }
        return made;
    }

    private Optional<Variant> variant(String id, Trick trick, Carrier carrier, Chance chance) {
        return tried(fit(trick), chance)
                .flatMap(target -> trick.disguise().hide(carrier, target.word(), chance).stream()
                        .map(text -> variant(
                                id, trick, chance.strength(), Optional.of(target.entry()), target.word(), text)))
                .findFirst();
    }

    private Optional<Variant> twin(Variant variant, Trick trick, Carrier carrier, Chance chance) {
        return tried(innocents, chance)
                .flatMap(word -> trick.disguise().hide(carrier, word, chance).stream()
                        .map(text -> variant(
                                variant.id() + "-twin", trick, chance.strength(), Optional.empty(), word, text)))
                .findFirst();
    }

    private List<Target> fit(Trick trick) {
        return fitByFamily.getOrDefault(trick.family(), List.of());
    }

    /** Returns words one after the other from a random one on. */
    private static <T> Stream<T> tried(List<T> words, Chance chance) {
        int first = chance.random().nextInt(Math.max(1, words.size()));
        return IntStream.range(0, Math.min(TRIES, words.size())).mapToObj(n -> words.get((first + n) % words.size()));
    }

    private static Variant variant(
            String id, Trick trick, int strength, Optional<String> expected, String word, Placed placed) {
        return new Variant(
                id,
                trick.family(),
                trick.name(),
                strength,
                expected,
                word,
                placed.text(),
                placed.start(),
                placed.end(),
                placed.pieces());
    }

    /** Spreads what names of tricks have in common over all bits. */
    private static long mixed(String id) {
        long mixed = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < id.length(); i++) {
            mixed = Long.rotateLeft((mixed ^ id.charAt(i)) * 0xBF58476D1CE4E5B9L, 29);
        }
        return mixed;
    }
}
