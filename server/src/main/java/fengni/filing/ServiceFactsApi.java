package fengni.filing;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.answers.Problem;
import fengni.evidence.EvidenceReader;
import fengni.evidence.KeptFacts;
import fengni.offering.Offerings;
import fengni.offering.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/v1/services/{id}/facts}: what a service did, hour by hour, the newest first, each with the receipt of
 * its record. The running hour is not among them.
 */
@RestController
final class ServiceFactsApi {
    private static final int USUAL = 48;
    private static final int MOST = 744;

    private final EvidenceReader evidence;
    private final Offerings offerings;
    private final InstantSource clock;

    ServiceFactsApi(EvidenceReader evidence, Offerings offerings, InstantSource clock) {
        this.evidence = evidence;
        this.offerings = offerings;
        this.clock = clock;
    }

    /**
     * One record; of one hour there may be several.
     *
     * @param usersAtLeast whether there were more users than could be told apart
     */
    record Hour(
            Instant hour,
            Instant first,
            Instant last,
            long requests,
            long unsupported,
            long users,
            boolean usersAtLeast,
            Map<String, Long> models,
            Map<String, Long> input,
            Map<String, Long> output,
            Map<String, Long> explicitLabel,
            long implicitLabel,
            String features,
            long featuresSize,
            Map<String, Long> hosts,
            String receipt) {
        static Hour of(KeptFacts kept) {
            var facts = kept.facts();
            return new Hour(
                    facts.hour(),
                    facts.span().first(),
                    facts.span().last(),
                    facts.requests(),
                    facts.unsupported(),
                    facts.users().count(),
                    facts.users().atLeast(),
                    new TreeMap<>(facts.models()),
                    new TreeMap<>(facts.input()),
                    new TreeMap<>(facts.output()),
                    new TreeMap<>(facts.explicit()),
                    facts.implicit(),
                    facts.library().version(),
                    facts.library().size(),
                    new TreeMap<>(facts.hosts()),
                    kept.receipt().toString());
        }
    }

    record All(List<Hour> items) {}

    /** @param hours how far to look back, 1 to 744; 48 if it is not given */
    @GetMapping("/api/v1/services/{id}/facts")
    ResponseEntity<Object> facts(@PathVariable long id, @RequestParam Optional<Integer> hours) {
        int back = hours.orElse(USUAL);
        if (back < 1 || back > MOST) {
            return Problem.or(Outcome.faulty(Fault.of("hours", "range", 1, MOST)), _ -> notFound());
        }
        var from = clock.instant().minus(Duration.ofHours(back));
        return Problem.or(
                Outcome.found(ServiceId.of(id).flatMap(offerings::service)),
                _ -> ResponseEntity.ok(new All(
                        evidence.facts(id, from, MOST).stream().map(Hour::of).toList())));
    }

    private static ResponseEntity<Object> notFound() {
        return ResponseEntity.notFound().build();
    }
}
