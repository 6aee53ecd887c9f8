package fengni.screen;

import fengni.screen.rule.ClassPattern;
import fengni.screen.rule.Sought;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The classes of words of a feature set, by their ids. A class may hold others, but never itself. */
final class WordClasses {
    private final Map<String, Feature> entries = new HashMap<>();
    private final Map<String, ClassPattern> patterns = new HashMap<>();

    /** Returns these classes without some; what is added there is not added here. */
    WordClasses without(Set<String> gone) {
        var others = new WordClasses();
        others.entries.putAll(entries);
        others.patterns.putAll(patterns);
        others.entries.keySet().removeAll(gone);
        others.patterns.keySet().removeAll(gone);
        return others;
    }

    /** Returns the classes that hold the words of one of these, those themselves if they are there. */
    Set<String> holding(Set<String> ids) {
        return patterns.keySet().stream()
                .filter(each -> !Collections.disjoint(reach(each), ids))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Takes an entry of the kind {@link Kind#CLASS}; of two with one id the first. */
    void add(Feature feature, ClassPattern pattern) {
        if (entries.putIfAbsent(feature.id(), feature) == null) {
            patterns.put(feature.id(), pattern);
        }
    }

    boolean isKnown(String id) {
        return patterns.containsKey(id);
    }

    /** Returns the words of a class and of those in it, each to be sought as its own class asks. */
    List<Sought> words(String id) {
        var all = new ArrayList<Sought>();
        for (String each : reach(id)) {
            var how = entries.get(each);
            var pattern = patterns.get(each);
            if (how != null && pattern != null) {
                pattern.words().forEach(word -> all.add(Sought.alone(word, how.how())));
            }
        }
        return all;
    }

    /** Returns what is wrong with the classes that these classes hold. */
    List<Finding> check() {
        var findings = new ArrayList<Finding>();
        entries.forEach((id, feature) -> {
            var pattern = patterns.getOrDefault(id, new ClassPattern(List.of(), List.of()));
            pattern.classes().stream()
                    .filter(each -> !isKnown(each))
                    .forEach(each -> findings.add(Finding.of(feature, Fault.UNKNOWN_CLASS, each)));
            if (pattern.classes().stream().anyMatch(each -> reach(each).contains(id))) {
                findings.add(Finding.of(feature, Fault.CLASS_CYCLE, id));
            }
        });
        return findings;
    }

    private Set<String> reach(String id) {
        var reached = new LinkedHashSet<String>();
        var open = new ArrayList<>(List.of(id));
        while (!open.isEmpty()) {
            var next = open.removeLast();
            var pattern = patterns.get(next);
            if (reached.add(next) && pattern != null) {
                open.addAll(pattern.classes());
            }
        }
        return reached;
    }
}
