package fengni.rulebook;

import fengni.law.CalendarYear;
import java.util.Optional;

/** A yearly notice as somebody entered it. */
record NoticeEntry(long id, CalendarYear year, Entered entered, Optional<Withdrawal> withdrawn) {
    /** Returns the owner of its copy. */
    String owner() {
        return owner(id);
    }

    static String owner(long id) {
        return "holiday-notice/" + id;
    }
}
