package fengni.filing;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.SignedIn;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.attachments.Upload;
import fengni.law.FiledFile;
import fengni.law.rulebook.Outline;
import fengni.pages.Language;
import fengni.pages.Notice;
import fengni.pages.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The papers of a dossier: what each lacks, its making, its files, and the stamped scans that came back. */
@Controller
class PaperPages implements Doors {
    private static final String HERE = "/filings/{id}/papers";
    private static final String ONE = HERE + "/{outline}";
    private static final String SCAN = ONE + "/scan";
    private static final String PDF = HERE + "/made/{number}.pdf";
    private static final String DOCX = ONE + "/{language}.docx";
    private static final String PACKAGE = HERE + "/package.zip";
    private static final String DOCX_TYPE = fengni.attachments.Kind.DOCX.mediaType();

    private final Desk desk;
    private final Papers papers;

    PaperPages(Desk desk, Papers papers) {
        this.desk = desk;
        this.papers = papers;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, Desk.READERS),
                Door.read(PDF, Desk.EDITORS),
                Door.read(DOCX, Desk.EDITORS),
                Door.read(PACKAGE, Desk.EDITORS),
                Door.read(PaperApi.VERSION + PDF, Desk.EDITORS),
                Door.read(PaperApi.VERSION + PACKAGE, Desk.EDITORS),
                Door.write(ONE, Desk.EDITORS),
                Door.write(SCAN, Desk.EDITORS));
    }

    @GetMapping(HERE)
    ModelAndView list(SignedIn who, @PathVariable long id) {
        return desk.own(who, id, dossier -> page(who, dossier, List.of()));
    }

    private Page page(SignedIn who, Dossier dossier, List<Fault> faults) {
        return Desk.page(dossier, "filing/papers", "filing.papers.title")
                .with("dossier", dossier)
                .with("papers", PaperView.of(papers, dossier))
                .with("fields", desk.form())
                .with("mayEdit", Desk.mayEdit(who))
                .with("faults", faults);
    }

    @PostMapping(ONE)
    ModelAndView make(
            SignedIn who, @PathVariable long id, @PathVariable String outline, @RequestParam String language) {
        return paper(who, id, outline, (dossier, paper) -> switch (papers.make(
                dossier, paper, Language.of(language), Filer.of(who))) {
            case Outcome.Done(var made) ->
                Page.go(
                        Desk.path(dossier) + "/papers",
                        made.gaps() == 0
                                ? Notice.good("filing.papers.made")
                                : Notice.warn("filing.papers.made.gaps", String.valueOf(made.gaps())));
            case Outcome.Faulty(var faults) -> page(who, dossier, faults).status(HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var _) ->
                Page.go(Desk.path(dossier) + "/papers", Notice.bad("filing.check.changed"));
        });
    }

    /** Takes a stamped scan in, puts it in its field, and looks for the code of the paper on it. */
    @PostMapping(SCAN)
    ModelAndView scan(
            SignedIn who, @PathVariable long id, @PathVariable String outline, @RequestParam MultipartFile file) {
        return paper(
                who,
                id,
                outline,
                (dossier, paper) -> PaperSources.field(paper)
                        .map(field -> scanned(who, dossier, field, file))
                        .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND)));
    }

    private ModelAndView scanned(SignedIn who, Dossier dossier, String field, MultipartFile file) {
        var upload = Upload.of(file);
        return switch (desk.put(dossier, new Place(Place.DOSSIER, field), upload, Filer.of(who))) {
            case Outcome.Done(var saved) -> {
                var now = desk.filings().find(Filer.of(who), dossier.id()).orElse(dossier);
                var reading = last(now, field).map(one -> papers.look(now, field, one, Filer.of(who)));
                yield saved instanceof Saving.Kept
                        ? Page.go(Desk.path(dossier) + "/papers", notice(reading))
                        : Page.go(Desk.path(dossier) + "/papers", Notice.bad("filing.check.changed"));
            }
            case Outcome.Faulty(var faults) -> page(who, dossier, faults).status(HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var _) -> SectionPages.closed(dossier);
        };
    }

    private static Notice notice(Optional<ScannedPaper> scan) {
        var reading = scan.map(ScannedPaper::reading).orElse(ScannedPaper.Reading.NONE);
        var key = "filing.papers.scan." + reading.word();
        return reading == ScannedPaper.Reading.CURRENT ? Notice.good(key) : Notice.warn(key);
    }

    private Optional<FiledFile> last(Dossier dossier, String field) {
        return desk.form().field(field).stream()
                .flatMap(one -> one.files(dossier.answers().text(Place.DOSSIER, field)).stream())
                .reduce((first, later) -> later);
    }

    @GetMapping({PDF, PaperApi.VERSION + PDF})
    ResponseEntity<StreamingResponseBody> pdf(SignedIn who, @PathVariable long id, @PathVariable long number) {
        return desk.filings().find(Filer.of(who), id).stream()
                .flatMap(dossier -> papers.made(dossier).stream())
                .filter(paper -> paper.id() == number)
                .findFirst()
                .flatMap(papers::file)
                .map(desk.files().attachments()::download)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping(DOCX)
    ResponseEntity<byte[]> docx(
            SignedIn who, @PathVariable long id, @PathVariable String outline, @PathVariable String language) {
        return desk.filings()
                .find(Filer.of(who), id)
                .flatMap(dossier -> papers.sources()
                        .outline(dossier, outline)
                        .flatMap(paper -> docx(dossier, paper, Language.of(language))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<ResponseEntity<byte[]>> docx(Dossier dossier, Outline paper, Language language) {
        return papers.docx(dossier, paper, language) instanceof Outcome.Done(var bytes)
                ? Optional.of(ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, DOCX_TYPE)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                saved(paper.title().in(language.tag()) + ".docx"))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(bytes))
                : Optional.empty();
    }

    @GetMapping({PACKAGE, PaperApi.VERSION + PACKAGE})
    ResponseEntity<StreamingResponseBody> pack(SignedIn who, @PathVariable long id) {
        return desk.filings()
                .find(Filer.of(who), id)
                .map(dossier -> new PaperPackage(papers, desk.form(), dossier))
                .map(pack -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, "application/zip")
                        .header(HttpHeaders.CONTENT_DISPOSITION, saved(pack.name()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .<StreamingResponseBody>body(pack::write))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static String saved(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private ModelAndView paper(SignedIn who, long id, String outline, BiFunction<Dossier, Outline, ModelAndView> then) {
        return desk.own(
                who,
                id,
                dossier -> papers.sources()
                        .outline(dossier, outline)
                        .map(paper -> then.apply(dossier, paper))
                        .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND)));
    }
}
