package fengni.law.rulebook;

import fengni.law.Finding;
import fengni.law.Nearest;
import fengni.law.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Answers to the questions of a rulebook, each of them one that was offered. A question without an entry is unanswered.
 *
 * <p>Immutable. Answers to questions that turn out not to be asked are kept, and count for nothing.
 */
public final class Answers {
    private final Map<String, List<Choice>> chosen;

    private Answers(Map<String, List<Choice>> chosen) {
        this.chosen = Map.copyOf(chosen);
    }

    /**
     * Reads the numbers of questions with the numbers of their answers; an empty list leaves a question unanswered.
     *
     * @return the answers, or every finding at once
     */
    public static Reading<Answers> read(Rulebook rulebook, Map<String, List<String>> given) {
        var findings = new ArrayList<Finding>();
        var chosen = new LinkedHashMap<String, List<Choice>>();
        given.forEach((id, answers) -> rulebook.question(id)
                .ifPresentOrElse(
                        question -> chosen.put(id, choices(question, answers, findings)),
                        () -> findings.add(Finding.of(
                                AnswerCode.UNKNOWN_QUESTION,
                                id,
                                id,
                                Nearest.to(id, rulebook.questions().stream().map(Question::id))))));
        chosen.values().removeIf(List::isEmpty);
        return findings.isEmpty() ? new Reading.Read<>(new Answers(chosen), List.of()) : new Reading.Unread<>(findings);
    }

    private static List<Choice> choices(Question question, List<String> answers, List<Finding> findings) {
        var chosen = new ArrayList<Choice>();
        for (String answer : new LinkedHashSet<>(answers)) {
            question.choice(answer).ifPresentOrElse(chosen::add, () -> findings.add(unknown(question, answer)));
        }
        if (question.kind() == Question.Kind.ONE && chosen.size() > 1) {
            findings.add(Finding.of(AnswerCode.ONE_ANSWER_ONLY, question.id(), question.id()));
        }
        if (chosen.size() > 1) {
            chosen.stream()
                    .filter(Choice::alone)
                    .forEach(choice -> findings.add(
                            Finding.of(AnswerCode.ANSWER_STANDS_ALONE, question.id(), choice.id(), question.id())));
        }
        return List.copyOf(chosen);
    }

    private static Finding unknown(Question question, String answer) {
        var offered = question.choices().stream().map(Choice::id);
        return Finding.of(AnswerCode.UNKNOWN_ANSWER, question.id(), answer, question.id(), Nearest.to(answer, offered));
    }

    /** Returns the answers to a question, in the order in which they were given; empty if it is unanswered. */
    public List<Choice> to(Question question) {
        return chosen.getOrDefault(question.id(), List.of());
    }

    /** Returns these answers with another answer to one question. */
    Answers with(Question question, Choice choice) {
        var other = new LinkedHashMap<>(chosen);
        other.put(question.id(), List.of(choice));
        return new Answers(other);
    }

    /** Returns the numbers of questions and answers, in a form that {@link #read} takes. */
    public Map<String, List<String>> ids() {
        var ids = new LinkedHashMap<String, List<String>>();
        chosen.keySet().stream().sorted().forEach(id -> ids.put(id, ids(chosen.getOrDefault(id, List.of()))));
        return ids;
    }

    private static List<String> ids(List<Choice> choices) {
        return Stream.ofNullable(choices).flatMap(List::stream).map(Choice::id).toList();
    }
}
