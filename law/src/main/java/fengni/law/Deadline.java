package fengni.law;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;

/** The last day of a term of working days; certain only as far as the calendar is published. */
public sealed interface Deadline {

    /** The last day of the term, in Chinese time; a provisional one may move. */
    LocalDate due();

    /** Returns true if the day may still move. */
    boolean provisional();

    /** Every day of the term lies in a published year. */
    record Firm(LocalDate due) implements Deadline {
        @Override
        public boolean provisional() {
            return false;
        }
    }

    /**
     * The term reaches or passes a year without a notice; there Mondays to Fridays were counted, without the holidays
     * that the law fixes to a date. To be computed again when the notice is out.
     *
     * @param unpublished the years that were counted without a notice, the reason for the doubt
     */
    record Provisional(LocalDate due, List<Year> unpublished) implements Deadline {
        public Provisional {
            if (unpublished.isEmpty()) {
                throw new IllegalArgumentException("a provisional deadline names the years not published");
            }
            unpublished = List.copyOf(unpublished);
        }

        @Override
        public boolean provisional() {
            return true;
        }
    }
}
