package fengni.registry;

import fengni.answers.Cursor;
import java.time.Instant;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The list that everybody may read. Safe for use by many threads. */
public final class PublicList {
    private static final int LONGEST = 200;

    private final Shelves shelves;

    PublicList(Shelves shelves) {
        this.shelves = shelves;
    }

    public Optional<Whose> whose() {
        return shelves.whose().find();
    }

    /** Returns every version of a record, the newest first; empty if the number was never given here. */
    public List<Filing> versions(String number) {
        return shelves.filings().versions(number);
    }

    /** Returns every version of these records by number, the newest first. */
    public Map<String, List<Filing>> versions(List<String> numbers) {
        return shelves.filings().versions(numbers);
    }

    /** Returns the versions that were published last, of any record, the newest first. */
    public List<Filing> latest(int rows) {
        return shelves.filings().latest(rows);
    }

    /** Returns the records that ended last, in their last version, the newest end first. */
    public List<Filing> latestEnds(int rows) {
        return shelves.filings().latestEnds(rows);
    }

    /** Finds records, the newest first; more than {@value #LONGEST} characters are in no name and find nothing. */
    public Cursor.Page<Filing> search(Narrowing by, Cursor cursor) {
        return cursor.page(list(by, cursor.after(), cursor.rows()), Filing::id);
    }

    /**
     * Returns records in their newest version, the newest record first.
     *
     * @param before only records before this place in the list; 0 to begin
     */
    public List<Filing> list(Narrowing by, long before, int rows) {
        return by.text().length() > LONGEST ? List.of() : shelves.filings().list(by, before, rows);
    }

    /** Returns when each of these records was first published, by number. */
    public Map<String, Instant> filed(List<Filing> records) {
        return shelves.filings().filed(records.stream().map(Filing::number).toList());
    }

    /** Returns the years in which numbers were given, the newest first. */
    public List<Year> years() {
        return shelves.numbers().years();
    }

    /**
     * Hands out every version of every record as the list stood at one moment: records in the order of their first
     * publication, versions of one record together, the oldest first. Holds one record in memory at a time. Must be
     * called within a transaction.
     */
    public void each(Consumer<List<Filing>> record) {
        shelves.filings().each(record);
    }

    /** Returns the newest version of each of these numbers that was given here, in no order; at most 1,000. */
    public List<Filing> newest(Collection<String> numbers) {
        return shelves.filings().newest(numbers);
    }

    /**
     * Returns the numbers that were published for whoever files under this credit code, the newest first, at most 200. A
     * code that is not known and one without an entry are the same.
     */
    public List<String> ofOperator(String creditCode) {
        return shelves.filings().ofOperator(creditCode, LONGEST);
    }

    /** Returns the numbers, at most 200, with a product that is found under this package id or address. */
    public List<String> ofApp(String id) {
        var place = AppPlaces.of(id);
        return place.isEmpty() ? List.of() : shelves.filings().ofApp(place, LONGEST);
    }
}
