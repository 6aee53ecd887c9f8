package fengni.correspondence;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.answers.Outcome;
import fengni.answers.Turnstile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where operators bring the files that their letters name. Nothing of a body is read before the signature in the header
 * has proven an enrolled operator; two files are taken at a time, apart from the letters, which never wait for them.
 */
@RestController
final class EnclosureApi implements Doors {
    static final String WANTED = "/api/v1/registry/letters/files/wanted";
    static final String FILES = "/api/v1/registry/letters/files";
    static final String HEADER = "Fengni-Enclosure";

    private static final int AT_ONCE = 2;

    private final EnclosureDesk desk;
    private final Turnstile turnstile = new Turnstile(AT_ONCE, Turnstile.usual().patience());

    EnclosureApi(EnclosureDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.open(HttpMethod.POST, WANTED), Door.open(HttpMethod.POST, FILES));
    }

    @PostMapping(path = WANTED, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> wanted(InputStream body) throws IOException {
        var question = body.readNBytes(Paper.SMALL + 1);
        return LetterAnswers.one(turnstile, () -> desk.wanted(question));
    }

    @PostMapping(path = FILES, consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<Object> file(@RequestHeader(HEADER) String header, InputStream body) {
        return LetterAnswers.one(turnstile, () -> announced(header).then(file -> desk.keep(file, content(file, body))));
    }

    private Outcome<Enclosure> announced(String header) {
        return desk.announced(Base64Url.text(header).orElse("").getBytes(StandardCharsets.UTF_8));
    }

    /** One byte more than was announced is enough to know that it is another file. */
    private static byte[] content(Enclosure enclosure, InputStream body) {
        try {
            return body.readNBytes((int) enclosure.file().bytes() + 1);
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }
}
