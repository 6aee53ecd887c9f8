package fengni.registry.lists;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A published list from which a row was read: every answer cites it.
 *
 * @param id of the import
 * @param title as whoever imported it entered it
 * @param published the day on which it was published, as entered
 * @param imported when it was taken in here
 * @param sha256 of the file, lower-case hexadecimal
 */
public record PublishedList(
        long id, ListSeries series, String title, LocalDate published, Instant imported, String sha256) {}
