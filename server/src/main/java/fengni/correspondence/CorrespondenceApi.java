package fengni.correspondence;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.answers.Outcome.Faulty;
import fengni.answers.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where operators write to the registry of this installation. The doors are open: what proves a caller is the signature
 * on what it sends. The wire is described in docs/correspondence.md.
 */
@RestController
final class CorrespondenceApi implements Doors {
    static final String ENROLMENTS = "/api/v1/registry/enrolments";
    static final String LETTERS = "/api/v1/registry/letters";
    static final String POLL = "/api/v1/registry/letters/poll";

    /** Findings that say who may not; everything else says what may not be. */
    private static final Set<String> NOT_ADMITTED = Set.of("letter_operator", "letter_signature");

    private final RegistryDesk desk;
    private final PollDesk poll;
    private final Post post;

    CorrespondenceApi(RegistryDesk desk, PollDesk poll, Post post) {
        this.desk = desk;
        this.poll = poll;
        this.post = post;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.open(HttpMethod.POST, ENROLMENTS),
                Door.open(HttpMethod.POST, LETTERS),
                Door.open(HttpMethod.POST, POLL));
    }

    @PostMapping(path = ENROLMENTS, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> enrol(InputStream body) throws IOException {
        return answer(desk.enrol(read(body)));
    }

    @PostMapping(path = LETTERS, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> take(InputStream body) throws IOException {
        var taken = desk.take(read(body));
        post.arrived();
        return answer(taken);
    }

    @PostMapping(path = POLL, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> poll(InputStream body) throws IOException {
        return answer(poll.poll(read(body)));
    }

    /** One byte more than may come is enough to know that it is too much. */
    private static byte[] read(InputStream body) throws IOException {
        return body.readNBytes(Paper.LARGEST + 1);
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
