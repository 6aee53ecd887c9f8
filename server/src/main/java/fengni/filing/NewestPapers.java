package fengni.filing;

import fengni.law.lint.LintFacts;
import fengni.pages.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the newest Chinese making of each paper of a dossier says; English copies are for reading only. */
final class NewestPapers implements PaperLook {
    private final PaperTable table;

    NewestPapers(PaperTable table) {
        this.table = table;
    }

    @Override
    public List<LintFacts.Paper> of(long organisation, long dossier) {
        var seen = new HashSet<String>();
        return table.made(dossier).stream()
                .filter(paper -> paper.language() == Language.ZH && seen.add(paper.outline()))
                .flatMap(paper -> PaperSources.field(paper.outline()).stream()
                        .map(field -> new LintFacts.Paper(field, ofDossier(paper.printed()))))
                .toList();
    }

    /** What is printed of a product cannot be told apart from that of another. */
    private static Map<String, String> ofDossier(Map<String, String> printed) {
        return printed.entrySet().stream()
                .filter(one -> !one.getKey().startsWith("product."))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
