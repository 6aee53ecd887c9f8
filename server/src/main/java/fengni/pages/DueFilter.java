package fengni.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Which part of the due list is asked for.
 *
 * @param within a word of {@link #SPANS}
 * @param room the path of a menu entry; empty for all
 */
record DueFilter(String within, String room) {
    static final List<String> SPANS = List.of("all", "overdue", "7", "30");

    /** What nobody offers asks for everything: a list that hides days because of a slip of the pen is worse. */
    static DueFilter of(Form form) {
        return new DueFilter(form.given("within").filter(SPANS::contains).orElse("all"), form.value("room"));
    }

    /** A span of days begins today; what is overdue is asked for by itself. */
    boolean takes(DueRow row, LocalDate today) {
        var left = ChronoUnit.DAYS.between(today, row.due().by().due());
        boolean inTime = switch (within) {
            case "overdue" -> left < 0;
            case "7", "30" -> left >= 0 && left <= Integer.parseInt(within);
            default -> true;
        };
        return inTime && (room.isEmpty() || room.equals(row.room().path()));
    }
}
