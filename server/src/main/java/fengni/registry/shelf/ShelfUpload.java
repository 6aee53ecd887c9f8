package fengni.registry.shelf;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A sheet that was handed in.
 *
 * @param taken when a person took it over; empty while it waits
 * @param how {@code merge} or {@code replace} once it was taken over
 * @param counts what came of it
 */
public record ShelfUpload(long id, Handed handed, Optional<Instant> taken, String how, Counts counts) {

    /**
     * How it came.
     *
     * @param file its name, as the sender gave it
     * @param sha256 of the file, lower-case hexadecimal
     */
    public record Handed(long organisation, String file, String sha256, String by, Instant at) {}

    /** How many apps came, changed and went. */
    public record Counts(int added, int changed, int gone) {}

    /** One app of a preview; its state is empty while it is not on the shelf. */
    public record Line(String name, String packageId, String state) {}

    /**
     * What would happen if it were taken over now: the first apps of each kind, and how many there are.
     *
     * @param gone those that only a replacement takes off the shelf
     */
    public record Preview(List<Line> added, List<Line> changed, List<Line> gone, Counts counts) {
        public Preview {
            added = List.copyOf(added);
            changed = List.copyOf(changed);
            gone = List.copyOf(gone);
        }
    }

    /** Returns where it is looked at. */
    public String path() {
        return ShelfPages.HERE + "/uploads/" + id;
    }
}
