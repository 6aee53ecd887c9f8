package fengni.registry.publication;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Cursor;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.pages.Form;
import fengni.pages.MenuEntry;
import fengni.pages.MenuGroup;
import fengni.pages.Notice;
import fengni.pages.Page;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where officers write notices, and another one publishes them. */
@Controller
class BatchNoticePages implements Doors {
    private static final String HERE = "/registry/notices";
    private static final String ONE = HERE + "/{id}";
    private static final String PUBLISH = ONE + "/publish";
    private static final String DISCARD = ONE + "/discard";

    private final Batches batches;

    BatchNoticePages(Batches batches) {
        this.batches = batches;
    }

    @Bean
    static MenuEntry registryNoticesEntry() {
        return new MenuEntry(MenuGroup.REGISTRY, "registry.publication.notices.title", HERE, 405);
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, Role.REGISTRY_OFFICER),
                Door.write(HERE, Role.REGISTRY_OFFICER),
                Door.read(ONE, Role.REGISTRY_OFFICER),
                Door.write(ONE, Role.REGISTRY_OFFICER),
                Door.write(PUBLISH, Role.REGISTRY_OFFICER),
                Door.write(DISCARD, Role.REGISTRY_OFFICER));
    }

    @GetMapping(HERE)
    Page list() {
        return list(Form.empty());
    }

    private Page list(Form form) {
        return Page.of("registry/publication/notices", "registry.publication.notices.title")
                .with("drafts", batches.drafts())
                .with("granted", batches.pending(BatchKind.GRANTED))
                .with("ended", batches.pending(BatchKind.ENDED))
                .with("published", batches.published(new Cursor(0, 50)).items())
                .with(form);
    }

    /** Begins a notice of a kind, or the correction of one. */
    @PostMapping(HERE)
    ModelAndView begin(SignedIn who, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return switch (begun(form, who)) {
            case Outcome.Done(var batch) ->
                Page.go(HERE + "/" + batch.id(), Notice.good("registry.publication.notice.begun"));
            case Outcome.Faulty(var faults) -> list(form.note(faults));
            case Outcome.Absent() -> list(form.fault("corrects", "registry.publication.notice.no-such"));
            case Outcome.Conflicting(var fault) -> list(form.note(List.of(fault)));
        };
    }

    private Outcome<Batch> begun(Form form, SignedIn who) {
        return form.given("corrects").isPresent()
                ? batches.correct(number(form.value("corrects")), who)
                : BatchKind.collecting(form.value("kind"))
                        .map(kind -> batches.begin(kind, who))
                        .orElseGet(Outcome.Absent::new);
    }

    @GetMapping(ONE)
    ModelAndView one(SignedIn who, @PathVariable String id) {
        return batches.find(number(id))
                .<ModelAndView>map(batch ->
                        batch.published().isPresent() ? Page.go(batch.path()) : page(who, batch, filled(batch)))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    @PostMapping(ONE)
    ModelAndView write(SignedIn who, @PathVariable String id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var draft = new BatchDraft(form.value("title"), form.value("body").replace("\r\n", "\n"), form.value("dated"));
        return answer(who, number(id), form, batches.write(number(id), version(form), draft, who), "saved");
    }

    @PostMapping(PUBLISH)
    ModelAndView publish(SignedIn who, @PathVariable String id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return answer(who, number(id), form, batches.publish(number(id), version(form), who), "published");
    }

    @PostMapping(DISCARD)
    ModelAndView discard(SignedIn who, @PathVariable String id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return answer(who, number(id), form, batches.discard(number(id), version(form)), "discarded");
    }

    private ModelAndView answer(SignedIn who, long id, Form form, Outcome<Batch> outcome, String done) {
        return switch (outcome) {
            case Outcome.Done(var _) ->
                Page.go(
                        done.equals("discarded") ? HERE : HERE + "/" + id,
                        Notice.good("registry.publication.notice." + done));
            case Outcome.Faulty(var faults) -> again(who, id, form, faults);
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var fault) -> again(who, id, form, List.of(fault));
        };
    }

    private ModelAndView again(SignedIn who, long id, Form form, List<Fault> faults) {
        return batches.find(id)
                .filter(batch -> batch.published().isEmpty())
                .<ModelAndView>map(batch ->
                        page(who, batch, (form.given("title").isPresent() ? form : filled(batch)).note(faults)))
                .orElseGet(() -> Page.problem(HttpStatus.CONFLICT));
    }

    private Page page(SignedIn who, Batch batch, Form form) {
        return Page.of("registry/publication/notice", "registry.publication.notice.title")
                .under(HERE, "registry.publication.notices.title")
                .with("view", new BatchView(batch, batches.entries(batch), List.of(), Map.of()))
                .with("mine", batch.isWrittenBy(who.person()))
                .with(form);
    }

    private static Form filled(Batch batch) {
        return Form.of(Map.of(
                "title", batch.title(),
                "body", batch.body(),
                "dated", batch.dated().toString()));
    }

    private static int version(Form form) {
        return number(form.value("version"));
    }

    /** No notice has the number 0. */
    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }
}
