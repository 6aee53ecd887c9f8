package fengni.registry.verification;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.notice.Hooks;
import fengni.pages.Form;
import fengni.pages.MenuEntry;
import fengni.pages.MenuGroup;
import fengni.pages.Notice;
import fengni.pages.Page;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An administrator of the registry keeps the stores: their keys, where they are told of changes, and of what. */
@Controller
class StorePages implements Doors {
    private static final String HERE = "/registry/stores";
    private static final String ONE = HERE + "/{store}";
    private static final int ROWS = 50;

    private final Stores stores;
    private final Watching watching;
    private final Watching.Books books;
    private final Hooks hooks;
    private final InstantSource clock;

    StorePages(Stores stores, Watching watching, Watching.Books books, Hooks hooks, InstantSource clock) {
        this.stores = stores;
        this.watching = watching;
        this.books = books;
        this.hooks = hooks;
        this.clock = clock;
    }

    @Bean
    static MenuEntry storesEntry() {
        return new MenuEntry(MenuGroup.REGISTRY, "registry.verification.stores", HERE, 412);
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, Role.ADMINISTRATOR),
                Door.write(HERE, Role.ADMINISTRATOR),
                Door.read(ONE, Role.ADMINISTRATOR),
                Door.write(ONE + "/keys", Role.ADMINISTRATOR),
                Door.write(ONE + "/keys/{key}/revoke", Role.ADMINISTRATOR),
                Door.write(ONE + "/hook", Role.ADMINISTRATOR),
                Door.write(ONE + "/watch", Role.ADMINISTRATOR),
                Door.write(ONE + "/state", Role.ADMINISTRATOR),
                Door.write(ONE + "/messages/{message}/again", Role.ADMINISTRATOR));
    }

    @GetMapping(HERE)
    Page list() {
        return list(Form.empty());
    }

    @PostMapping(HERE)
    ModelAndView add(SignedIn who, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var draft = new StoreDraft(form.value("name"), form.value("kind"), form.value("contact"));
        return switch (stores.add(draft, who.login())) {
            case Outcome.Done(var store) ->
                Page.go(HERE + "/" + store.id(), Notice.good("registry.verification.store.added", store.name()));
            case Outcome.Faulty(var faults) -> list(form.note(faults)).status(HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var fault) -> list(form.note(List.of(fault)));
        };
    }

    private Page list(Form form) {
        return Page.of("registry/verification/stores", "registry.verification.stores")
                .with("stores", stores.list())
                .with(form);
    }

    @GetMapping(ONE)
    Page one(@PathVariable long store) {
        return one(store, Form.empty(), "");
    }

    /** The key is shown on this answer alone; reloading it makes another. */
    @PostMapping(ONE + "/keys")
    ModelAndView issue(SignedIn who, @PathVariable long store) {
        return answer(store, stores.issue(store, who.login()), key -> one(store, Form.empty(), key));
    }

    @PostMapping(ONE + "/keys/{key}/revoke")
    ModelAndView revoke(SignedIn who, @PathVariable long store, @PathVariable long key) {
        return answer(
                store, stores.revoke(store, key, who.login()), _ -> went(store, "registry.verification.key.revoked"));
    }

    @PostMapping(ONE + "/hook")
    ModelAndView hook(SignedIn who, @PathVariable long store, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var address = form.value("address");
        var faults = address.isEmpty() ? List.<Fault>of() : hooks.faults(address);
        return faults.isEmpty()
                ? answer(
                        store,
                        stores.hook(store, address, who.login()),
                        _ -> went(store, "registry.verification.hook.set"))
                : one(store, form.note(faults), "").status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(ONE + "/watch")
    ModelAndView watch(SignedIn who, @PathVariable long store, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return switch (watching.set(store, VerificationPages.numbers(form.value("numbers")), who.login())) {
            case Outcome.Done(var count) ->
                Page.go(HERE + "/" + store, Notice.good("registry.verification.watch.set", String.valueOf(count)));
            case Outcome.Faulty(var faults) ->
                one(store, form.note(faults), "").status(HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Absent(), Outcome.Conflicting(var _) -> Page.problem(HttpStatus.NOT_FOUND);
        };
    }

    @PostMapping(ONE + "/state")
    ModelAndView state(SignedIn who, @PathVariable long store, @RequestParam Map<String, String> fields) {
        var active = Form.of(fields).value("active").equals("yes");
        return answer(
                store,
                stores.active(store, active, who.login()),
                _ -> went(store, "registry.verification.store." + (active ? "opened" : "closed")));
    }

    @PostMapping(ONE + "/messages/{message}/again")
    ModelAndView again(@PathVariable long store, @PathVariable UUID message) {
        return books.messages().again(store, message, clock.instant())
                ? went(store, "registry.verification.message.again.done")
                : Page.problem(HttpStatus.NOT_FOUND);
    }

    /** What goes on when something was done. */
    @FunctionalInterface
    private interface Next<T> {
        ModelAndView of(T done);
    }

    private <T> ModelAndView answer(long store, Outcome<T> outcome, Next<T> next) {
        return switch (outcome) {
            case Outcome.Done<T>(var done) -> next.of(done);
            case Outcome.Conflicting<T>(var fault) ->
                one(store, Form.empty().note(List.of(fault)), "").status(HttpStatus.CONFLICT);
            case Outcome.Faulty<T>(var _), Outcome.Absent<T>() -> Page.problem(HttpStatus.NOT_FOUND);
        };
    }

    private static ModelAndView went(long store, String words) {
        return Page.go(HERE + "/" + store, Notice.good(words));
    }

    private Page one(long id, Form form, String secret) {
        Optional<Page> page = stores.find(id)
                .map(store -> Page.of("registry/verification/store", "registry.verification.store.title", store.name())
                        .under(HERE, "registry.verification.stores")
                        .with("store", store)
                        .with("keys", stores.keys(id))
                        .with("watched", books.watches().of(id))
                        .with("messages", books.messages().newest(id, ROWS))
                        .with("secret", secret)
                        .with(form));
        return page.orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }
}
