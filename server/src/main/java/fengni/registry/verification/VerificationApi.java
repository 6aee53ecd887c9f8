package fengni.registry.verification;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.answers.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /api/v1/registry/verify}: what this registry knows of a number, of the numbers of a credit code or of an app; many
 * numbers at once for whoever has a store's key. The body is the signed answer, byte for byte; its signature and key stand
 * in the headers {@code Fengni-Answer-Signature} and {@code Fengni-Answer-Key}, or with {@code signed=true} in one document with it.
 */
@RestController
@RequestMapping("/api/v1/registry/verify")
final class VerificationApi implements Doors {
    private static final String HERE = "/api/v1/registry/verify";
    private static final int LONGEST_NUMBER = 200;

    /** Bytes of the largest batch: 1,000 numbers of 200 characters fit. */
    private static final int LARGEST_BATCH = 1 << 20;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Verification verification;
    private final Answering answering;
    private final Callers callers;

    VerificationApi(Verification verification, Answering answering, Callers callers) {
        this.verification = verification;
        this.answering = answering;
        this.callers = callers;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.open(HttpMethod.GET, HERE),
                Door.open(HttpMethod.POST, HERE),
                Door.open(HttpMethod.GET, HERE + "/key"),
                Door.open(HttpMethod.GET, HERE + "/key.pem"));
    }

    /** @param numbers in any spelling; at most 1,000 */
    record Batch(Optional<List<Optional<String>>> numbers) {}

    /** The key by which answers are checked; compare its fingerprint by another way before you trust it. */
    record PublicKey(boolean official, Object registry, String key, String algorithm, String fingerprint, String pem) {}

    @GetMapping
    ResponseEntity<Object> one(
            HttpServletRequest request,
            @RequestParam Optional<String> number,
            @RequestParam Optional<String> creditCode,
            @RequestParam Optional<String> app,
            @RequestParam(defaultValue = "false") boolean signed) {
        var question = Question.of(number, creditCode, app);
        var cost = question instanceof Outcome.Done<Question>(var asked) ? asked.cost() : 1;
        return switch (callers.of(request, cost)) {
            case Caller.Stranger(), Caller.Taker(var _) ->
                Problem.or(question, asked -> written(answering.answer(asked.by(), asked.ask(verification)), signed));
            case Caller.WrongKey() -> keyless();
            case Caller.TooOften() -> tooOften();
        };
    }

    @PostMapping
    ResponseEntity<Object> many(
            HttpServletRequest request, @RequestParam(defaultValue = "false") boolean signed, InputStream body)
            throws IOException {
        return switch (callers.of(request, 1)) {
            case Caller.Taker(var store) -> many(store, body.readNBytes(LARGEST_BATCH + 1), signed);
            case Caller.Stranger(), Caller.WrongKey() -> keyless();
            case Caller.TooOften() -> tooOften();
        };
    }

    /** Nothing of a body is read before a key was seen, and never more than a thousand numbers need. */
    private ResponseEntity<Object> many(Store store, byte[] body, boolean signed) {
        if (body.length > LARGEST_BATCH) {
            return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too_large", List.of());
        }
        return Problem.or(numbers(body), whole -> {
            return callers.mayAskFor(store, whole.size() - 1)
                    ? written(answering.answer("number", verification.ofNumbers(whole)), signed)
                    : tooOften();
        });
    }

    private static Outcome<List<String>> numbers(byte[] body) {
        try {
            return checked(JSON.readValue(body, Batch.class).numbers().orElse(List.of()));
        } catch (JacksonException unread) {
            return Outcome.faulty(Fault.of("numbers", "verify_count", Verifier.MOST));
        }
    }

    @GetMapping("/key")
    ResponseEntity<Object> key() {
        var key = answering.key();
        return ResponseEntity.ok(
                new PublicKey(false, answering.registry(), key.id(), "Ed25519", key.fingerprint(), key.pem()));
    }

    @GetMapping("/key.pem")
    ResponseEntity<byte[]> pem() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/x-pem-file"))
                .body(answering.key().pem().getBytes(StandardCharsets.US_ASCII));
    }

    private static ResponseEntity<Object> keyless() {
        return Problem.of(HttpStatus.UNAUTHORIZED, "store_key", List.of());
    }

    private static ResponseEntity<Object> tooOften() {
        return Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too_often", List.of());
    }

    private static Outcome<List<String>> checked(List<Optional<String>> numbers) {
        if (numbers.isEmpty() || numbers.size() > Verifier.MOST) {
            return Outcome.faulty(Fault.of("numbers", "verify_count", Verifier.MOST));
        }
        var faults = IntStream.range(0, numbers.size())
                .filter(place -> numbers.get(place)
                        .filter(one -> !one.isBlank() && one.length() <= LONGEST_NUMBER)
                        .isEmpty())
                .mapToObj(place -> Fault.of("numbers/" + place, "verify_number", LONGEST_NUMBER))
                .toList();
        return faults.isEmpty()
                ? new Outcome.Done<>(numbers.stream().map(Optional::orElseThrow).toList())
                : new Outcome.Faulty<>(faults);
    }

    private static ResponseEntity<Object> written(Signed answer, boolean whole) {
        return ResponseEntity.status(HttpStatus.OK)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Fengni-Answer-Key", answer.key())
                .header("Fengni-Answer-Signature", answer.signature())
                .header("Cache-Control", "no-store")
                .body((whole ? answer.document() : answer.answer()).getBytes(StandardCharsets.UTF_8));
    }
}
