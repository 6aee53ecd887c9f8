package fengni.law.rulebook;

import fengni.law.Finding;
import fengni.law.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules as data: what is asked, of whom, when, and from where it is cited. Immutable and safe for use by many
 * threads.
 *
 * @param version of all its tables, year and month, with a serial number where a month has several
 * @param instruments every rule that rows are cited from
 * @param techniques the six families of Article 23
 * @param questions of the three-step test, in the order in which they are asked
 * @param authorities who supervises (Article 3)
 * @param permits of sectors (Article 24)
 * @param thresholds figures of standards
 * @param penalties the ladder, from the lightest to the gravest
 * @param assessment what a security assessment is made of: grounds, platforms, parts and items of its report
 */
public record Rulebook(
        String version,
        List<Instrument> instruments,
        List<Technique> techniques,
        List<Role> roles,
        List<Question> questions,
        List<Clock> clocks,
        List<Duty> duties,
        List<Authority> authorities,
        List<Permit> permits,
        List<Threshold> thresholds,
        List<Penalty> penalties,
        List<AssessmentRow> assessment) {
    public Rulebook {
        instruments = List.copyOf(instruments);
        techniques = List.copyOf(techniques);
        roles = List.copyOf(roles);
        questions = List.copyOf(questions);
        clocks = List.copyOf(clocks);
        duties = List.copyOf(duties);
        authorities = List.copyOf(authorities);
        permits = List.copyOf(permits);
        thresholds = List.copyOf(thresholds);
        penalties = List.copyOf(penalties);
        assessment = List.copyOf(assessment);
        var breaks = new ArrayList<Finding>(new RulebookTies(roles, questions, clocks, duties).breaks());
        breaks.addAll(AssessmentRow.breaks(assessment));
        if (!breaks.isEmpty()) {
            throw new IllegalArgumentException("rulebook " + version + ": " + breaks);
        }
    }

    /** Returns the rulebook shipped with this library. */
    public static Rulebook published() {
        return ShippedRulebook.RULEBOOK;
    }

    /** Returns the tables of {@link #published}, UTF-8, by their names: what a new version is written from. */
    public static Map<String, byte[]> publishedTables() {
        return Map.copyOf(ShippedRulebook.FILES);
    }

    /**
     * Reads a rulebook from its tables; never throws, whatever they hold.
     *
     * @param tables content by name, as {@code duties.json}; up to 1 MB each
     * @return the rulebook, or every finding at once, up to 200
     */
    public static Reading<Rulebook> read(Map<String, byte[]> tables) {
        return RulebookTables.read(tables);
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
