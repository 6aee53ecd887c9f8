package fengni.assessment;

import fengni.assessment.Statement.Covered;
import fengni.law.rulebook.AssessmentRow;
import fengni.law.rulebook.AssessmentRow.Kind;
import fengni.law.rulebook.Rulebook;
import fengni.pages.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A statement as pages show it on a day.
 *
 * @param service its name
 */
record StatementView(Statement statement, String service, Rulebook rulebook, LocalDate today) {

    List<AssessmentRow> grounds() {
        return rulebook.assessment(Kind.GROUND).stream()
                .filter(row -> statement.stated().grounds().contains(row.id()))
                .toList();
    }

    /** Returns the words for the platform; its number if the rulebook knows it no more. */
    String platform(String language) {
        var id = statement.stated().lodged().map(Statement.Lodged::platform).orElse("");
        return rulebook.assessment(Kind.PLATFORM).stream()
                .filter(row -> row.id().equals(id))
                .map(row -> row.name().in(language))
                .findFirst()
                .orElse(id);
    }

    Optional<Assessor.Body> body() {
        return statement.stated().assessor() instanceof Assessor.Body body ? Optional.of(body) : Optional.empty();
    }

    Statement.Standing standing() {
        return statement.standing(today);
    }

    Tone tone() {
        return switch (standing()) {
            case STANDS -> Tone.GOOD;
            case OVERDUE -> Tone.WARN;
            case REPLACED, WITHDRAWN -> Tone.NEUTRAL;
        };
    }

    List<AssessmentRow> parts() {
        return rulebook.assessment(Kind.PART);
    }

    List<AssessmentRow> items(AssessmentRow part) {
        return rulebook.assessment(Kind.ITEM).stream()
                .filter(item -> item.part().equals(part.id()))
                .toList();
    }

    Covered covered(AssessmentRow row) {
        return Optional.ofNullable(statement.stated().checklist().get(row.id()))
                .orElseGet(() -> new Covered(false, ""));
    }
}
