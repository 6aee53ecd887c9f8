package fengni.registry.publication;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.answers.Cursor;
import fengni.answers.Outcome;
import fengni.answers.Turnstile;
import fengni.law.ChinaDay;
import fengni.pages.Form;
import fengni.pages.Language;
import fengni.pages.Page;
import fengni.pages.PublicEntry;
import fengni.pages.Sheet;
import fengni.pages.Words;
import fengni.registry.Filing;
import fengni.registry.Keeper;
import fengni.registry.PublicList;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public list: for everybody, nothing about persons (Arts 25 and 26). */
@Controller
class PublicListPages implements Doors {
    private static final int PIECE = 1_000;

    /** A file of ten thousand rows is held in memory whole, and anybody may ask for one. */
    private final Turnstile exports = Turnstile.usual();

    private final PublicList list;

    PublicListPages(PublicList list) {
        this.list = list;
    }

    @Bean
    static PublicEntry registryPublicEntry() {
        return new PublicEntry("registry.public.entry", "registry.public.entry.hint", Places.LIST, 10);
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.open(HttpMethod.GET, Places.LIST), Door.open(HttpMethod.GET, ListView.EXPORT));
    }

    @GetMapping(Places.LIST)
    Page list(@RequestParam Map<String, String> query) {
        var form = Form.of(query);
        var cursor = Cursor.read(form.given("cursor"), Optional.empty()) instanceof Outcome.Done<Cursor>(var given)
                ? given
                : new Cursor(0, 50);
        var page = list.search(ListView.narrowing(form), cursor);
        return Page.of("registry/publication/list", "registry.public.title")
                .with("view", new ListView(page, list.filed(page.items()), list.years(), form))
                .with("whose", list.whose())
                .with("form", form);
    }

    /** What is filtered, as a file; of more than {@value ListView#MOST_EXPORTED} rows the newest. */
    @GetMapping(ListView.EXPORT)
    ResponseEntity<byte[]> export(HttpServletRequest request, @RequestParam Map<String, String> query) {
        var words = Words.of(Language.of(request));
        return exports.pass(() -> sheet(Form.of(query), words).answer(query.getOrDefault(Sheet.FORMAT, "")))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, "10")
                        .build());
    }

    private Sheet sheet(Form form, Words words) {
        var keeper = Keeper.of(list.whose()).name();
        var rows = new ArrayList<List<String>>();
        long before = 0;
        List<Filing> piece;
        do {
            piece = list.list(ListView.narrowing(form), before, PIECE);
            var filed = list.filed(piece);
            piece.forEach(one -> rows.add(row(
                    one, ChinaDay.of(filed.getOrDefault(one.number(), one.at())).toString(), keeper, words)));
            before = piece.isEmpty() ? 0 : piece.getLast().id();
        } while (piece.size() == PIECE && rows.size() < ListView.MOST_EXPORTED);
        return new Sheet("registry", columns(words), rows);
    }

    private static List<String> columns(Words words) {
        return Stream.of(
                        "number",
                        "algorithm",
                        "role",
                        "subject",
                        "products",
                        "purpose",
                        "filed",
                        "publication.version",
                        "state",
                        "publication.column.ended",
                        "remarks",
                        "publication.column.keeper",
                        "publication.column.official")
                .map(column -> words.say("registry." + column))
                .toList();
    }

    private static List<String> row(Filing one, String filed, String keeper, Words words) {
        return List.of(
                one.number(),
                one.algorithm(),
                words.say("registry.role." + one.role()),
                one.subject(),
                ListView.products(one),
                one.purpose(),
                filed,
                String.valueOf(one.version()),
                words.say("registry.state." + one.state()),
                one.end().map(end -> ChinaDay.of(end.at()).toString()).orElse(""),
                one.changes().stream()
                        .map(code -> words.say("registry.changed." + code))
                        .collect(Collectors.joining(words.say("registry.changed.and"))),
                keeper,
                words.say("registry.publication.column.official.no"));
    }
}
