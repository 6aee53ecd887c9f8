package fengni.registry;

import fengni.answers.Cursor;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The list that everybody may read. Safe for use by many threads. */
public final class PublicList {
    static final Set<String> ROLES = Set.of("provider", "supporter");

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

    /** Finds records, the newest first; more than {@value #LONGEST} characters are in no name and find nothing. */
    public Cursor.Page<Filing> search(String text, Optional<String> role, Cursor cursor) {
        var rows = text.length() > LONGEST
                ? List.<Filing>of()
                : shelves.filings().list(text.strip(), role, cursor.after(), cursor.rows());
        return cursor.page(rows, Filing::id);
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
