package fengni.lab;

import fengni.lab.Corpus.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the paragraph of the corpus that is nearest to a prompt, by the rare words they share. */
final class Topics {
    /** The search words of a section were chosen for this, so they weigh more than words met in the text. */
    private static final double CHOSEN = 3;

    private static final Pattern TERM = Pattern.compile("\\p{IsHan}+|[a-z]{2,}");

    /** A paragraph to speak from. */
    record Topic(Section section, String paragraph) {}

    private record Entry(Topic topic, Set<String> words, Set<String> text) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> seenIn = new HashMap<>();

    Topics(Corpus corpus) {
        for (var section : corpus.sections()) {
            var words = terms(section.words());
            section.paragraphs()
                    .forEach(paragraph ->
                            entries.add(new Entry(new Topic(section, paragraph), words, terms(paragraph))));
        }
        for (var entry : entries) {
            var all = new HashSet<>(entry.words());
            all.addAll(entry.text());
            all.forEach(term -> seenIn.merge(term, 1, Integer::sum));
        }
    }

    /** The nearest topic in the language of the prompt; the one about the lab itself when nothing is near. */
    Topic nearest(String prompt) {
        boolean chinese = prompt.codePoints().anyMatch(Character::isIdeographic);
        var asked = terms(prompt);
        var spoken = entries.stream()
                .filter(entry -> entry.topic().section().chinese() == chinese)
                .toList();
        var best = spoken.stream()
                .filter(entry -> entry.topic().section().self())
                .findFirst()
                .orElseThrow();
        double highest = 0;
        for (var entry : spoken) {
            double score = score(asked, entry);
            if (score > highest) {
                highest = score;
                best = entry;
            }
        }
        return best.topic();
    }

    private double score(Set<String> asked, Entry entry) {
        double score = 0;
        for (String term : asked) {
            double rarity = Math.log((1.0 + entries.size()) / seenIn.getOrDefault(term, entries.size()));
            score += entry.words().contains(term) ? CHOSEN * rarity : 0;
            score += entry.text().contains(term) ? rarity : 0;
        }
        return score;
    }

    /** Chinese in single characters and pairs, English in words without the plural. */
    static Set<String> terms(String text) {
        var terms = new HashSet<String>();
        for (var run : TERM.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList()) {
            if (run.charAt(0) <= 'z') {
                terms.add(run.length() > 3 && run.endsWith("s") ? run.substring(0, run.length() - 1) : run);
            } else {
                pairs(run, terms);
            }
        }
        return terms;
    }

    private static void pairs(String run, Set<String> into) {
        for (int i = 0; i < run.length(); i++) {
            into.add(run.substring(i, i + 1));
            into.add(run.substring(i, Math.min(i + 2, run.length())));
        }
    }
}
