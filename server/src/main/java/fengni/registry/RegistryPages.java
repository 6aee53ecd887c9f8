package fengni.registry;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.answers.Cursor;
import fengni.answers.Outcome;
import fengni.law.ChinaDay;
import fengni.law.NumberCheck;
import fengni.pages.Form;
import fengni.pages.Page;
import fengni.pages.PublicEntry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The public list, and the stable page of one record: for everybody, nothing about persons (Arts 25 and 26). */
@Controller
class RegistryPages implements Doors {
    private static final String LIST = "/registry";
    private static final String ONE = LIST + "/filings/{number}";

    private final PublicList list;
    private final InstantSource clock;

    RegistryPages(PublicList list, InstantSource clock) {
        this.list = list;
        this.clock = clock;
    }

    @Bean
    static PublicEntry registryPublicEntry() {
        return new PublicEntry("registry.public.entry", "registry.public.entry.hint", LIST, 10);
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.open(HttpMethod.GET, LIST), Door.open(HttpMethod.GET, ONE));
    }

    @GetMapping(LIST)
    Page list(@RequestParam Map<String, String> query) {
        var form = Form.of(query);
        var cursor = Cursor.read(form.given("cursor"), Optional.empty()) instanceof Outcome.Done<Cursor>(var given)
                ? given
                : new Cursor(0, 50);
        var page = list.search(form.value("q"), form.given("role").filter(PublicList.ROLES::contains), cursor);
        return Page.of("registry/list", "registry.public.title")
                .with("filings", new ListView(page, form))
                .with("whose", list.whose())
                .with("form", form);
    }

    @GetMapping(ONE)
    Page one(@PathVariable String number) {
        var versions = list.versions(number);
        return versions.isEmpty()
                ? unknown(number)
                : Page.of(
                                "registry/filing",
                                "registry.filing.title",
                                versions.getFirst().algorithm())
                        .under(LIST, "registry.public.title")
                        .with("versions", versions)
                        .with("whose", list.whose())
                        .with("asOf", clock.instant());
    }

    /** Whoever typed a number of the state's is told where such numbers are looked up. */
    private Page unknown(String number) {
        var check = NumberCheck.of(number, ChinaDay.of(clock.instant()));
        var hint = switch (check) {
            case NumberCheck.FitsRegistry _ -> "registry.unknown.fits";
            case NumberCheck.Fits _ -> "registry.unknown.official";
            case NumberCheck.DoesNotFit _, NumberCheck.Unknown _ -> "registry.unknown.other";
        };
        return Page.of("registry/unknown", "registry.unknown.title")
                .under(LIST, "registry.public.title")
                .with("number", check.shown())
                .with("hint", hint)
                .with("whose", list.whose())
                .status(HttpStatus.NOT_FOUND);
    }
}
