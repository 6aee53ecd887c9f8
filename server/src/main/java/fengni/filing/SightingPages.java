package fengni.filing;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.SignedIn;
import fengni.answers.Outcome;
import fengni.attachments.Attachments;
import fengni.attachments.Upload;
import fengni.filing.Sightings.Told;
import fengni.law.ChinaDay;
import fengni.law.FilingForm;
import fengni.pages.Form;
import fengni.pages.Language;
import fengni.pages.Notice;
import fengni.pages.Option;
import fengni.pages.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Where a person enters what they saw elsewhere of something that is filed, and its screenshot. */
@Controller
class SightingPages implements Doors {
    private static final String NEW = "/filings/drift/sightings/new";
    private static final String ALL = "/filings/drift/sightings";
    private static final String FILE = "/filings/drift/sightings/{id}/{file}";
    private static final Pattern TARGET = Pattern.compile("([0-9]{1,18})/([0-9]{1,9})");

    private final Sightings sightings;
    private final Drift drift;
    private final Attachments attachments;
    private final InstantSource clock;

    SightingPages(Sightings sightings, Drift drift, Attachments attachments, InstantSource clock) {
        this.sightings = sightings;
        this.drift = drift;
        this.attachments = attachments;
        this.clock = clock;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.read(NEW, Desk.EDITORS), Door.write(ALL, Desk.EDITORS), Door.read(FILE, Desk.EDITORS));
    }

    @GetMapping(NEW)
    Page write(SignedIn who, HttpServletRequest request) {
        return page(
                who,
                request,
                Form.of(Map.of("seenOn", ChinaDay.of(clock.instant()).toString())));
    }

    /** What was seen is compared at once, so that who entered it sees what came of it. */
    @PostMapping(ALL)
    ModelAndView keep(
            SignedIn who,
            HttpServletRequest request,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = "attachments", required = false) Optional<List<MultipartFile>> files) {
        var form = Form.of(fields);
        return switch (sightings.keep(Filer.of(who), told(form), Upload.of(files.orElse(List.of())))) {
            case Outcome.Done(var _) -> {
                var compared = drift.compare(who.organisation());
                yield Page.go(
                        DriftPages.HERE, Notice.good("filing.drift.sighting.kept", String.valueOf(compared.raised())));
            }
            case Outcome.Faulty(var faults) -> page(who, request, form.note(faults));
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var fault) -> page(who, request, form.note(List.of(fault)));
        };
    }

    /** A browser saves it and never shows it within our pages. */
    @GetMapping(FILE)
    ResponseEntity<StreamingResponseBody> file(SignedIn who, @PathVariable long id, @PathVariable String file) {
        return Optional.of(file)
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .flatMap(text -> sightings.screenshot(who.organisation(), id, UUID.fromString(text)))
                .map(attachments::download)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(SignedIn who, HttpServletRequest request) {
        return page(
                who,
                request,
                Form.empty().fault("attachments", "filing.drift.too-large", Sightings.ALLOWANCE.megabytesEach()));
    }

    private Page page(SignedIn who, HttpServletRequest request, Form form) {
        boolean chinese = Language.of(request) == Language.ZH;
        var targets = sightings.targets(who.organisation());
        return Page.of("filing/sighting", "filing.drift.sighting.title")
                .under("/filings", "filing.list.title")
                .under(DriftPages.HERE, "filing.drift.title")
                .with(
                        "targets",
                        targets.stream().flatMap(one -> options(one).stream()).toList())
                .with(
                        "fields",
                        DriftField.all().stream()
                                .map(key ->
                                        new Option(key, FilingForm.published().label(key, chinese)))
                                .toList())
                .with(form);
    }

    private static List<Option> options(FiledDossier one) {
        var options = new ArrayList<Option>();
        options.add(new Option(one.id() + "/0", one.title()));
        one.products()
                .forEach(product -> options.add(
                        new Option(one.id() + "/" + product, one.title() + " · " + one.text(product, "product.name"))));
        return options;
    }

    private static Told told(Form form) {
        var target = TARGET.matcher(form.value("dossier"));
        boolean chosen = target.matches();
        return new Told(
                chosen ? Optional.of(Long.parseLong(target.group(1))) : Optional.empty(),
                chosen ? Integer.parseInt(target.group(2)) : Place.DOSSIER,
                form.given("field"),
                form.given("value"),
                LicenceRanOut.day(form.value("seenOn")),
                form.given("source"));
    }
}
