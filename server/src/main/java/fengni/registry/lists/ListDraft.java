package fengni.registry.lists;

import fengni.answers.Faults;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What somebody says of a list that they bring in.
 *
 * @param published the day of publication as typed, YYYY-MM-DD
 * @param source where it was downloaded, as text; may be empty
 */
record ListDraft(String title, String published, String source) {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SOURCE = 500;
    private static final LocalDate FIRST = LocalDate.of(2022, 3, 1);

    /** Returns everything that is wrong with it. No list was published before the filing system opened. */
    Faults faults(LocalDate today) {
        var faults = new Faults().words(Optional.of(title), "title", LONGEST_TITLE);
        if (!source.isEmpty()) {
            faults.words(Optional.of(source), "source", LONGEST_SOURCE);
        }
        return day().map(day ->
                        faults.expect(!day.isAfter(today) && !day.isBefore(FIRST), "published", "list_day", FIRST))
                .orElseGet(() -> faults.expect(false, "published", "date"));
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(published));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
