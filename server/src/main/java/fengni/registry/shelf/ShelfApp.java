package fengni.registry.shelf;

import java.time.Instant;
import java.util.Optional;

/**
 * An app on the shelf of one store.
 *
 * @param row what the newest sheet said of it; its numbers are those of the newest record where that has any
 * @param onShelf false once a sheet that replaced the shelf named it no more
 * @param revision rises with every decision, so that nobody decides on what they have not seen
 * @param record newest version of what was asked, 0 before anything was
 * @param finding the gravest of the last check
 */
public record ShelfApp(
        long id,
        long organisation,
        ShelfRow row,
        AppState state,
        boolean onShelf,
        int revision,
        int record,
        Grade finding,
        Optional<Instant> checked) {

    /** Returns where its page stands. */
    public String path() {
        return ShelfPages.HERE + "/apps/" + id;
    }
}
