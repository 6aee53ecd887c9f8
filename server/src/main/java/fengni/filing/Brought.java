package fengni.filing;

import fengni.answers.Faults;
import fengni.law.FilingForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A filing that exists already, as a person enters it or a published list shows it.
 *
 * @param number exactly as it stands there
 * @param source where it was read
 * @param since the day of filing, or of the list
 * @param role {@code provider}, {@code supporter}, or empty where a list does not say it
 */
record Brought(
        String number,
        String source,
        Optional<LocalDate> since,
        String name,
        String role,
        List<Product> products,
        String purpose) {
    private static final int LONGEST_PURPOSE = 2_000;
    private static final int MOST_PRODUCTS = 50;
    private static final Set<String> ROLES = Set.of("provider", "supporter", "");

    Brought {
        products = List.copyOf(products);
    }

    /** A product as lists print it: name and form of service. */
    record Product(String name, String form) {}

    Faults faults(LocalDate today) {
        return new Faults()
                .words(Optional.of(number), "number", Noted.LONGEST_NUMBER)
                .words(Optional.of(source), "source", Noted.LONGEST_SOURCE)
                .expect(since.isPresent(), "since", "date")
                .expect(since.filter(day -> day.isAfter(today)).isEmpty(), "since", "future")
                .words(Optional.of(name), "name", limit("algorithm.name"))
                .expect(ROLES.contains(role), "role", "choice", "provider, supporter")
                .expect(products.size() <= MOST_PRODUCTS, "products", "range", 0, MOST_PRODUCTS)
                .expect(purpose.length() <= LONGEST_PURPOSE, "purpose", "too_long", LONGEST_PURPOSE);
    }

    private static int limit(String key) {
        return FilingForm.published().field(key).orElseThrow().limit();
    }
}
