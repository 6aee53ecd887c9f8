package fengni.registry.publication;

import fengni.law.ChinaDay;
import fengni.registry.Filing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A record as programs read it. */
final class RecordJson {
    private RecordJson() {}

    record Product(String name, String form) {}

    /**
     * One version whole.
     *
     * @param changes codes of what it changed: {@code subject}, {@code product-added}, {@code purpose} …
     * @param page where exactly this version stands, for people
     */
    record Version(
            int version,
            Instant at,
            List<String> changes,
            String algorithm,
            String role,
            String subject,
            List<Product> products,
            String purpose,
            String page) {}

    record Entry(
            String number,
            String algorithm,
            String role,
            String subject,
            List<Product> products,
            String purpose,
            LocalDate filed,
            int version,
            String state,
            Optional<LocalDate> ended,
            String page) {}

    /** A published notice that names the record. */
    record Announced(int number, String kind, String title, String page) {}

    static Announced announced(BatchTable.Mark mark) {
        return new Announced(mark.number(), mark.kind().word(), mark.title(), Places.batch(mark.number()));
    }

    static Entry entry(Filing filing, Instant filed) {
        return new Entry(
                filing.number(),
                filing.algorithm(),
                filing.role(),
                filing.subject(),
                products(filing),
                filing.purpose(),
                ChinaDay.of(filed),
                filing.version(),
                filing.state(),
                filing.end().map(end -> ChinaDay.of(end.at())),
                Places.record(filing));
    }

    static Version version(Filing filing) {
        return new Version(
                filing.version(),
                filing.at(),
                filing.changes(),
                filing.algorithm(),
                filing.role(),
                filing.subject(),
                products(filing),
                filing.purpose(),
                Places.version(filing));
    }

    private static List<Product> products(Filing filing) {
        return filing.products().stream()
                .map(product -> new Product(product.name(), product.form()))
                .toList();
    }
}
