package fengni.marking;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.answers.Fault;
import fengni.answers.Problem;
import fengni.marking.Served.Busy;
import fengni.marking.Served.Done;
import fengni.marking.Served.Nothing;
import fengni.marking.Served.TooLarge;
import fengni.marking.Served.TooOften;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/v1/inspect}: which marks a file carries. The file is the field {@code file} of a form, or the body
 * itself with its name in the parameter {@code name}, which a text needs.
 */
@RestController
final class InspectApi implements Doors {
    private static final String HERE = "/api/v1/inspect";

    private final Desk desk;
    private final Inspections inspections;

    InspectApi(Desk desk, Inspections inspections) {
        this.desk = desk;
        this.inspections = inspections;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.open(HttpMethod.POST, HERE));
    }

    @PostMapping(HERE)
    ResponseEntity<Object> inspect(HttpServletRequest request) throws IOException {
        var handed = Handed.inBody(request);
        return answer(
                desk.serve(handed, content -> inspections.inspect(handed.name(), content)),
                inspected -> ResponseEntity.ok(InspectionJson.of(inspected)));
    }

    static <T> ResponseEntity<Object> answer(Served<T> served, Function<T, ResponseEntity<Object>> done) {
        return switch (served) {
            case Done<T>(var value) -> done.apply(value);
            case Nothing<T>() ->
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", List.of(Fault.of("file", "required")));
            case TooLarge<T>() -> Problem.of(HttpStatus.CONTENT_TOO_LARGE, "file_too_large", List.of());
            case TooOften<T>() -> Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too_often", List.of());
            case Busy<T>() -> Problem.of(HttpStatus.TOO_MANY_REQUESTS, "busy", List.of());
        };
    }
}
