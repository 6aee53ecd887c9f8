package fengni.registry.verification;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.answers.Outcome;
import fengni.answers.Turnstile;
import fengni.documents.Press;
import fengni.notice.NoticeSettings;
import fengni.pages.Form;
import fengni.pages.Language;
import fengni.pages.Page;
import fengni.pages.Words;
import fengni.registry.PublicList;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Sheets for procurement: anybody has one made for a number, with that of the supplier of its technology. */
@Controller
class SheetPages implements Doors {
    private static final String HERE = VerificationPages.HERE + "/sheets";
    private static final String ONE = HERE + "/{sha256}";
    /** A sheet takes room and time: a stranger makes six a minute. */
    private static final int COST = 10;

    private static final int AT_ONCE = 2;

    private final Turnstile presses = new Turnstile(AT_ONCE, Turnstile.usual().patience());
    private final Sheets sheets;
    private final Callers callers;
    private final PublicList list;
    private final NoticeSettings settings;

    SheetPages(Sheets sheets, Callers callers, PublicList list, NoticeSettings settings) {
        this.sheets = sheets;
        this.callers = callers;
        this.list = list;
        this.settings = settings;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.open(HttpMethod.GET, HERE),
                Door.open(HttpMethod.POST, HERE),
                Door.open(HttpMethod.GET, ONE),
                Door.open(HttpMethod.GET, ONE + "/sheet.pdf"),
                Door.open(HttpMethod.GET, ONE + "/answer.json"));
    }

    @GetMapping(HERE)
    Page ask(@RequestParam Map<String, String> query) {
        return page(Form.of(query));
    }

    @PostMapping(HERE)
    ModelAndView make(HttpServletRequest request, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var numbers = new ArrayList<>(List.of(form.required("number", Question.LONGEST)));
        Optional.of(form.atMost("supplier", Question.LONGEST))
                .filter(number -> !number.isEmpty())
                .ifPresent(numbers::add);
        if (!form.holds()) {
            return page(form).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!callers.mayAsk(request, COST)) {
            return page(form.fault("number", "registry.verification.too-often")).status(HttpStatus.TOO_MANY_REQUESTS);
        }
        return Page.go(HERE + "/" + sheets.make(numbers));
    }

    private Page page(Form form) {
        return Page.of("registry/verification/sheets", "registry.verification.sheet.make")
                .under(VerificationPages.HERE, "registry.verification.title")
                .with("whose", list.whose())
                .with(form);
    }

    @GetMapping(ONE)
    Page one(@PathVariable String sha256) {
        Optional<Page> page = sheets.find(sha256)
                .map(kept -> Page.of("registry/verification/sheet", "registry.verification.sheet.title")
                        .under(VerificationPages.HERE, "registry.verification.title")
                        .with("kept", kept)
                        .with("whose", list.whose())
                        .with("here", HERE + "/" + sha256));
        return page.orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    /** Setting a paper takes time, so it counts as making one. */
    @GetMapping(ONE + "/sheet.pdf")
    Object pdf(HttpServletRequest request, @PathVariable String sha256) {
        var kept = sheets.find(sha256);
        if (kept.isEmpty()) {
            return Page.problem(HttpStatus.NOT_FOUND);
        }
        if (!callers.mayAsk(request, COST)) {
            return Page.problem(HttpStatus.TOO_MANY_REQUESTS);
        }
        var paper =
                new SheetPaper(kept.get(), sheets.key(), base() + HERE + "/" + sha256, Words.of(Language.of(request)));
        return presses.pass(() -> Press.pdf(paper.document()))
                .map(pressed -> pressed instanceof Outcome.Done<byte[]>(var bytes)
                        ? saved("verification-" + sha256.substring(0, 16) + ".pdf", MediaType.APPLICATION_PDF, bytes)
                        : Page.problem(HttpStatus.UNPROCESSABLE_CONTENT))
                .orElseGet(() -> Page.problem(HttpStatus.SERVICE_UNAVAILABLE));
    }

    @GetMapping(ONE + "/answer.json")
    Object answer(@PathVariable String sha256) {
        var document = sheets.find(sha256).map(Kept::document);
        return document.isPresent()
                ? saved(
                        "answer.json",
                        MediaType.APPLICATION_JSON,
                        document.get().getBytes(StandardCharsets.UTF_8))
                : Page.problem(HttpStatus.NOT_FOUND);
    }

    /** Where people reach this console; nobody said means: as this request did. */
    private String base() {
        return settings.console().isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : settings.console();
    }

    private static ResponseEntity<byte[]> saved(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(bytes);
    }
}
