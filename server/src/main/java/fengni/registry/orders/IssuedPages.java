package fengni.registry.orders;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.correspondence.OrderKind;
import fengni.pages.Form;
import fengni.pages.MenuEntry;
import fengni.pages.MenuGroup;
import fengni.pages.Notice;
import fengni.pages.Option;
import fengni.pages.Page;
import fengni.registry.Registry;
import fengni.registry.Whose;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Orders that officers draft, issue and lift, with what the operators answered. */
@Controller
class IssuedPages implements Doors {
    static final String HERE = "/registry/orders";

    private static final String NEW = HERE + "/new";
    private static final String ONE = HERE + "/{id}";
    private static final String TITLE = "registry.orders.title";
    private static final int ROWS = 50;

    private final IssuedOrders orders;
    private final Registry registry;

    IssuedPages(IssuedOrders orders, Registry registry) {
        this.orders = orders;
        this.registry = registry;
    }

    @Bean
    static MenuEntry issuedOrdersEntry() {
        return new MenuEntry(MenuGroup.REGISTRY, TITLE, HERE, 409);
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, Role.REGISTRY_OFFICER),
                Door.read(NEW, Role.REGISTRY_OFFICER),
                Door.write(HERE, Role.REGISTRY_OFFICER),
                Door.read(ONE, Role.REGISTRY_OFFICER),
                Door.write(ONE + "/{act}", Role.REGISTRY_OFFICER));
    }

    @GetMapping(HERE)
    Page list(@RequestParam(defaultValue = "0") long before) {
        var rows = orders.list(before > 0 ? before : Long.MAX_VALUE, ROWS);
        return Page.of("registry/orders/list", TITLE)
                .with(
                        "rows",
                        rows.stream()
                                .map(order -> new IssuedView(order, List.of()))
                                .toList())
                .with("whose", registry.whose())
                .with("newest", before > 0 ? HERE : "")
                .with(
                        "older",
                        rows.size() < ROWS
                                ? ""
                                : HERE + "?before=" + rows.getLast().id());
    }

    @GetMapping(NEW)
    Page write() {
        var begun = registry.whose().map(Whose::name).map(name -> Map.of("authority", name));
        return write(begun.map(Form::of).orElseGet(Form::empty));
    }

    private Page write(Form form) {
        return Page.of("registry/orders/new", "registry.orders.new")
                .under(HERE, TITLE)
                .with(
                        "operators",
                        orders.operators().stream()
                                .map(known -> new Option(known.operator(), known.name() + " · " + known.operator()))
                                .toList())
                .with("kinds", Arrays.asList(OrderKind.values()))
                .with("whose", registry.whose())
                .with(form);
    }

    @PostMapping(HERE)
    ModelAndView draft(SignedIn who, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return switch (orders.draft(who, draft(form))) {
            case Outcome.Done(var order) -> Page.go(HERE + "/" + order.id(), Notice.good("registry.orders.drafted"));
            case Outcome.Faulty(var faults) -> write(form.note(faults));
            case Outcome.Conflicting(var fault) ->
                write(form.note(List.of(fault))).status(HttpStatus.CONFLICT);
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
        };
    }

    private static IssuedDraft draft(Form form) {
        return new IssuedDraft(
                form.given("operator"),
                form.given("authority"),
                form.given("number"),
                form.given("day"),
                Optional.of(Arrays.stream(OrderKind.values())
                        .map(OrderKind::word)
                        .filter(word -> form.checked("kind-" + word))
                        .toList()),
                form.given("other"),
                form.given("services").map(text -> text.lines().toList()),
                form.given("until"),
                form.given("reason"),
                form.given("citation"),
                form.given("reportBy"));
    }

    @GetMapping(ONE)
    ModelAndView show(SignedIn who, @PathVariable String id) {
        return found(id)
                .<ModelAndView>map(order -> page(who, order, Form.empty()))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private Page page(SignedIn who, IssuedOrder order, Form form) {
        return Page.of(
                        "registry/orders/one",
                        "registry.orders.one",
                        order.words().number())
                .under(HERE, TITLE)
                .with("view", new IssuedView(order, order.open(who.person())))
                .with("whose", registry.whose())
                .with(form);
    }

    @PostMapping(ONE + "/{act}")
    ModelAndView take(
            SignedIn who, @PathVariable String id, @PathVariable String act, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return found(id)
                .flatMap(order ->
                        IssuedAct.of(act).filter(IssuedAct::isOfficers).map(chosen -> taken(who, order, chosen, form)))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private ModelAndView taken(SignedIn who, IssuedOrder order, IssuedAct act, Form form) {
        var prefix = act.word() + "-";
        var asked = new IssuedOrders.Asked(
                form.given(prefix + "words"), form.given(prefix + "number"), form.given(prefix + "day"));
        return switch (orders.take(who, order.id(), act, asked)) {
            case Outcome.Done(var _) ->
                Page.go(HERE + "/" + order.id(), Notice.good("registry.orders.done." + act.word()));
            case Outcome.Faulty(var faults) -> page(who, order, noted(form, prefix, faults));
            case Outcome.Conflicting(var fault) ->
                page(who, order, noted(form, prefix, List.of(fault))).status(HttpStatus.CONFLICT);
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
        };
    }

    private static Form noted(Form form, String prefix, List<Fault> faults) {
        return form.note(faults.stream()
                .map(fault -> new Fault(
                        prefix + (fault.field().isEmpty() ? "words" : fault.field()), fault.code(), fault.params()))
                .toList());
    }

    private Optional<IssuedOrder> found(String id) {
        return id.matches("[1-9][0-9]{0,17}") ? orders.find(Long.parseLong(id)) : Optional.empty();
    }
}
