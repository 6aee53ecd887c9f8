package fengni.correspondence;

import fengni.law.FilingEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;

/** What a letter says. Field keys are those of the filing form, values the text as typed. */
public sealed interface LetterContent {
    /** The dossier that it is about; chosen by the operator, never reused. */
    UUID dossier();

    /** Who files, or what: whole, as it goes to review. */
    sealed interface Papers extends LetterContent {
        int version();
    }

    /** From the operator: who files, complete, ready for review. Versions count from 1, one for each time it is sent. */
    record SubjectDossier(UUID dossier, int version, SequencedMap<String, String> fields) implements Papers {
        public SubjectDossier {
            fields = frozen(fields);
        }
    }

    /**
     * From the operator: an algorithm with what it serves, complete, ready for review.
     *
     * @param subject the dossier of the subject that files it
     * @param products one map of fields for each product; empty for a technical supporter
     */
    record AlgorithmDossier(
            UUID dossier,
            int version,
            UUID subject,
            SequencedMap<String, String> fields,
            List<SequencedMap<String, String>> products)
            implements Papers {
        public AlgorithmDossier {
            fields = frozen(fields);
            products = products.stream().map(LetterContent::frozen).toList();
        }
    }

    /** From the operator: it takes the dossier back. */
    record Withdrawal(UUID dossier) implements LetterContent {}

    /**
     * From the operator: what is filed is to be changed, and is to be this from now on.
     *
     * @param why what changed, in a few words
     * @param on the day on which it changed
     */
    record Change(String why, LocalDate on, Papers papers) implements LetterContent {
        @Override
        public UUID dossier() {
            return papers.dossier();
        }
    }

    /**
     * From the operator: what is filed is to be cancelled.
     *
     * @param version follows that of the papers sent before
     * @param ended the day on which the service ended
     * @param arrangements what was arranged for its users
     */
    record Cancellation(UUID dossier, int version, LocalDate ended, String arrangements, String reason)
            implements LetterContent {}

    /** From the operator: it takes this version of a change, or this request to cancel, back. The answer is a step. */
    record TakingBack(UUID dossier, int version) implements LetterContent {}

    /** From the registry: the dossier came in whole, under this receipt. */
    record Arrived(UUID dossier, int version, String receipt, Instant at) implements LetterContent {}

    /**
     * From the registry: a step was taken there.
     *
     * @param officer the pseudonym under which the officer signs outside of the registry
     */
    record Step(UUID dossier, int version, FilingEvent event, String officer, Instant at) implements LetterContent {}

    private static SequencedMap<String, String> frozen(SequencedMap<String, String> fields) {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    }
}
