package fengni.marking;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Outcome;
import fengni.answers.Problem;
import fengni.marking.Passings.Manner;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/v1/propagate}: what a platform takes a file for that it passes on, and the file with the platform in
 * its label (labelling measures, Art. 6). The file is the field {@code file} of a form, or the body itself with its name in
 * the parameter {@code name}; with an {@code Idempotency-Key} only the body itself, 1 MiB at most.
 *
 * <p>Parameters: {@code declared=yes} if who brought it declares it synthetic; {@code least} ({@code low}, {@code medium},
 * {@code high}; {@code medium} unless given), the confidence from which a trace counts. Code and number in the label are
 * the caller's organisation's. Every decision is recorded, and {@code receipt} is the record's.
 */
@RestController
final class PropagateApi implements Doors {
    private static final String HERE = "/api/v1/propagate";

    private final Desk desk;
    private final Passings passings;

    PropagateApi(Desk desk, Passings passings) {
        this.desk = desk;
        this.passings = passings;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.write(HERE, Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER, Role.CONTENT_SAFETY_EDITOR));
    }

    @PostMapping(HERE)
    ResponseEntity<Object> propagate(SignedIn who, HttpServletRequest request, @RequestParam Map<String, String> fields)
            throws IOException {
        var platform = passings.platform(who.organisation());
        var handed = Handed.inBody(request).by(who.login());
        return switch (PassingForm.read(fields)) {
            case Outcome.Done<Manner>(var manner)
            when platform.isPresent() ->
                InspectApi.answer(
                        desk.serveKnown(handed, content -> passings.pass(platform.get(), manner, handed, content)),
                        passed -> ResponseEntity.ok(PassedJson.of(passed)));
            case Outcome.Done<Manner> _ -> Problem.of(HttpStatus.NOT_FOUND, "not_found", List.of());
            case Outcome<Manner> no -> Problem.or(no, _ -> ResponseEntity.ok().build());
        };
    }
}
