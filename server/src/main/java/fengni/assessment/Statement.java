package fengni.assessment;

import fengni.assessment.Assessed.Signer;
import fengni.offering.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A statement that a product, an application or a function was assessed (deep synthesis provisions, Arts. 15(2) and 20; 2018
 * assessment provisions; companion measures, Art. 22). Signed once and never edited: a newer one takes its place, or it is
 * withdrawn. It says what somebody stated, not that an authority agreed.
 *
 * @param receipt of the record in the ledger
 * @param replacedBy the number of the newer statement
 */
record Statement(
        long id,
        long organisation,
        Stated stated,
        Report report,
        Signer signer,
        Instant at,
        String receipt,
        Optional<Long> replacedBy,
        Optional<Withdrawal> withdrawal) {

    /**
     * What is stated.
     *
     * @param subject the product, application or function
     * @param grounds numbers of rows of the rulebook, at least one
     * @param on the day, in China, on which the assessment was concluded
     * @param lodged empty while it is not lodged anywhere
     * @param reviewOn the last day on which it counts
     * @param checklist by parts and items of the report
     * @param replaces the older statement whose place it takes
     */
    record Stated(
            ServiceId service,
            String subject,
            List<String> grounds,
            Assessor assessor,
            LocalDate on,
            Conclusion conclusion,
            Optional<Lodged> lodged,
            LocalDate reviewOn,
            Map<String, Covered> checklist,
            Optional<Long> replaces) {
        Stated {
            grounds = List.copyOf(grounds);
            checklist = Collections.unmodifiableMap(new LinkedHashMap<>(checklist));
        }
    }

    /** Whether the report speaks to a part or an item, and what there is to note. */
    record Covered(boolean covered, String note) {}

    /**
     * Where the report was lodged.
     *
     * @param platform number of a row of the rulebook
     * @param number of the receipt, exactly as somebody entered it
     */
    record Lodged(String platform, String number, LocalDate on) {}

    /** The report’s file. */
    record Report(UUID id, String name, String sha256) {}

    record Withdrawal(String reason, Signer by, Instant at, String receipt) {}

    /** How it stands on a day. */
    enum Standing {
        STANDS,
        /** Its review date has passed. */
        OVERDUE,
        REPLACED,
        WITHDRAWN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Standing standing(LocalDate today) {
        if (withdrawal.isPresent()) {
            return Standing.WITHDRAWN;
        }
        if (replacedBy.isPresent()) {
            return Standing.REPLACED;
        }
        return today.isAfter(stated.reviewOn()) ? Standing.OVERDUE : Standing.STANDS;
    }

    /** Returns whether it speaks for going public on a day. */
    boolean counts(LocalDate today) {
        return stated.conclusion().passes() && standing(today) == Standing.STANDS;
    }

    /** Returns whether somebody may still withdraw it or put another in its place. */
    boolean isLive() {
        return withdrawal.isEmpty() && replacedBy.isEmpty();
    }

    /** Under this name the report’s file is kept. */
    static String owner(long organisation) {
        return "security-assessment/" + organisation;
    }
}
