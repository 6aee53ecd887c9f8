package fengni.registry;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.pages.Form;
import fengni.pages.Language;
import fengni.pages.MenuEntry;
import fengni.pages.MenuGroup;
import fengni.pages.Page;
import fengni.pages.Sheet;
import fengni.pages.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Figures of the registry's work, by month and desk; bare counts and days, so that observers may read them too. */
@Controller
class RegistryStatisticsPages implements Doors {
    private static final String HERE = "/registry/statistics";
    private static final String EXPORT = HERE + "/export";
    private static final String COLUMN = "registry.statistics.";

    private final Statistics statistics;
    private final Cabinet cabinet;

    RegistryStatisticsPages(Statistics statistics, Cabinet cabinet) {
        this.statistics = statistics;
        this.cabinet = cabinet;
    }

    @Bean
    static MenuEntry registryStatisticsEntry() {
        return new MenuEntry(MenuGroup.REGISTRY, "registry.statistics.title", HERE, 406);
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, Role.REGISTRY_OFFICER, Role.ADMINISTRATOR, Role.OBSERVER),
                Door.read(EXPORT, Role.REGISTRY_OFFICER, Role.ADMINISTRATOR, Role.OBSERVER));
    }

    @GetMapping(HERE)
    Page show(SignedIn who, @RequestParam Map<String, String> query) {
        var months = months(query);
        var chosen = Map.of("from", months.from().toString(), "to", months.to().toString());
        return Page.of("registry/statistics", "registry.statistics.title")
                .with("lines", statistics.lines(months))
                .with("columns", columns())
                .with("counts", cabinet.counts(List.of(), cabinet.looking(cabinet.officer(who))))
                .with("exports", Sheet.offers(EXPORT, chosen))
                .with("form", Form.of(chosen));
    }

    @GetMapping(EXPORT)
    ResponseEntity<byte[]> export(@RequestParam Map<String, String> query, HttpServletRequest request) {
        var words = Words.of(Language.of(request));
        var rows = statistics.lines(months(query)).stream()
                .map(line -> Stream.concat(
                                Stream.of(
                                        line.isWhole() ? words.say(COLUMN + "whole") : line.month(),
                                        line.isWhole() || !line.desk().isEmpty()
                                                ? line.desk()
                                                : words.say(COLUMN + "nowhere")),
                                line.figures().stream())
                        .toList())
                .toList();
        return new Sheet(
                        "registry-statistics",
                        columns().stream().map(words::say).toList(),
                        rows)
                .answer(query.getOrDefault(Sheet.FORMAT, ""));
    }

    private Statistics.Months months(Map<String, String> query) {
        return statistics.months(query.getOrDefault("from", ""), query.getOrDefault("to", ""));
    }

    private static List<String> columns() {
        return Stream.of(
                        Stream.of("month", "desk", "intake"),
                        StatisticsLine.KINDS.stream(),
                        Stream.of("returned", "median", "ninth", "late"))
                .flatMap(names -> names)
                .map(name -> COLUMN + name)
                .toList();
    }
}
