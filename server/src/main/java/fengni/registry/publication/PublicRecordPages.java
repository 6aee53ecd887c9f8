package fengni.registry.publication;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.law.ChinaDay;
import fengni.law.NumberCheck;
import fengni.pages.Form;
import fengni.pages.Page;
import fengni.registry.Filing;
import fengni.registry.PublicList;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The stable page of one record, of each of its versions, and of what differs between two (Arts 25, 26 and 33). */
@Controller
class PublicRecordPages implements Doors {
    private static final String ONE = Places.RECORD + "{number}";
    private static final String VERSION = ONE + "/versions/{version}";
    private static final String COMPARE = ONE + "/compare";

    private final PublicList list;
    private final Batches batches;
    private final Objections objections;
    private final InstantSource clock;

    PublicRecordPages(PublicList list, Batches batches, Objections objections, InstantSource clock) {
        this.list = list;
        this.batches = batches;
        this.objections = objections;
        this.clock = clock;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.open(HttpMethod.GET, ONE), Door.open(HttpMethod.GET, VERSION), Door.open(HttpMethod.GET, COMPARE));
    }

    @GetMapping(ONE)
    Page one(@PathVariable String number) {
        var versions = list.versions(number);
        return versions.isEmpty() ? unknown(number) : page(view(versions, versions.getFirst()));
    }

    @GetMapping(VERSION)
    Page version(@PathVariable String number, @PathVariable String version) {
        var versions = list.versions(number);
        return at(versions, version)
                .map(shown -> page(view(versions, shown)))
                .orElseGet(() -> versions.isEmpty() ? unknown(number) : Page.problem(HttpStatus.NOT_FOUND));
    }

    private RecordView view(List<Filing> versions, Filing shown) {
        return new RecordView(versions, shown, beside(shown.number()));
    }

    private RecordView.Beside beside(String number) {
        return new RecordView.Beside(batches.marks(number), objections.notes(number), objections.admitted(number));
    }

    private Page page(RecordView view) {
        return Page.of(
                        "registry/publication/record",
                        "registry.filing.title",
                        view.shown().algorithm())
                .under(Places.LIST, "registry.public.title")
                .with("view", view)
                .with("whose", list.whose())
                .with("asOf", clock.instant());
    }

    /** Any two versions; without a choice the newest and the one before it. */
    @GetMapping(COMPARE)
    Page compare(@PathVariable String number, @RequestParam Map<String, String> query) {
        var versions = list.versions(number);
        if (versions.isEmpty()) {
            return unknown(number);
        }
        var to = at(versions, query.getOrDefault("to", "")).orElse(versions.getFirst());
        var from = at(versions, query.getOrDefault("from", "")).orElse(versions.get(Math.min(1, versions.size() - 1)));
        return Page.of("registry/publication/compare", "registry.publication.compare.title", number)
                .under(Places.LIST, "registry.public.title")
                .under(
                        Places.RECORD + number,
                        "registry.filing.title",
                        versions.getFirst().algorithm())
                .with("difference", Difference.between(from, to))
                .with("view", view(versions, to))
                .with("form", Form.of(Map.of("from", "" + from.version(), "to", "" + to.version())))
                .with("whose", list.whose());
    }

    private static Optional<Filing> at(List<Filing> versions, String version) {
        return versions.stream()
                .filter(one -> version.equals(String.valueOf(one.version())))
                .findFirst();
    }

    /** Whoever typed a number of the state's is told where such numbers are looked up. */
    private Page unknown(String number) {
        var check = NumberCheck.of(number, ChinaDay.of(clock.instant()));
        var hint = switch (check) {
            case NumberCheck.FitsRegistry _ -> "registry.unknown.fits";
            case NumberCheck.Fits _ -> "registry.unknown.official";
            case NumberCheck.DoesNotFit _, NumberCheck.Unknown _ -> "registry.unknown.other";
        };
        return Page.of("registry/publication/unknown", "registry.unknown.title")
                .under(Places.LIST, "registry.public.title")
                .with("number", check.shown())
                .with("hint", hint)
                .with("whose", list.whose())
                .status(HttpStatus.NOT_FOUND);
    }
}
