package fengni.law.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What rows of one table say of rows of another must be there; all that is not is told at once. */
record RulebookTies(List<Role> roles, List<Question> questions, List<Clock> clocks, List<Duty> duties) {

    List<String> breaks() {
        var breaks = new ArrayList<String>();
        twice("question", questions.stream().map(Question::id), breaks);
        twice("role", roles.stream().map(Role::id), breaks);
        twice("clock", clocks.stream().map(Clock::id), breaks);
        twice("duty", duties.stream().map(Duty::id), breaks);
        questionsInOrder(breaks);
        dutiesKnow(breaks);
        return breaks;
    }

    private static void twice(String kind, Stream<String> ids, List<String> breaks) {
        var seen = new HashSet<String>();
        ids.filter(id -> !seen.add(id)).forEach(id -> breaks.add(kind + " " + id + " is there twice"));
    }

    /** A question may depend only on questions asked before it, so that the test never turns in a circle. */
    private void questionsInOrder(List<String> breaks) {
        var known = new HashSet<String>();
        for (var question : questions) {
            unknown(question.when().facts(), known, "question " + question.id(), breaks);
            known.addAll(facts(Stream.of(question)));
        }
    }

    private void dutiesKnow(List<String> breaks) {
        var facts = facts(questions.stream());
        var roleIds = roles.stream().map(Role::id).collect(Collectors.toSet());
        var clockIds = clocks.stream().map(Clock::id).collect(Collectors.toSet());
        clockIds.add("");
        for (var duty : duties) {
            var name = "duty " + duty.id();
            unknown(duty.when().facts(), facts, name, breaks);
            unknown(duty.roles().stream(), roleIds, name, breaks);
            unknown(duty.roles().stream(), facts, name, breaks);
            unknown(Stream.of(duty.clock()), clockIds, name, breaks);
        }
        roles.forEach(role -> unknown(role.of().stream(), roleIds, "role " + role.id(), breaks));
    }

    private static Set<String> facts(Stream<Question> questions) {
        return questions
                .flatMap(question -> question.choices().stream())
                .flatMap(choice -> choice.gives().stream())
                .collect(Collectors.toSet());
    }

    private static void unknown(Stream<String> named, Set<String> known, String where, List<String> breaks) {
        named.filter(name -> !known.contains(name)).forEach(name -> breaks.add(where + " names " + name));
    }
}
