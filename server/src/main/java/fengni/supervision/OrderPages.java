package fengni.supervision;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.attachments.Attachment;
import fengni.attachments.Upload;
import fengni.correspondence.OrderKind;
import fengni.ledger.LedgerException;
import fengni.offering.Offer;
import fengni.pages.Form;
import fengni.pages.Language;
import fengni.pages.MenuEntry;
import fengni.pages.MenuGroup;
import fengni.pages.Notice;
import fengni.pages.Option;
import fengni.pages.Page;
import fengni.pages.Words;
import fengni.rulebook.Rulebooks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
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

/** Orders of authorities: the list, entering one, its life, its papers, and what the organisation chose (Art. 21(2)). */
@Controller
class OrderPages implements Doors {
    static final String HERE = "/orders";
    static final Set<Role> ACTORS = Set.of(Role.DUTY_OFFICER, Role.COMPLIANCE_OFFICER, Role.ADMINISTRATOR);

    private static final String NEW = HERE + "/new";
    private static final String ONE = HERE + "/{id}";
    private static final String SETTINGS = HERE + "/settings";
    private static final String TITLE = "supervision.orders.title";
    private static final Role[] WRITERS = {Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER, Role.DUTY_OFFICER};
    private static final Role[] READERS = {
        Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER, Role.DUTY_OFFICER, Role.INSPECTOR
    };
    private static final List<Switch> ASKED = List.of(Switch.ACT_ON_ENTRY, Switch.ACT_ON_ARRIVAL);
    private static final int ROWS = 50;

    private final Orders orders;
    private final Rulebooks rulebooks;

    OrderPages(Orders orders, Rulebooks rulebooks) {
        this.orders = orders;
        this.rulebooks = rulebooks;
    }

    @Bean
    static MenuEntry ordersEntry() {
        return new MenuEntry(MenuGroup.SAFETY, TITLE, HERE, 205);
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, READERS),
                Door.read(NEW, WRITERS),
                Door.write(HERE, WRITERS),
                Door.read(ONE, READERS),
                Door.read(ONE + "/files/{file}", READERS),
                Door.write(ONE + "/{act}", WRITERS),
                Door.read(SETTINGS, WRITERS),
                Door.write(SETTINGS, Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER));
    }

    @GetMapping(HERE)
    Page list(SignedIn who, @RequestParam(defaultValue = "0") long before) {
        var rows = orders.list(who.organisation(), before > 0 ? before : Long.MAX_VALUE, ROWS);
        return Page.of("supervision/orders", TITLE)
                .with(
                        "rows",
                        rows.stream()
                                .map(order -> OrderView.of(order, orders, who))
                                .toList())
                .with("counts", OrderCounts.of(orders, who.organisation()))
                .with("effects", orders.effects())
                .with("mayEnter", who.may(ACTORS))
                .with("newest", before > 0 ? HERE : "")
                .with(
                        "older",
                        rows.size() < ROWS
                                ? ""
                                : HERE + "?before=" + rows.getLast().id());
    }

    @GetMapping(NEW)
    Page write(SignedIn who, HttpServletRequest request) {
        return write(who, Form.of(Map.of("whole", "yes")), request);
    }

    private Page write(SignedIn who, Form form, HttpServletRequest request) {
        return Page.of("supervision/order-new", "supervision.orders.new")
                .under(HERE, TITLE)
                .with("authorities", authorities(Language.of(request)))
                .with("services", options(offers(who)))
                .with("kinds", Arrays.asList(OrderKind.values()))
                .with("atOnce", orders.parts().switches().isOn(who.organisation(), Switch.ACT_ON_ENTRY))
                .with(form);
    }

    private List<Option> authorities(Language language) {
        var words = Words.of(language);
        var all = new ArrayList<Option>();
        all.add(new Option("", words.say("supervision.order.authority.choose")));
        rulebooks.current().authorities().stream()
                .map(one -> one.name())
                .map(name -> new Option(name.zh(), name.in(language.tag())))
                .forEach(all::add);
        all.add(new Option(OrderForm.NAMED, words.say("supervision.order.authority.named")));
        return all;
    }

    @PostMapping(HERE)
    ModelAndView enter(
            SignedIn who,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = "files", required = false) Optional<List<MultipartFile>> files,
            HttpServletRequest request) {
        var form = Form.of(fields);
        return kept(
                () -> switch (handedIn(files).then(kept -> orders.enter(who, OrderForm.draft(form, ids(who), kept)))) {
                    case Outcome.Done(var order) ->
                        Page.go(
                                HERE + "/" + order.id(),
                                Notice.warn(
                                        order.state().acts()
                                                ? "supervision.order.entered.acts"
                                                : "supervision.order.entered"));
                    case Outcome.Faulty(var faults) -> write(who, noted(form, "", faults), request);
                    case Outcome.Conflicting(var fault) ->
                        write(who, noted(form, "", List.of(fault)), request).status(HttpStatus.CONFLICT);
                    case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
                },
                () -> write(who, form.fault("number", "supervision.unkept"), request));
    }

    @GetMapping(ONE)
    ModelAndView show(SignedIn who, @PathVariable String id) {
        return found(who, id, order -> page(who, order, OrderForm.known(order.text())));
    }

    private Page page(SignedIn who, Order order, Form form) {
        return Page.of(
                        "supervision/order",
                        "supervision.order.title",
                        order.text().number())
                .under(HERE, TITLE)
                .with("view", OrderView.of(order, orders, who))
                .with(form);
    }

    @PostMapping(ONE + "/{act}")
    ModelAndView take(
            SignedIn who,
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = "files", required = false) Optional<List<MultipartFile>> files) {
        return found(
                who,
                id,
                order -> OrderAct.of(act)
                        .filter(OrderAct::isPersons)
                        .map(chosen -> taken(who, order, chosen, Form.of(fields), files))
                        .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND)));
    }

    private ModelAndView taken(
            SignedIn who, Order order, OrderAct act, Form form, Optional<List<MultipartFile>> files) {
        return kept(
                () -> switch (handedIn(files)
                        .then(kept -> orders.take(who, order.id(), act, OrderForm.asked(form, act, ids(who), kept)))) {
                    case Outcome.Done(var _) ->
                        Page.go(HERE + "/" + order.id(), Notice.good("supervision.order.done." + act.word()));
                    case Outcome.Faulty(var faults) -> page(who, order, noted(form, act.word() + "-", faults));
                    case Outcome.Conflicting(var fault) ->
                        page(who, again(who, order), noted(form, act.word() + "-", List.of(fault)))
                                .status(HttpStatus.CONFLICT);
                    case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
                },
                () -> page(who, order, form.fault(act.word() + "-words", "supervision.unkept")));
    }

    private Order again(SignedIn who, Order order) {
        return orders.find(who.organisation(), order.id()).orElse(order);
    }

    @GetMapping(ONE + "/files/{file}")
    ResponseEntity<StreamingResponseBody> file(SignedIn who, @PathVariable String id, @PathVariable UUID file) {
        return number(id)
                .flatMap(number -> orders.find(who.organisation(), number))
                .flatMap(order -> orders.parts().files().find(order, file))
                .map(orders.parts().files().attachments()::download)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Page tooLarge(SignedIn who, HttpServletRequest request) {
        return write(
                who,
                Form.empty().fault("files", "supervision.files.large", OrderFiles.ALLOWANCE.megabytesTogether()),
                request);
    }

    @GetMapping(SETTINGS)
    Page settings(SignedIn who) {
        var switches = orders.parts().switches();
        var now = ASKED.stream()
                .filter(which -> switches.isOn(who.organisation(), which))
                .collect(Collectors.toMap(Switch::word, _ -> "yes"));
        return Page.of("supervision/order-settings", "supervision.orders.settings")
                .under(HERE, TITLE)
                .with("switches", ASKED)
                .with("mayTurn", who.may(Set.of(Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER)))
                .with(Form.of(now));
    }

    @PostMapping(SETTINGS)
    ModelAndView turn(SignedIn who, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var on = ASKED.stream().filter(which -> form.checked(which.word())).collect(Collectors.toSet());
        orders.parts().switches().turn(who, ASKED, on);
        return Page.go(SETTINGS, Notice.good("supervision.orders.settings.done"));
    }

    private Outcome<List<Attachment>> handedIn(Optional<List<MultipartFile>> files) {
        var uploads = Upload.of(files.orElse(List.of()));
        return uploads.isEmpty()
                ? new Outcome.Done<>(List.of())
                : orders.parts().files().handIn(uploads);
    }

    /** The page offers kinds and services as boxes: the codes of the API would tell nobody anything. */
    private static Form noted(Form form, String prefix, List<Fault> faults) {
        for (var fault : faults) {
            var field = fault.field().equals("attachments") ? "files" : fault.field();
            var placed = field.isEmpty() ? prefix + "words" : prefix + field;
            form.note(List.of(new Fault(placed, fault.code(), fault.params())));
        }
        return form;
    }

    private ModelAndView found(SignedIn who, String id, Function<Order, ModelAndView> then) {
        return number(id)
                .flatMap(number -> orders.find(who.organisation(), number))
                .map(then)
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private static Optional<Long> number(String id) {
        return id.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.parseLong(id)) : Optional.empty();
    }

    /** Where the evidence cannot keep a step, none was taken, and the person is told so. */
    private static ModelAndView kept(Supplier<ModelAndView> step, Supplier<Page> otherwise) {
        try {
            return step.get();
        } catch (LedgerException failure) {
            System.getLogger(OrderPages.class.getName())
                    .log(System.Logger.Level.ERROR, "a step of an order could not be kept", failure);
            return otherwise.get().status(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private List<Offer> offers(SignedIn who) {
        return orders.parts().services().of(who.organisation());
    }

    private List<Long> ids(SignedIn who) {
        return List.copyOf(orders.own(who.organisation()));
    }

    static List<Option> options(List<Offer> offers) {
        return offers.stream()
                .map(offer -> new Option(
                        OrderForm.SERVICE + offer.service().id().value(),
                        offer.service().name()))
                .toList();
    }
}
