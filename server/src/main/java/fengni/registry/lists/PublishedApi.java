package fengni.registry.lists;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.answers.Cursor;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.answers.Problem;
import fengni.law.lists.RemarkCell;
import fengni.registry.PublicList;
import fengni.registry.verification.Standing;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/registry/published}: what imported lists say, for programs, without sign-in. Every answer says
 * {@code "official": false}, whose registry answers, and of each row the list, its day and when it was taken in here.
 */
@RestController
@RequestMapping("/api/v1/registry/published")
final class PublishedApi implements Doors {
    private static final String HERE = "/api/v1/registry/published";
    private static final int LONGEST = 200;

    private final ImportedLists lists;
    private final PublicList registry;
    private final InstantSource clock;

    PublishedApi(ImportedLists lists, PublicList registry, InstantSource clock) {
        this.lists = lists;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.open(HttpMethod.GET, HERE), Door.open(HttpMethod.GET, HERE + "/{number}"));
    }

    /** Whose registry answers; empty texts before it is set. */
    record Holder(String name, String contact, String statement) {}

    record Product(String name, String form) {}

    /** The list that says so: its title and day as whoever imported it entered them. */
    record Source(String title, LocalDate published, Instant imported, String sha256) {}

    /** @param month YYYY-MM */
    record Change(Optional<String> month, String kind, String text) {}

    record Entry(
            String number,
            String series,
            String name,
            Optional<String> role,
            String category,
            String subject,
            List<Product> products,
            String purpose,
            String place,
            String date,
            String remark,
            List<Change> changes,
            boolean cancelled,
            Source list) {
        static Entry of(PublishedRow row) {
            var list = row.list();
            return new Entry(
                    row.number(),
                    list.series().word(),
                    row.name(),
                    row.role(),
                    row.category(),
                    row.subject(),
                    row.products().stream()
                            .map(one -> new Product(one.name(), one.form()))
                            .toList(),
                    row.purpose(),
                    row.place(),
                    row.date(),
                    row.remark(),
                    changes(row.remark()),
                    row.cancelled(),
                    new Source(list.title(), list.published(), list.imported(), list.sha256()));
        }

        private static List<Change> changes(String remark) {
            return RemarkCell.read(remark).changes().stream()
                    .map(one -> new Change(
                            one.month().map(Object::toString), one.kind().name().toLowerCase(Locale.ROOT), one.text()))
                    .toList();
        }
    }

    /** @param standing {@code in_imported_lists}, {@code ended_in_imported_lists} or {@code not_in_imported_lists} */
    record One(
            boolean official,
            Holder registry,
            Instant asOf,
            Optional<Instant> newestImport,
            String number,
            String standing,
            List<Entry> lists) {}

    record Many(
            boolean official,
            Holder registry,
            Instant asOf,
            Optional<Instant> newestImport,
            List<Entry> items,
            Optional<String> next) {}

    @GetMapping("/{number}")
    One one(@PathVariable String number) {
        var rows = number.length() > LONGEST ? List.<PublishedRow>of() : lists.of(number);
        return new One(
                false,
                holder(),
                clock.instant(),
                lists.newest(),
                lists.compared(number),
                standing(rows).word(),
                rows.stream().map(Entry::of).toList());
    }

    @GetMapping
    ResponseEntity<Object> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<String> series,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<Integer> limit) {
        var wanted = SearchView.series(series);
        Outcome<Cursor> place = series.isEmpty() || wanted.isPresent()
                ? Cursor.read(cursor, limit)
                : Outcome.faulty(Fault.of(
                        "series",
                        "choice",
                        "algorithms, deep_synthesis, generative_filed, generative_registered, cancellations"));
        return Problem.or(place, at -> {
            var page = lists.search(q, wanted, at).map(found -> Entry.of(found.row()));
            return ResponseEntity.ok(
                    new Many(false, holder(), clock.instant(), lists.newest(), page.items(), page.next()));
        });
    }

    private static Standing standing(List<PublishedRow> rows) {
        if (rows.isEmpty()) {
            return Standing.NOT_IN_IMPORTED_LISTS;
        }
        return rows.stream().anyMatch(PublishedRow::cancelled)
                ? Standing.ENDED_IN_IMPORTED_LISTS
                : Standing.IN_IMPORTED_LISTS;
    }

    private Holder holder() {
        return registry.whose()
                .map(set -> new Holder(set.name(), set.contact(), set.statement()))
                .orElse(new Holder("", "", ""));
    }
}
