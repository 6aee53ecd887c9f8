package fengni.label.corpus;

import fengni.label.Inspection;
import fengni.label.Verdict;
import java.util.List;

/**
 * One file of the corpus.
 *
 * @param name its fault or its shape, with the ending of its format
 * @param codes the keys of all findings of an inspection, each once and in alphabetical order, without the one that says
 *     that pixels were not looked at
 */
@SuppressWarnings("ArrayRecordComponent") // written to a file, compared by nobody
public record Exhibit(String name, byte[] content, Verdict verdict, List<String> codes) {
    private static final String NOT_LOOKED_AT = "not_looked_at";

    /** Returns what an inspection says, in the form of {@link #codes}. */
    static List<String> told(Inspection inspection) {
        return inspection.findings().stream()
                .map(finding -> finding.code().key())
                .filter(key -> !key.equals(NOT_LOOKED_AT))
                .distinct()
                .sorted()
                .toList();
    }
}
