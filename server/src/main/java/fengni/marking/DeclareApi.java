package fengni.marking;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.answers.Problem;
import fengni.marking.Declared.Nobody;
import fengni.marking.Declared.Refused;
import fengni.marking.Declared.Released;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/v1/mark}: a file that its sender declares to be synthetic comes back marked. The file is the field
 * {@code file} of a form, or the body itself with its name in the parameter {@code name}.
 *
 * <p>Parameters: {@code declared=yes}; {@code words} ({@code possibly}, {@code usual}, {@code own} with {@code ownWords},
 * {@code none}); {@code position}; {@code producer}, a provider code. The answer is JSON with the file in Base64, so that
 * label, receipt and file stay together.
 */
@RestController
final class DeclareApi implements Doors {
    private static final String HERE = "/api/v1/mark";

    private final Desk desk;
    private final Declarations declarations;

    DeclareApi(Desk desk, Declarations declarations) {
        this.desk = desk;
        this.declarations = declarations;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.open(HttpMethod.POST, HERE));
    }

    @PostMapping(HERE)
    ResponseEntity<Object> mark(HttpServletRequest request, @RequestParam Map<String, String> fields)
            throws IOException {
        var handed = Handed.inBody(request);
        return switch (Wish.of(fields)) {
            case Outcome.Done<Wish>(var wish) ->
                InspectApi.answer(
                        desk.serve(handed, wish.draws(), content -> declarations.mark(wish, handed, content)),
                        DeclareApi::answer);
            case Outcome<Wish> no -> Problem.or(no, _ -> ResponseEntity.ok().build());
        };
    }

    private static ResponseEntity<Object> answer(Declared declared) {
        return switch (declared) {
            case Released file -> ResponseEntity.ok(new MarkedJson(file));
            case Refused(var findings) -> {
                var problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                problem.setProperty("code", "not_marked");
                problem.setProperty(
                        "findings", findings.stream().map(FindingJson::of).toList());
                yield ResponseEntity.unprocessableContent().body(problem);
            }
            case Nobody() ->
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", List.of(Fault.of("producer", "unknown")));
        };
    }
}
