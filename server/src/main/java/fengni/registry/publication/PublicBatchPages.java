package fengni.registry.publication;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.answers.Cursor;
import fengni.answers.Outcome;
import fengni.pages.Csv;
import fengni.pages.Form;
import fengni.pages.Page;
import fengni.registry.PublicList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Published notices, for everybody: the list of them, the page of one, and its papers byte for byte. */
@Controller
class PublicBatchPages implements Doors {
    private static final String ONE = Places.BATCHES + "/{number}";
    private static final String PAPER = ONE + "/notice.{format}";
    private static final List<String> FORMATS = List.of("pdf", "csv");

    private final Batches batches;
    private final PublicList list;

    PublicBatchPages(Batches batches, PublicList list) {
        this.batches = batches;
        this.list = list;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.open(HttpMethod.GET, Places.BATCHES),
                Door.open(HttpMethod.GET, ONE),
                Door.open(HttpMethod.GET, PAPER));
    }

    @GetMapping(Places.BATCHES)
    Page list(@RequestParam Map<String, String> query) {
        var cursor =
                Cursor.read(Form.of(query).given("cursor"), Optional.empty()) instanceof Outcome.Done<Cursor>(var given)
                        ? given
                        : new Cursor(0, 50);
        var page = batches.published(cursor);
        return Page.of("registry/publication/batches", "registry.publication.batches.title")
                .under(Places.LIST, "registry.public.title")
                .with("batches", page.items())
                .with("newest", cursor.after() == 0 ? "" : Places.BATCHES)
                .with(
                        "older",
                        page.next()
                                .map(next -> Places.BATCHES + "?cursor=" + next)
                                .orElse(""))
                .with("whose", list.whose());
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable String number) {
        return found(number)
                .<ModelAndView>map(
                        batch -> Page.of("registry/publication/batch", "registry.publication.batch.page", batch.title())
                                .under(Places.LIST, "registry.public.title")
                                .under(Places.BATCHES, "registry.publication.batches.title")
                                .with("view", view(batch))
                                .with("whose", list.whose()))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private BatchView view(Batch batch) {
        int number = batch.published().orElseThrow().number();
        var papers = new TreeMap<String, BatchTable.Paper>();
        FORMATS.forEach(format -> batches.paper(number, format).ifPresent(paper -> papers.put(format, paper)));
        return new BatchView(batch, batches.entries(batch), batches.corrections(number), papers);
    }

    /** Never changes, so a cache may keep it for a year. */
    @GetMapping(PAPER)
    ResponseEntity<byte[]> paper(@PathVariable String number, @PathVariable String format) {
        return found(number)
                .filter(_ -> FORMATS.contains(format))
                .flatMap(batch -> batches.paper(batch.published().orElseThrow().number(), format))
                .map(paper -> ResponseEntity.ok()
                        .contentType(type(format))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"registry-notice-" + number + "." + format + "\"")
                        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                        .eTag("\"" + paper.sha256() + "\"")
                        .body(paper.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static MediaType type(String format) {
        return format.equals("pdf") ? MediaType.APPLICATION_PDF : MediaType.parseMediaType(Csv.TYPE);
    }

    private Optional<Batch> found(String number) {
        return number.matches("[1-9][0-9]{0,8}") ? batches.published(Integer.parseInt(number)) : Optional.empty();
    }
}
