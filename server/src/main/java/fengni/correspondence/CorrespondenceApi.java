package fengni.correspondence;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.answers.Outcome;
import fengni.answers.Turnstile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where operators write to the registry of this installation. The doors are open: what proves a caller is the signature
 * on what it sends; until that is known a caller gets little of this machine. The wire is described in docs/correspondence.md.
 */
@RestController
final class CorrespondenceApi implements Doors {
    static final String ENROLMENTS = "/api/v1/registry/enrolments";
    static final String LETTERS = "/api/v1/registry/letters";
    static final String POLL = "/api/v1/registry/letters/poll";

    private final RegistryDesk desk;
    private final PollDesk poll;
    private final Post post;
    private final Turnstile turnstile;

    CorrespondenceApi(RegistryDesk desk, PollDesk poll, Post post, Turnstile turnstile) {
        this.desk = desk;
        this.poll = poll;
        this.post = post;
        this.turnstile = turnstile;
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
        var bytes = read(body, Paper.SMALL);
        return one(() -> desk.enrol(bytes));
    }

    @PostMapping(path = LETTERS, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> take(InputStream body) throws IOException {
        var bytes = read(body, Paper.LARGEST);
        var taken = one(() -> desk.take(bytes));
        post.arrived();
        return taken;
    }

    @PostMapping(path = POLL, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> poll(InputStream body) throws IOException {
        var bytes = read(body, Paper.SMALL);
        return one(() -> poll.poll(bytes));
    }

    /** One byte more than may come is enough to know that it is too much. */
    private static byte[] read(InputStream body, int largest) throws IOException {
        return body.readNBytes(largest + 1);
    }

    /** The body is read before: whoever sends slowly takes no place. */
    private ResponseEntity<Object> one(Supplier<Outcome<Paper>> work) {
        return LetterAnswers.one(turnstile, work);
    }
}
