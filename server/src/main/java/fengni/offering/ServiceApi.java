package fengni.offering;

import fengni.access.SignedIn;
import fengni.answers.Cursor;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.answers.Problem;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/services}: what an organisation offers, the models that it asks, the filing that stands behind it. */
@RestController
@RequestMapping("/api/v1/services")
final class ServiceApi {
    /** No organisation has this number: one of others is as unknown as one that is not there. */
    private static final long UNKNOWN = Long.MAX_VALUE;

    private final Offerings offerings;

    ServiceApi(Offerings offerings) {
        this.offerings = offerings;
    }

    record Asked(
            Optional<Long> organisation,
            Optional<String> name,
            Optional<String> function,
            Optional<Set<String>> models,
            Optional<Filing> filing) {}

    /** A filing number as entered; the day as ISO 8601. */
    record Filing(Optional<String> number, Optional<String> source, Optional<String> entered) {
        Outcome<FilingEntry> read() {
            var day = entered.flatMap(Filing::day);
            return day.isEmpty()
                    ? Outcome.faulty(Fault.of("filing/entered", entered.isEmpty() ? "required" : "date"))
                    : new Outcome.Done<>(new FilingEntry(number.orElse(""), source.orElse(""), day.get()));
        }

        private static Optional<LocalDate> day(String text) {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException _) {
                return Optional.empty();
            }
        }
    }

    record Models(Optional<Set<String>> models) {}

    /** @param fitsPattern whether the number fits the pattern of published numbers; no more than that */
    record FilingShown(String number, String source, LocalDate entered, boolean fitsPattern) {
        static FilingShown of(FilingEntry entry) {
            return new FilingShown(entry.number(), entry.source(), entry.entered(), entry.fitsPattern());
        }
    }

    record Shown(
            long id,
            long organisation,
            String organisationName,
            String providerCode,
            String name,
            String function,
            Set<String> models,
            Optional<FilingShown> filing) {
        static Shown of(Offer offer) {
            var service = offer.service();
            return new Shown(
                    service.id().value(),
                    service.organisation().value(),
                    service.organisationName(),
                    service.providerCode(),
                    service.name(),
                    service.function(),
                    new TreeSet<>(service.models()),
                    offer.filing().map(FilingShown::of));
        }
    }

    @GetMapping
    ResponseEntity<Object> list(
            SignedIn who, @RequestParam Optional<String> cursor, @RequestParam Optional<Integer> limit) {
        return Problem.or(
                Cursor.read(cursor, limit),
                at -> ResponseEntity.ok(offerings
                        .services(new OrganisationId(who.organisation()), at)
                        .map(Shown::of)));
    }

    @PostMapping
    ResponseEntity<Object> add(SignedIn who, @RequestBody Asked asked) {
        var draft = filing(asked.filing())
                .then(filing -> offerings.add(
                        new ServiceDraft(
                                asked.organisation().map(id -> id == who.organisation() ? id : UNKNOWN),
                                asked.name(),
                                asked.function(),
                                asked.models().orElse(Set.of()),
                                filing),
                        who.login()));
        return Problem.or(
                draft,
                made -> ResponseEntity.created(URI.create(
                                "/api/v1/services/" + made.service().id().value()))
                        .body(Shown.of(made)));
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> one(@PathVariable long id) {
        return shown(id, service -> Outcome.found(offerings.service(service)));
    }

    @PutMapping("/{id}/filing")
    ResponseEntity<Object> file(@PathVariable long id, @RequestBody Filing asked) {
        return shown(id, service -> asked.read().then(filing -> offerings.file(service, Optional.of(filing))));
    }

    @PutMapping("/{id}/models")
    ResponseEntity<Object> admit(@PathVariable long id, @RequestBody Models asked) {
        return shown(id, service -> offerings.admit(service, asked.models().orElse(Set.of())));
    }

    private static ResponseEntity<Object> shown(long id, Function<ServiceId, Outcome<Offer>> ask) {
        return Problem.or(
                Outcome.found(ServiceId.of(id)).then(ask),
                offer -> ResponseEntity.ok()
                        .eTag(String.valueOf(offer.version()))
                        .body(Shown.of(offer)));
    }

    private static Outcome<Optional<FilingEntry>> filing(Optional<Filing> asked) {
        return asked.map(filing -> filing.read().map(Optional::of))
                .orElseGet(() -> new Outcome.Done<>(Optional.empty()));
    }
}
