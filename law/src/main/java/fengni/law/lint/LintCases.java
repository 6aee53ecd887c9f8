package fengni.law.lint;

import fengni.law.CodeList;
import fengni.law.Confidence;
import fengni.law.FilingField.Bilingual;
import fengni.law.Severity;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The table of what rules may find, as shipped; its lines are explained at its head. A broken table is a broken build. */
final class LintCases {
    static final LintCases SHIPPED = new LintCases(CodeList.shipped(LintCases.class, "cases.txt", 1));

    private final String version;
    private final Map<String, LintCase> cases = new LinkedHashMap<>();

    private LintCases(CodeList table) {
        version = Objects.requireNonNull(table.head().get("version"));
        var citations = new HashMap<String, Bilingual>();
        var lines = table.rows().stream().map(List::getFirst).toList();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (line.startsWith("cite ")) {
                var pair = line.substring("cite ".length()).split(" = ", 2);
                citations.put(pair[0], bilingual(pair[1]));
            } else {
                var one = read(line, citations, said(lines.get(++at), "text: "), said(lines.get(++at), "mend: "));
                cases.put(one.name(), one);
            }
        }
    }

    String version() {
        return version;
    }

    Collection<LintCase> all() {
        return Collections.unmodifiableCollection(cases.values());
    }

    LintCase named(String name) {
        return Objects.requireNonNull(cases.get(name), name);
    }

    private static LintCase read(String line, Map<String, Bilingual> citations, Bilingual text, Bilingual mend) {
        var head = line.substring(1, line.length() - 1).split(" ", 4);
        return new LintCase(
                head[0],
                Severity.valueOf(head[1]),
                Objects.requireNonNull(citations.get(head[3]), line),
                Confidence.valueOf(head[2]),
                text,
                mend);
    }

    private static Bilingual said(String line, String word) {
        if (!line.startsWith(word)) {
            throw new IllegalStateException("not a line that begins with " + word + line);
        }
        return bilingual(line.substring(word.length()));
    }

    private static Bilingual bilingual(String text) {
        var halves = text.split(" \\| ", -1);
        if (halves.length != 2) {
            throw new IllegalStateException("'" + text + "' is not in two languages");
        }
        return new Bilingual(halves[0].strip(), halves[1].strip());
    }
}
