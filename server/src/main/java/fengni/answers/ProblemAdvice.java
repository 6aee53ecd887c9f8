package fengni.answers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Makes a problem document of what a controller never saw or did not survive; nothing of the inside goes out. */
@RestControllerAdvice(annotations = RestController.class)
final class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final System.Logger LOG = System.getLogger(ProblemAdvice.class.getName());

    @ExceptionHandler(RuntimeException.class)
    ResponseEntity<Object> broken(RuntimeException failure) {
        LOG.log(System.Logger.Level.ERROR, "a request failed", failure);
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal", List.of());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var known = HttpStatus.valueOf(status.value());
        var code = known.is5xxServerError() ? "internal" : "unreadable";
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(Problem.document(known, code, List.of()), headers, known);
    }
}
