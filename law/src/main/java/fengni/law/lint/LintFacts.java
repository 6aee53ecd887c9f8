package fengni.law.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What only the system knows of a filing; whatever is not known is empty, and then nothing is said about it.
 *
 * @param papers what stands printed on papers that were made from the dossier
 * @param others the organisation's other filings
 */
public record LintFacts(
        LocalDate today, Optional<Organisation> organisation, List<Paper> papers, List<OtherFiling> others) {
    public LintFacts {
        papers = List.copyOf(papers);
        others = List.copyOf(others);
    }

    /** Returns that nothing but the day is known. */
    public static LintFacts on(LocalDate today) {
        return new LintFacts(today, Optional.empty(), List.of(), List.of());
    }

    /** The organisation as its records have it. */
    public record Organisation(String name, String creditCode) {}

    /**
     * A paper that was made.
     *
     * @param upload the field that takes its scan, such as {@code algorithm.report-paper}
     * @param printed by key of the field: its answer as it was when the paper was made, or as it is printed
     */
    public record Paper(String upload, Map<String, String> printed) {
        public Paper {
            printed = Map.copyOf(printed);
        }
    }

    /**
     * Another filing.
     *
     * @param role by the words of {@code algorithm.role}
     */
    public record OtherFiling(String name, String role) {}
}
