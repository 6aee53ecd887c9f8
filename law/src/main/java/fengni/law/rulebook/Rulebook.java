package fengni.law.rulebook;

import java.util.List;
import java.util.Optional;

/**
 * The rules as data: what is asked, of whom, when, and from where it is cited. Immutable and safe for use by many
 * threads.
 *
 * @param version of all its tables, year and month
 * @param techniques the six families of Article 23
 * @param questions of the three-step test, in the order in which they are asked
 */
public record Rulebook(
        String version,
        List<Technique> techniques,
        List<Role> roles,
        List<Question> questions,
        List<Clock> clocks,
        List<Duty> duties,
        List<Penalty> penalties) {
    public Rulebook {
        techniques = List.copyOf(techniques);
        roles = List.copyOf(roles);
        questions = List.copyOf(questions);
        clocks = List.copyOf(clocks);
        duties = List.copyOf(duties);
        penalties = List.copyOf(penalties);
        var breaks = new RulebookTies(roles, questions, clocks, duties).breaks();
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

    public Optional<Clock> clock(Duty duty) {
        return clock(duty.clock());
    }

    public Optional<Clock> clock(String id) {
        return clocks.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
