package fengni.law.rulebook;

import fengni.law.Finding;
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

    /** Returns the items that stand in a part that is not there. */
    static List<Finding> breaks(List<AssessmentRow> rows) {
        var parts = rows.stream()
                .filter(row -> row.kind() == Kind.PART)
                .map(AssessmentRow::id)
                .toList();
        return rows.stream()
                .filter(row -> row.kind() == Kind.ITEM && !parts.contains(row.part()))
                .map(row -> Finding.of(RulebookCode.UNKNOWN_NAME, "assessment.json/" + row.id(), row.part()))
                .toList();
    }
}
