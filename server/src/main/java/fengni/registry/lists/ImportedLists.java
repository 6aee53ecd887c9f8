package fengni.registry.lists;

import fengni.answers.Cursor;
import fengni.law.ChinaDay;
import fengni.law.lists.NumberCell;
import fengni.registry.SearchText;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The lists that are in use, asked by number or by words. Safe for use by many threads. */
final class ImportedLists implements PublishedLists {
    private static final int MOST_NUMBERS = 1000;

    private final ListTables tables;
    private final InstantSource clock;

    ImportedLists(ListTables tables, InstantSource clock) {
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public List<PublishedRow> of(String number) {
        return of(List.of(number));
    }

    /** @throws IllegalArgumentException if there are more than 1,000 */
    @Override
    public List<PublishedRow> of(List<String> numbers) {
        if (numbers.size() > MOST_NUMBERS) {
            throw new IllegalArgumentException(numbers.size() + " numbers at once, expected at most " + MOST_NUMBERS);
        }
        return tables.rows().of(numbers.stream().map(this::compared).distinct().toList());
    }

    @Override
    public Optional<Instant> newest() {
        return tables.imports().newest();
    }

    /** Letter case of published numbers is irregular, so it is no part of the form. */
    @Override
    public String compared(String typed) {
        return ListReader.key(plain(typed));
    }

    private String plain(String typed) {
        return NumberCell.read(typed, ChinaDay.of(clock.instant())).numbers().stream()
                .findFirst()
                .map(one -> one.number().value())
                .orElse(Storable.text(typed.strip()));
    }

    /** Finds rows by words, or by a whole number in any spelling; more than 200 characters find nothing. */
    Cursor.Page<ListRowTable.Found> search(String text, Optional<ListSeries> series, Cursor cursor) {
        var words = Storable.text(plain(text));
        var rows = words.length() > SearchText.LONGEST
                ? List.<ListRowTable.Found>of()
                : tables.rows().search(words, series, cursor.after(), cursor.rows());
        return cursor.page(rows, ListRowTable.Found::id);
    }
}
