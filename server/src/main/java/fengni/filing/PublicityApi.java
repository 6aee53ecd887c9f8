package fengni.filing;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.answers.Outcome;
import fengni.answers.Problem;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/publicity/{service}}: the numbers of a service, for anybody, without signing in. */
@RestController
final class PublicityApi implements Doors {
    private static final String HERE = "/api/v1/publicity/{service}";

    private final Publicity publicity;

    PublicityApi(Publicity publicity) {
        this.publicity = publicity;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.open(HttpMethod.GET, HERE));
    }

    /**
     * One number as JSON.
     *
     * @param kind {@code official_filing}, {@code official_generative} or {@code registry}
     * @param name the model, or whose registry it is
     * @param date the day on which it was entered; for a registry's number the day on which it was given
     */
    record Entry(
            String kind,
            String number,
            String name,
            String source,
            LocalDate date,
            Optional<URI> link,
            Optional<FiledNumber.Ended> ended) {
        static Entry of(PublicNumber number) {
            return new Entry(
                    number.kind().word(),
                    number.number(),
                    number.name(),
                    number.source(),
                    number.date(),
                    number.link(),
                    number.ended());
        }
    }

    /** @param official always false: this answer is no publication of the state */
    record Answer(long service, String name, String organisation, boolean official, List<Entry> numbers, String badge) {
        static Answer of(Publicity.Shown shown) {
            return new Answer(
                    shown.service(),
                    shown.name(),
                    shown.organisation(),
                    false,
                    shown.numbers().stream().map(Entry::of).toList(),
                    "/badge/" + shown.service());
        }
    }

    @GetMapping(HERE)
    ResponseEntity<Object> show(@PathVariable long service) {
        return Problem.or(
                Outcome.found(publicity.of(service)),
                shown -> ResponseEntity.ok().body(Answer.of(shown)));
    }
}
