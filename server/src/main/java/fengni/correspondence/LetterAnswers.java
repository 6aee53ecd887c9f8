package fengni.correspondence;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.answers.Outcome.Faulty;
import fengni.answers.Problem;
import fengni.answers.Turnstile;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How the doors of this room answer: a signed document, or a problem. */
final class LetterAnswers {
    /** Findings that say who may not; everything else says what may not be. */
    private static final Set<String> NOT_ADMITTED = Set.of("letter_operator", "letter_signature");

    private LetterAnswers() {}

    /** Does the work when a place is free; whoever finds none in time is told when to come again. */
    static ResponseEntity<Object> one(Turnstile turnstile, Supplier<Outcome<Paper>> work) {
        return turnstile.pass(work).map(LetterAnswers::answer).orElseGet(() -> busy(turnstile));
    }

    private static ResponseEntity<Object> busy(Turnstile turnstile) {
        var problem = Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "letters_busy", List.of());
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .header(
                        HttpHeaders.RETRY_AFTER,
                        String.valueOf(Math.max(turnstile.patience().toSeconds(), 1)))
                .body(problem.getBody());
    }

    private static ResponseEntity<Object> answer(Outcome<Paper> outcome) {
        return outcome instanceof Faulty<Paper>(var faults)
                        && faults.stream().map(Fault::code).anyMatch(NOT_ADMITTED::contains)
                ? Problem.of(HttpStatus.FORBIDDEN, "not_admitted", faults)
                : Problem.or(
                        outcome,
                        paper -> ResponseEntity.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(paper.bytes()));
    }
}
