package fengni.filing;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.SignedIn;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.answers.Problem;
import fengni.attachments.Upload;
import fengni.filing.Sendings.Signed;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code /api/v1/filings}: dossiers of the organisation for which the caller acts. */
@RestController
@RequestMapping(FilingApi.HERE)
final class FilingApi implements Doors {
    static final String HERE = "/api/v1/filings";

    private final Desk desk;

    FilingApi(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, Desk.READERS),
                Door.read(HERE + "/{id}", Desk.READERS),
                Door.read(HERE + "/{id}/lint", Desk.READERS),
                Door.write(HERE, Desk.EDITORS),
                Door.write(HERE + "/subject", Desk.EDITORS),
                Door.write(HERE + "/{id}/products", Desk.EDITORS),
                Door.write(HERE + "/{id}/files", Desk.EDITORS),
                Door.write(HERE + "/{id}/submit", Desk.EDITORS),
                Door.write(HERE + "/{id}/withdraw", Desk.EDITORS),
                new Door(HttpMethod.PATCH, HERE + "/{id}", Set.of(Desk.EDITORS)));
    }

    /**
     * Answers to enter.
     *
     * @param version of the dossier that the caller has seen; needed for a change
     * @param products answers by the number of the product; the key {@code service} names the own service
     */
    record Asked(
            Optional<Long> version,
            Optional<Map<String, String>> fields,
            Optional<Map<Integer, Map<String, String>>> products) {}

    /**
     * What the caller says who sends.
     *
     * @param declaration that what is sent is true and complete
     * @param despite why it is sent although the linter found errors; kept in the history and in the evidence
     */
    record Sending(Optional<Long> version, Optional<Boolean> declaration, Optional<String> despite) {}

    record Numbered(int product) {}

    @GetMapping
    List<FilingShown> list(SignedIn who) {
        return desk.filings().list(Filer.of(who)).stream()
                .map(dossier -> FilingShown.listed(desk.view(who, dossier)))
                .toList();
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> one(SignedIn who, @PathVariable long id) {
        return Problem.or(Outcome.found(desk.filings().find(Filer.of(who), id)), dossier -> shown(who, dossier));
    }

    /** Returns what reviewers may send the dossier back for; the messages are in the language of the caller. */
    @GetMapping("/{id}/lint")
    ResponseEntity<Object> lint(SignedIn who, @PathVariable long id) {
        return Problem.or(
                Outcome.found(desk.filings().find(Filer.of(who), id)),
                dossier -> ResponseEntity.ok(LintJson.of(desk.linting().lint(dossier))));
    }

    @PostMapping("/subject")
    ResponseEntity<Object> subject(SignedIn who, @RequestBody Asked asked) {
        return begin(who, Kind.SUBJECT, asked);
    }

    @PostMapping
    ResponseEntity<Object> algorithm(SignedIn who, @RequestBody Asked asked) {
        return begin(who, Kind.ALGORITHM, asked);
    }

    /** Enters the answers given; the others stay. A clash with another editor is a conflict that names both texts. */
    @PatchMapping("/{id}")
    ResponseEntity<Object> change(SignedIn who, @PathVariable long id, @RequestBody Asked asked) {
        return asked.version()
                .map(version -> answer(desk.filings().save(id, edits(asked, version), Filer.of(who)), who))
                .orElseGet(() -> Problem.or(Outcome.faulty(Fault.of("version", "required")), _ -> absent()));
    }

    @PostMapping("/{id}/products")
    ResponseEntity<Object> product(SignedIn who, @PathVariable long id) {
        return Problem.or(
                desk.filings().addProduct(id, Filer.of(who)),
                number -> ResponseEntity.status(HttpStatus.CREATED).body(new Numbered(number)));
    }

    /**
     * Puts a file with the dossier, beside those that the field has.
     *
     * @param field key of a field for files
     * @param product number of the product, or 0 for the dossier itself
     * @param file of a multipart form
     */
    @PostMapping("/{id}/files")
    ResponseEntity<Object> file(
            SignedIn who,
            @PathVariable long id,
            @RequestParam String field,
            @RequestParam(defaultValue = "0") int product,
            @RequestParam MultipartFile file) {
        return answer(
                Outcome.found(desk.filings().find(Filer.of(who), id))
                        .then(dossier -> desk.put(dossier, new Place(product, field), Upload.of(file), Filer.of(who))),
                who);
    }

    @PostMapping("/{id}/submit")
    ResponseEntity<Object> submit(SignedIn who, @PathVariable long id, @RequestBody Sending sending) {
        var seen = sending.version()
                .or(() -> desk.filings().find(Filer.of(who), id).map(Dossier::version))
                .orElse(0L);
        var signed = new Signed(seen, sending.declaration().orElse(false), sending.despite());
        return Problem.or(desk.sendings().submit(id, signed, Filer.of(who)), dossier -> shown(who, dossier));
    }

    @PostMapping("/{id}/withdraw")
    ResponseEntity<Object> withdraw(SignedIn who, @PathVariable long id) {
        return Problem.or(desk.sendings().withdraw(id, Filer.of(who)), dossier -> shown(who, dossier));
    }

    private ResponseEntity<Object> begin(SignedIn who, Kind kind, Asked asked) {
        return Problem.or(
                desk.filings().begin(kind, asked.fields().orElse(Map.of()), Filer.of(who)),
                dossier -> ResponseEntity.created(URI.create(HERE + "/" + dossier.id()))
                        .body(FilingShown.whole(desk.view(who, dossier))));
    }

    private ResponseEntity<Object> answer(Outcome<Saving> saving, SignedIn who) {
        return Problem.or(saving, saved -> switch (saved) {
            case Saving.Kept(var now) -> shown(who, now);
            case Saving.Clashed(var _, var clashes, var _) ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "filing_changed",
                        clashes.stream()
                                .map(clash -> Fault.of(
                                        "fields/" + clash.key(),
                                        "filing_clash",
                                        clash.theirs().value()))
                                .toList());
        });
    }

    private ResponseEntity<Object> shown(SignedIn who, Dossier dossier) {
        return ResponseEntity.ok()
                .eTag(String.valueOf(dossier.version()))
                .body(FilingShown.whole(desk.view(who, dossier)));
    }

    private static List<Edit> edits(Asked asked, long version) {
        var products = asked.products().orElse(Map.of()).entrySet().stream()
                .map(product -> new Edit(version, product.getKey(), product.getValue()));
        var fields = asked.fields().stream().map(values -> new Edit(version, Place.DOSSIER, values));
        return Stream.concat(fields, products).toList();
    }

    private static ResponseEntity<Object> absent() {
        return ResponseEntity.notFound().build();
    }
}
