package fengni.answers;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A place in a list that is ordered by rising numbers.
 *
 * @param after the number after which the page begins
 * @param limit entries on the page, 1 to 200
 */
public record Cursor(long after, int limit) {
    public static final int LONGEST = 200;

    private static final int USUAL = 50;

    public Cursor {
        if (limit < 1 || limit > LONGEST) {
            throw new IllegalArgumentException("a page of " + limit + " entries, expected 1 to " + LONGEST);
        }
    }

    /** One page as it goes out; {@code next} is given back as {@code cursor} to go on, and is absent at the end. */
    public record Page<T>(List<T> items, Optional<String> next) {
        public Page {
            items = List.copyOf(items);
        }

        /** Returns the same page with its items shown otherwise. */
        public <R> Page<R> map(Function<T, R> shown) {
            return new Page<>(items.stream().map(shown).toList(), next);
        }
    }

    /** Reads the query parameters {@code cursor} and {@code limit}; both may be missing. */
    public static Outcome<Cursor> read(Optional<String> cursor, Optional<Integer> limit) {
        var after = cursor.map(Cursor::number).orElse(Optional.of(0L));
        int wanted = limit.orElse(USUAL);
        var faults = new Faults()
                .expect(after.isPresent(), "cursor", "cursor")
                .expect(wanted >= 1 && wanted <= LONGEST, "limit", "range", 1, LONGEST);
        return faults.none()
                ? new Outcome.Done<>(new Cursor(after.orElseThrow(), wanted))
                : new Outcome.Faulty<>(faults.list());
    }

    /** Returns how many rows a table must be asked for, so that the page knows whether there is another. */
    public int rows() {
        return limit + 1;
    }

    /** Makes the page of rows that a table returned for {@link #rows}. */
    public <R> Page<R> page(List<R> rows, ToLongFunction<R> number) {
        var kept = rows.subList(0, Math.min(limit, rows.size()));
        var next =
                rows.size() > limit ? Optional.of(text(number.applyAsLong(kept.getLast()))) : Optional.<String>empty();
        return new Page<>(kept, next);
    }

    private static String text(long number) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
    }

    private static Optional<Long> number(String text) {
        try {
            long number = Long.parseLong(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII));
            return number >= 0 ? Optional.of(number) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
