package fengni.law.rulebook;

import fengni.law.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What rows of one table say of rows of another must be there; all that is not is told at once. */
record RulebookTies(List<Role> roles, List<Question> questions, List<Clock> clocks, List<Duty> duties) {
    /** The clocks by which the program itself counts: when a filing is due, and when the authority answers. */
    private static final List<String> COUNTED_BY = List.of("filing", "filing-review");

    List<Finding> breaks() {
        var breaks = new ArrayList<Finding>();
        twice("questions.json", questions.stream().map(Question::id), breaks);
        twice("roles.json", roles.stream().map(Role::id), breaks);
        twice("clocks.json", clocks.stream().map(Clock::id), breaks);
        twice("duties.json", duties.stream().map(Duty::id), breaks);
        questionsInOrder(breaks);
        dutiesKnow(breaks);
        COUNTED_BY.stream()
                .filter(id -> clocks.stream().noneMatch(clock -> clock.id().equals(id) && countsWorkingDays(clock)))
                .forEach(id -> breaks.add(Finding.of(RulebookCode.CLOCK_NEEDED, "clocks.json", id)));
        return breaks;
    }

    private static boolean countsWorkingDays(Clock clock) {
        var ofReview = clock.id().equals("filing-review");
        return (ofReview ? Stream.of(clock.standard()) : clock.terms().stream())
                .anyMatch(term -> term.kind() == Term.Kind.WORKING_DAYS);
    }

    private static void twice(String table, Stream<String> ids, List<Finding> breaks) {
        var seen = new HashSet<String>();
        ids.filter(id -> !seen.add(id))
                .forEach(id -> breaks.add(Finding.of(RulebookCode.DOUBLED_ID, table + "/" + id, id)));
    }

    /** A question may depend only on questions asked before it, so that the test never turns in a circle. */
    private void questionsInOrder(List<Finding> breaks) {
        var known = new HashSet<String>();
        for (var question : questions) {
            unknown(question.when().facts(), known, "questions.json/" + question.id(), breaks);
            known.addAll(facts(Stream.of(question)));
        }
    }

    private void dutiesKnow(List<Finding> breaks) {
        var facts = facts(questions.stream());
        var roleIds = roles.stream().map(Role::id).collect(Collectors.toSet());
        var clockIds = clocks.stream().map(Clock::id).collect(Collectors.toSet());
        clockIds.add("");
        for (var duty : duties) {
            var name = "duties.json/" + duty.id();
            unknown(duty.when().facts(), facts, name, breaks);
            unknown(duty.roles().stream(), roleIds, name, breaks);
            unknown(duty.roles().stream().filter(roleIds::contains), facts, name, breaks);
            unknown(Stream.of(duty.clock()), clockIds, name, breaks);
        }
        roles.forEach(role -> unknown(role.of().stream(), roleIds, "roles.json/" + role.id(), breaks));
    }

    private static Set<String> facts(Stream<Question> questions) {
        return questions
                .flatMap(question -> question.choices().stream())
                .flatMap(choice -> choice.gives().stream())
                .collect(Collectors.toSet());
    }

    private static void unknown(Stream<String> named, Set<String> known, String where, List<Finding> breaks) {
        named.filter(name -> !known.contains(name))
                .forEach(name -> breaks.add(Finding.of(RulebookCode.UNKNOWN_NAME, where, name)));
    }
}
