package fengni.answers;

import fengni.answers.Outcome.Absent;
import fengni.answers.Outcome.Conflicting;
import fengni.answers.Outcome.Done;
import fengni.answers.Outcome.Faulty;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * Problem documents (RFC 9457) in the language of the caller.
 *
 * <p>Beside the members of the RFC each carries {@code code}, a stable word, and {@code errors}: every finding with its
 * field, its code and a sentence.
 */
public final class Problem {
    private static final String TYPE = "urn:fengni:problem:";

    private Problem() {}

    /** One finding in a document. */
    public record Entry(String field, String code, String detail) {}

    /** Answers with what was done, or with the problem that kept it from being done. */
    public static <T> ResponseEntity<Object> or(Outcome<T> outcome, Function<T, ResponseEntity<Object>> answer) {
        return switch (outcome) {
            case Done<T>(var value) -> answer.apply(value);
            case Faulty<T>(var faults) -> of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", faults);
            case Absent<T>() -> of(HttpStatus.NOT_FOUND, "not_found", List.of());
            case Conflicting<T>(var fault) -> of(HttpStatus.CONFLICT, fault.code(), List.of(fault));
        };
    }

    public static ResponseEntity<Object> of(HttpStatus status, String code, List<Fault> faults) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document(status, code, faults));
    }

    static ProblemDetail document(HttpStatus status, String code, List<Fault> faults) {
        var locale = LocaleContextHolder.getLocale();
        var problem = ProblemDetail.forStatusAndDetail(
                status, Words.of(locale, (status == HttpStatus.CONFLICT ? "fault." : "problem.") + code));
        problem.setType(URI.create(TYPE + code));
        problem.setTitle(status.getReasonPhrase());
        problem.setProperty("code", code);
        problem.setProperty(
                "errors", faults.stream().map(fault -> entry(locale, fault)).toList());
        return problem;
    }

    private static Entry entry(Locale locale, Fault fault) {
        return new Entry(
                fault.field(),
                fault.code(),
                Words.of(locale, "fault." + fault.code(), fault.params().toArray()));
    }
}
