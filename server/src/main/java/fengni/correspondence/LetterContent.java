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
    /** What it is about: a dossier or an order; never reused. */
    UUID about();

    /** About a dossier. */
    sealed interface AboutDossier extends LetterContent {
        /** The dossier; chosen by the operator, never reused. */
        UUID dossier();

        @Override
        default UUID about() {
            return dossier();
        }
    }

    /** About an order of an authority (deep synthesis provisions, Art. 21(2)). */
    sealed interface AboutOrder extends LetterContent {
        /** The order; chosen by the registry, never reused. */
        UUID order();

        /** When it was said, by the clock of whoever said it. */
        Instant at();

        @Override
        default UUID about() {
            return order();
        }
    }

    /** Who files, or what: whole, as it goes to review. */
    sealed interface Papers extends AboutDossier {
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
    record Withdrawal(UUID dossier) implements AboutDossier {}

    /**
     * From the operator: what is filed is to be changed, and is to be this from now on.
     *
     * @param why what changed, in a few words
     * @param on the day on which it changed
     */
    record Change(String why, LocalDate on, Papers papers) implements AboutDossier {
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
            implements AboutDossier {}

    /** From the operator: it takes this version of a change, or this request to cancel, back. The answer is a step. */
    record TakingBack(UUID dossier, int version) implements AboutDossier {}

    /** From the registry: the dossier came in whole, under this receipt. */
    record Arrived(UUID dossier, int version, String receipt, Instant at) implements AboutDossier {}

    /**
     * From the registry: a step was taken there.
     *
     * @param officer the pseudonym under which the officer signs outside of the registry
     */
    record Step(UUID dossier, int version, FilingEvent event, String officer, Instant at) implements AboutDossier {}

    /**
     * From the registry: an authority orders something.
     *
     * @param officer the pseudonym under which the officer signs outside of the registry
     */
    record Order(UUID order, OrderWords words, String officer, Instant at) implements AboutOrder {}

    /**
     * From the registry: the order is lifted.
     *
     * @param number of the document that lifts it
     * @param day of that document
     */
    record OrderLifted(UUID order, String number, LocalDate day, String reason, String officer, Instant at)
            implements AboutOrder {}

    /**
     * From the operator: the order came, and is heeded.
     *
     * @param day on which it was acknowledged
     */
    record OrderAcknowledged(UUID order, String words, LocalDate day, Instant at) implements AboutOrder {}

    /**
     * From the operator: what was put right.
     *
     * @param version counts from 1, one for each report on the order
     * @param files what belongs to it, by name and digest: the files themselves do not travel in a letter
     */
    record RectificationReport(UUID order, int version, String words, List<ReportFile> files, Instant at)
            implements AboutOrder {
        public RectificationReport {
            files = List.copyOf(files);
        }
    }

    /**
     * A file of a report.
     *
     * @param sha256 of its content, 64 lower-case hex digits
     */
    record ReportFile(String name, String sha256) {}

    private static SequencedMap<String, String> frozen(SequencedMap<String, String> fields) {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    }
}
