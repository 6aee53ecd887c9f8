package fengni.law.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules as data: what is asked, of whom, when, and from where it is cited. Immutable and safe for use by many
 * threads.
 *
 * @param version of all its tables, year and month
 * @param techniques the six families of Article 23
 * @param assessment what a security assessment is made of: grounds, platforms, parts and items of its report
 * @param questions of the three-step test, in the order in which they are asked
 */
public record Rulebook(
        String version,
        List<Technique> techniques,
        List<Role> roles,
        List<Question> questions,
        List<Clock> clocks,
        List<Duty> duties,
        List<Penalty> penalties,
        List<AssessmentRow> assessment) {
    public Rulebook {
        techniques = List.copyOf(techniques);
        roles = List.copyOf(roles);
        questions = List.copyOf(questions);
        clocks = List.copyOf(clocks);
        duties = List.copyOf(duties);
        penalties = List.copyOf(penalties);
        assessment = List.copyOf(assessment);
        var breaks = new ArrayList<>(new RulebookTies(roles, questions, clocks, duties).breaks());
        breaks.addAll(AssessmentRow.breaks(assessment));
        if (!breaks.isEmpty()) {
            throw new IllegalArgumentException("rulebook " + version + ": " + String.join("; ", breaks));
        }
    }

    /** Returns the rulebook shipped with this library. */
    public static Rulebook published() {
        return RulebookTables.PUBLISHED;
    }

    public Optional<Question> question(String id) {
        return questions.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Returns the rows of a kind in the security assessment, in order. */
    public List<AssessmentRow> assessment(AssessmentRow.Kind kind) {
        return assessment.stream().filter(row -> row.kind() == kind).toList();
    }

    public Optional<Clock> clock(Duty duty) {
        return clock(duty.clock());
    }

    public Optional<Clock> clock(String id) {
        return clocks.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
