package fengni.casework;

import java.time.LocalDate;

/**
 * A line of the inbox; nothing of who complained.
 *
 * @param service its name, or empty text if not known
 */
record CaseRow(Complaint complaint, String service) {
    boolean overdue(LocalDate today) {
        return complaint.clock().filter(clock -> clock.overdue(today)).isPresent();
    }
}
