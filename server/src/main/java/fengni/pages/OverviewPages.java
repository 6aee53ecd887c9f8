package fengni.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one page of a group's observer: how much there is of what at which organisation, and nothing behind it. */
@Controller
class OverviewPages {
    static final String HERE = "/overview";
    private static final String EXPORT = HERE + "/export";

    private final Overview overview;
    private final OrganisationNames names;

    OverviewPages(Overview overview, OrganisationNames names) {
        this.overview = overview;
        this.names = names;
    }

    /** The figures of one organisation, by group. */
    record Row(String organisation, Map<String, List<Figure>> groups) {}

    @GetMapping(HERE)
    Page show(HttpServletRequest request) {
        var words = Words.of(Language.of(request));
        var figures = overview.figures();
        return Page.of("pages/overview", "pages.overview.title")
                .with("totals", grouped(Overview.totals(figures)))
                .with(
                        "rows",
                        overview.owners(figures).stream()
                                .map(owner -> new Row(name(owner, words), grouped(of(owner, figures))))
                                .toList())
                .with("exports", Sheet.offers(EXPORT, Map.of()));
    }

    @GetMapping(EXPORT)
    ResponseEntity<byte[]> export(HttpServletRequest request, @RequestParam Map<String, String> query) {
        var words = Words.of(Language.of(request));
        var figures = overview.figures();
        var columns = Stream.of("organisation", "group", "figure", "count")
                .map(column -> words.say("pages.overview." + column))
                .toList();
        var rows = overview.owners(figures).stream()
                .flatMap(owner -> of(owner, figures).stream())
                .map(figure -> List.of(
                        name(figure.organisation(), words),
                        words.say(figure.group()),
                        words.say(figure.label()),
                        String.valueOf(figure.count())))
                .toList();
        return new Sheet("overview", columns, rows).answer(query.getOrDefault(Sheet.FORMAT, ""));
    }

    private String name(long organisation, Words words) {
        return names.name(organisation).orElseGet(() -> words.say("pages.overview.of-no-one"));
    }

    private static List<Figure> of(long organisation, List<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.organisation() == organisation)
                .toList();
    }

    private static Map<String, List<Figure>> grouped(List<Figure> figures) {
        return figures.stream().collect(Collectors.groupingBy(Figure::group, LinkedHashMap::new, Collectors.toList()));
    }
}
