package fengni.registry;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.answers.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/v1/registry/desk/{id}/hands/{act}}: {@code transfer} to a desk, {@code give_back}, {@code hand_over} to
 * an officer, {@code take_over}; each with its reason and the revision that the officer saw.
 */
@RestController
final class RegistryHandsApi implements Doors {
    private static final String HANDS = "/api/v1/registry/desk/{id}/hands/{act}";

    private final DeskMoves moves;

    RegistryHandsApi(DeskMoves moves) {
        this.moves = moves;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.write(HANDS, Role.REGISTRY_OFFICER));
    }

    /** {@code desk} and {@code officer} are numbers that the desk's settings show. */
    record Wanted(Optional<Long> revision, Optional<Long> desk, Optional<Long> officer, Optional<String> reason) {
        MoveAsked asked(DeskAct act, long seen) {
            var to = act == DeskAct.TRANSFER ? desk : act == DeskAct.HAND_OVER ? officer : Optional.<Long>empty();
            return new MoveAsked(act, seen, to.orElse(0L), reason.orElse(""));
        }
    }

    /** {@code desk} is the number of the desk whose turn it is, 0 if everybody's. */
    record Passed(long id, String state, long revision, long desk) {
        static Passed of(Dossier dossier) {
            return new Passed(
                    dossier.id(),
                    dossier.state().word(),
                    dossier.revision(),
                    dossier.place().present());
        }
    }

    @PostMapping(HANDS)
    ResponseEntity<Object> take(
            SignedIn who, @PathVariable long id, @PathVariable String act, @RequestBody Wanted wanted) {
        var chosen = Stream.of(DeskAct.values())
                .filter(one -> one.word().equals(act))
                .findFirst();
        return Problem.or(
                Outcome.found(chosen)
                        .then(found -> asked(found, wanted))
                        .then(asked -> moves.take(moves.officers().of(who), id, asked))
                        .map(Passed::of),
                passed -> ResponseEntity.ok()
                        .eTag(String.valueOf(passed.revision()))
                        .body(passed));
    }

    private static Outcome<MoveAsked> asked(DeskAct act, Wanted wanted) {
        return wanted.revision()
                .<Outcome<MoveAsked>>map(seen -> new Outcome.Done<>(wanted.asked(act, seen)))
                .orElseGet(() -> Outcome.faulty(Fault.of("revision", "required")));
    }
}
