package fengni.registry.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A notice: a draft, or published and then never changed. Entries are public from their grant; it announces them.
 *
 * @param version counts every change of the draft
 * @param feedId names it in feeds for ever
 * @param corrects number of the notice that it corrects; only of a correction
 * @param dated the day that it bears
 * @param author the person who began it
 * @param writer the person who wrote it last
 */
record Batch(
        long id,
        int version,
        UUID feedId,
        BatchKind kind,
        Optional<Integer> corrects,
        String title,
        String body,
        LocalDate dated,
        long author,
        long writer,
        String writerLogin,
        Instant made,
        Optional<Published> published) {

    /**
     * How it went out.
     *
     * @param registry the name of the registry on that day
     * @param statement for whom the registry kept its list on that day
     */
    record Published(int number, Instant at, String registry, String statement) {}

    boolean isWrittenBy(long person) {
        return author == person || writer == person;
    }

    String path() {
        return published.map(out -> Places.batch(out.number())).orElse("");
    }
}
