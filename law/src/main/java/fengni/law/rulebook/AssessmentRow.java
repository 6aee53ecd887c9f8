package fengni.law.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * A row of what a security assessment is made of (2018 assessment provisions, Arts. 3 to 7; deep synthesis provisions,
 * Arts. 15(2) and 20; companion measures, Art. 22).
 *
 * @param part the number of the part of the report to which an item belongs; empty for every other kind
 * @param help what belongs there, or empty
 */
public record AssessmentRow(String id, Kind kind, String part, Wording name, Wording help, Basis basis) {

    /** What the row is. */
    public enum Kind {
        /** Why an assessment is made. */
        GROUND,
        /** Where its report is lodged. */
        PLATFORM,
        /** A part of its report. */
        PART,
        /** What a part of the report must speak to. */
        ITEM
    }

    public AssessmentRow {
        if (part.isEmpty() == (kind == Kind.ITEM)) {
            throw new IllegalArgumentException("row " + id + " of kind " + kind + " stands in part '" + part + "'");
        }
    }

    /** Returns what rows say of one another that is not so. */
    static List<String> breaks(List<AssessmentRow> rows) {
        var breaks = new ArrayList<String>();
        var seen = new HashSet<String>();
        rows.stream()
                .filter(row -> !seen.add(row.kind() + " " + row.id()))
                .forEach(row -> breaks.add("assessment " + row.id() + " is there twice"));
        rows.stream()
                .filter(row -> row.kind() == Kind.ITEM && !seen.contains(Kind.PART + " " + row.part()))
                .forEach(row -> breaks.add("assessment " + row.id() + " names part " + row.part()));
        return breaks;
    }
}
