package fengni.pages;

import fengni.law.ChinaDay;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The due list: everything that somebody here must do by a day, what is overdue first; as a page and as a file. */
@Controller
class DuePages {
    static final String HERE = "/due";
    private static final String EXPORT = HERE + "/export";

    private final Dues dues;
    private final Viewers viewers;
    private final List<MenuEntry> menu;
    private final InstantSource clock;

    DuePages(Dues dues, Viewers viewers, List<MenuEntry> menu, InstantSource clock) {
        this.dues = dues;
        this.viewers = viewers;
        this.menu = List.copyOf(menu);
        this.clock = clock;
    }

    @GetMapping(HERE)
    Page list(HttpServletRequest request, @RequestParam Map<String, String> query) {
        var form = Form.of(query);
        var all = rows(request);
        var filter = DueFilter.of(form);
        return Page.of("pages/due", "pages.home.due")
                .under("/", "pages.home.title")
                .with("rows", taken(all, filter))
                .with("total", all.size())
                .with("rooms", rooms(all, Words.of(Language.of(request))))
                .with("exports", Sheet.offers(EXPORT, Map.of("within", filter.within(), "room", filter.room())))
                .with(form);
    }

    @GetMapping(EXPORT)
    ResponseEntity<byte[]> export(HttpServletRequest request, @RequestParam Map<String, String> query) {
        var words = Words.of(Language.of(request));
        var rows = taken(rows(request), DueFilter.of(Form.of(query)));
        return new Sheet(
                        "due",
                        columns(words),
                        rows.stream().map(row -> line(row, words)).toList())
                .answer(query.getOrDefault(Sheet.FORMAT, ""));
    }

    private List<DueRow> rows(HttpServletRequest request) {
        var home = menu.stream()
                .filter(entry -> entry.path().equals("/"))
                .findFirst()
                .orElseThrow();
        return viewers.viewer(request)
                .flatMap(Viewer::organisation)
                .map(organisation -> dues.of(organisation, path -> viewers.mayOpen(request, path)).stream()
                        .map(due -> DueRow.of(due, menu, home))
                        .toList())
                .orElse(List.of());
    }

    private List<DueRow> taken(List<DueRow> rows, DueFilter filter) {
        return rows.stream().filter(row -> filter.takes(row, today())).toList();
    }

    private LocalDate today() {
        return ChinaDay.of(clock.instant());
    }

    private static List<Option> rooms(List<DueRow> rows, Words words) {
        return Stream.concat(
                        Stream.of(new Option("", words.say("pages.due.room.all"))),
                        rows.stream()
                                .map(DueRow::room)
                                .distinct()
                                .map(entry -> new Option(entry.path(), words.say(entry.label()))))
                .toList();
    }

    private static List<String> columns(Words words) {
        return Stream.of("day", "state", "what", "subject", "room", "rule", "doubt")
                .map(column -> words.say("pages.due." + column))
                .toList();
    }

    private List<String> line(DueRow row, Words words) {
        var due = row.due();
        var left = Left.until(due.by().due(), today());
        return List.of(
                due.by().due().toString(),
                words.say(left.key(), left.days()),
                words.say(due.label()),
                due.subject(),
                words.say(row.room().label()),
                due.citation().in(words.language().tag()),
                DueRow.doubt(due.by(), words));
    }
}
