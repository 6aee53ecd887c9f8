package fengni.law.lint;

import fengni.law.CodeList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The words and patterns that rules compare with, as shipped; what the lists hold is said at their head. */
final class LintLists {
    static final LintLists SHIPPED = new LintLists(CodeList.shipped(LintLists.class, "lists.txt", 1));

    private final Map<String, Map<String, String>> lists = new LinkedHashMap<>();

    private LintLists(CodeList table) {
        Map<String, String> open = new LinkedHashMap<>();
        for (var row : table.rows()) {
            var line = row.getFirst();
            if (line.startsWith("[")) {
                open = new LinkedHashMap<>();
                lists.put(line.substring(1, line.indexOf(' ')), open);
            } else {
                var pair = line.split(" =", 2);
                open.put(pair[0].strip(), pair[1].strip());
            }
        }
    }

    private Map<String, String> list(String name) {
        return Objects.requireNonNull(lists.get(name), name);
    }

    /** Returns the usual name of a folded word. */
    String canonical(String word) {
        return list("alias").getOrDefault(word, word);
    }

    /** Returns the words of a list. */
    Set<String> words(String list) {
        return list(list).keySet();
    }

    boolean has(String list, String word) {
        return list(list).containsKey(word);
    }

    /** Returns what a word stands for in a list; empty if it is not there. */
    List<String> meanings(String list, String word) {
        var meaning = list(list).getOrDefault(word, "");
        return meaning.isEmpty() ? List.of() : List.of(meaning.split(" ", -1));
    }

    /** Returns the patterns of a list, each with its name. */
    List<Named> patterns(String list) {
        return list(list).entrySet().stream()
                .map(entry -> new Named(entry.getKey(), Pattern.compile(entry.getValue())))
                .toList();
    }

    /** Returns the first word of a list that a folded text holds. */
    Optional<String> in(String list, String folded) {
        return list(list).keySet().stream()
                .filter(word -> folded.contains(Folded.of(word)))
                .findFirst();
    }

    record Named(String name, Pattern pattern) {}
}
