package fengni.registry.lists;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.law.ChinaDay;
import fengni.law.NumberCheck;
import fengni.law.lists.RemarkCell;
import fengni.pages.Form;
import fengni.pages.Page;
import fengni.pages.PublicEntry;
import fengni.registry.PublicList;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What imported lists say, for everybody: copies, each with its source and day. That a number stands in none of them says
 * nothing about the number.
 */
@Controller
class PublishedPages implements Doors {
    static final String HERE = "/registry/published";

    private static final String ONE = HERE + "/{number}";
    private static final int LONGEST = 200;

    private final ImportedLists lists;
    private final PublicList registry;
    private final InstantSource clock;

    PublishedPages(ImportedLists lists, PublicList registry, InstantSource clock) {
        this.lists = lists;
        this.registry = registry;
        this.clock = clock;
    }

    @Bean
    static PublicEntry publishedListsPublicEntry() {
        return new PublicEntry("registry.lists.public.entry", "registry.lists.public.entry.hint", HERE, 12);
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.open(HttpMethod.GET, HERE), Door.open(HttpMethod.GET, ONE));
    }

    @GetMapping(HERE)
    Page search(@RequestParam Map<String, String> query) {
        var form = Form.of(query);
        var page = lists.search(form.value("q"), SearchView.series(form.given("series")), SearchView.cursor(form));
        return Page.of("registry/lists/search", "registry.lists.public.title")
                .with("found", new SearchView(page, form))
                .with("newest", lists.newest())
                .with("whose", registry.whose())
                .with("form", form);
    }

    /** A number with every list that names it. */
    record Listed(PublishedRow row, RemarkCell remark) {}

    @GetMapping(ONE)
    Page one(@PathVariable String number) {
        var rows = number.length() > LONGEST ? List.<PublishedRow>of() : lists.of(number);
        var page = rows.isEmpty()
                ? unknown(number)
                : Page.of(
                        "registry/lists/number",
                        "registry.lists.number",
                        rows.getFirst().number());
        return page.under(HERE, "registry.lists.public.title")
                .with(
                        "rows",
                        rows.stream()
                                .map(row -> new Listed(row, RemarkCell.read(row.remark())))
                                .toList())
                .with("newest", lists.newest())
                .with("whose", registry.whose())
                .with("asOf", clock.instant());
    }

    /** It may stand in a list that nobody brought in here; only of the form something can be said. */
    private Page unknown(String number) {
        var check = NumberCheck.of(number, ChinaDay.of(clock.instant()));
        var hint = switch (check) {
            case NumberCheck.Fits _ -> "registry.lists.unknown.fits";
            case NumberCheck.FitsRegistry _ -> "registry.lists.unknown.registry";
            case NumberCheck.DoesNotFit _, NumberCheck.Unknown _ -> "registry.lists.unknown.other";
        };
        return Page.of("registry/lists/unknown", "registry.lists.unknown")
                .with("number", check.shown())
                .with("hint", hint);
    }
}
