package fengni.registry.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * One file that was brought in.
 *
 * @param read how many rows the file has
 * @param rows how many of them were taken
 * @param found how many findings there are; {@code refused} of them are rows that were not taken
 * @param confirmed empty while it is a preview, which answers nobody
 * @param withdrawn empty unless its rows answer no more
 */
record ListImport(
        long id,
        String title,
        LocalDate published,
        String source,
        String fileName,
        String sha256,
        int read,
        int rows,
        int found,
        int refused,
        Act readIn,
        Optional<Act> confirmed,
        Optional<Act> withdrawn,
        String reason) {

    /** What somebody did, and when. */
    record Act(Instant at, String by) {}

    /** Where it stands. Stored by word: never rename one. */
    enum State {
        PREVIEW,
        IN_USE,
        WITHDRAWN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    State state() {
        if (withdrawn.isPresent()) {
            return State.WITHDRAWN;
        }
        return confirmed.isPresent() ? State.IN_USE : State.PREVIEW;
    }
}
