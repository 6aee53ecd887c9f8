package fengni.law.rulebook;

import java.util.List;

/** What follows from the answers. An answer to a question that is not asked any more counts for nothing. */
record Facts(Rulebook rulebook, Answers answers) {

    Truth truth(String fact) {
        return Truth.any(rulebook.questions().stream()
                .filter(question -> question.choices().stream()
                        .anyMatch(choice -> choice.gives().contains(fact)))
                .map(question -> brings(question, fact)));
    }

    private Truth brings(Question question, String fact) {
        if (asked(question) == Truth.NO) {
            return Truth.NO;
        }
        if (isUnanswered(question)) {
            return Truth.OPEN;
        }
        return chosen(question).stream().anyMatch(choice -> choice.gives().contains(fact)) ? Truth.YES : Truth.NO;
    }

    Truth asked(Question question) {
        return question.when().in(this);
    }

    boolean isUnanswered(Question question) {
        return answers.to(question).isEmpty();
    }

    List<Choice> chosen(Question question) {
        return asked(question) == Truth.NO ? List.of() : answers.to(question);
    }
}
