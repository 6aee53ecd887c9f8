package fengni.registry;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.answers.Cursor;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.answers.Problem;
import fengni.law.ChinaDay;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/registry/filings}: the public list for programs, without sign-in. Every answer names the registry and
 * says {@code "official": false}; an ETag changes with the record or the registry's settings, not with the time.
 */
@RestController
@RequestMapping("/api/v1/registry/filings")
final class RegistryApi implements Doors {
    private static final String HERE = "/api/v1/registry/filings";

    private final PublicList list;
    private final InstantSource clock;

    RegistryApi(PublicList list, InstantSource clock) {
        this.list = list;
        this.clock = clock;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.open(HttpMethod.GET, HERE), Door.open(HttpMethod.GET, HERE + "/{number}"));
    }

    /** Whose registry answers; empty texts before it is set. */
    record Keeper(String name, String contact, String statement) {
        static Keeper of(Optional<Whose> whose) {
            return whose.map(set -> new Keeper(set.name(), set.contact(), set.statement()))
                    .orElse(new Keeper("", "", ""));
        }
    }

    record Product(String name, String form) {}

    /** @param changes codes of what it changed: {@code subject}, {@code product-added}, {@code purpose} … */
    record Version(int version, Instant at, List<String> changes) {}

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
            Optional<LocalDate> ended) {
        static Entry of(Filing filing, Instant filed) {
            return new Entry(
                    filing.number(),
                    filing.algorithm(),
                    filing.role(),
                    filing.subject(),
                    filing.products().stream()
                            .map(product -> new Product(product.name(), product.form()))
                            .toList(),
                    filing.purpose(),
                    ChinaDay.of(filed),
                    filing.version(),
                    filing.state(),
                    filing.end().map(end -> ChinaDay.of(end.at())));
        }
    }

    record One(boolean official, Keeper registry, Instant asOf, Entry filing, List<Version> versions) {}

    record Many(boolean official, Keeper registry, Instant asOf, List<Entry> items, Optional<String> next) {}

    @GetMapping("/{number}")
    ResponseEntity<Object> one(@PathVariable String number) {
        var versions = list.versions(number);
        return Problem.or(Outcome.found(versions.stream().findFirst()), newest -> {
            var keeper = Keeper.of(list.whose());
            var past = versions.stream()
                    .map(version -> new Version(version.version(), version.at(), version.changes()))
                    .toList();
            return ResponseEntity.ok()
                    .eTag("W/\"%s.%d.%s.%08x\"".formatted(number, newest.version(), newest.state(), keeper.hashCode()))
                    .body(new One(
                            false,
                            keeper,
                            clock.instant(),
                            Entry.of(newest, versions.getLast().at()),
                            past));
        });
    }

    @GetMapping
    ResponseEntity<Object> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<String> role,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<Integer> limit) {
        var known = role.isEmpty() || PublicList.ROLES.contains(role.get());
        Outcome<Cursor> place =
                known ? Cursor.read(cursor, limit) : Outcome.faulty(Fault.of("role", "choice", "provider, supporter"));
        return Problem.or(place, at -> {
            var page = list.search(q, role, at).map(filing -> Entry.of(filing, filing.at()));
            return ResponseEntity.ok(
                    new Many(false, Keeper.of(list.whose()), clock.instant(), page.items(), page.next()));
        });
    }
}
