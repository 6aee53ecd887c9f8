package fengni.notice;

import fengni.pages.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A message, ready to be put into words.
 *
 * @param id the same at every attempt, so that the other side can tell a repetition
 * @param kind of it: a reminder or a test
 */
record Outgoing(UUID id, Kind kind, String organisation, Language language, List<Item> items, Instant at) {
    Outgoing {
        items = List.copyOf(items);
    }

    enum Kind {
        REMINDER,
        TEST
    }

    /**
     * One thing that is due.
     *
     * @param left days left; below 0 the days over
     * @param link where it is done
     */
    record Item(SeenDue due, long left, String link) {
        LocalDate day() {
            return due.due().by().due();
        }
    }
}
