package fengni.assessment;

import fengni.law.Reading;
import fengni.law.rulebook.Answers;
import fengni.law.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers that nobody has signed yet.
 *
 * @param launch the day, in China, of going public, planned or past
 * @param reasons of single answers, by the numbers of their questions
 * @param revision grows with every change, so that nobody signs what they have not seen; 0 before the first
 */
record OpenAnswers(
        Map<String, List<String>> ids, Optional<LocalDate> launch, Map<String, String> reasons, long revision) {
    static final OpenAnswers NONE = new OpenAnswers(Map.of(), Optional.empty(), Map.of(), 0);

    OpenAnswers {
        ids = Map.copyOf(ids);
        reasons = Map.copyOf(reasons);
    }

    /** Returns what was signed, to look at it under a rulebook. */
    static OpenAnswers of(Assessed signed) {
        return new OpenAnswers(signed.answers(), signed.launch(), signed.reasons(), 0);
    }

    /** Returns the answers that this rulebook knows; those of an earlier version that it does not know are dropped. */
    Answers under(Rulebook rulebook) {
        var known = new LinkedHashMap<String, List<String>>();
        ids.forEach((id, answers) -> rulebook.question(id)
                .ifPresent(question -> known.put(
                        id,
                        answers.stream()
                                .filter(answer -> question.choice(answer).isPresent())
                                .toList())));
        return Answers.read(rulebook, known).toOptional().orElseGet(() -> none(rulebook));
    }

    private static Answers none(Rulebook rulebook) {
        return switch (Answers.read(rulebook, Map.of())) {
            case Reading.Read<Answers>(var answers, var _) -> answers;
            case Reading.Unread<Answers>(var findings) -> throw new IllegalStateException(findings.toString());
        };
    }
}
