package fengni.supervision;

import fengni.access.AccessAudit;
import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.evidence.Cursor;
import fengni.evidence.EvidenceReader;
import fengni.evidence.Kept;
import fengni.identity.EndUsers;
import fengni.ledger.Receipt;
import fengni.offering.Offer;
import fengni.offering.OwnServices;
import fengni.pages.Form;
import fengni.pages.MenuEntry;
import fengni.pages.MenuGroup;
import fengni.pages.Option;
import fengni.pages.Page;
import fengni.pages.Task;
import fengni.pages.Task.Status;
import fengni.pages.TaskSource;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the gateway decided, newest first, with receipts; and one record whole, for those who answer for it. */
@Controller
class DecisionsPages implements Doors {
    private static final String HERE = "/decisions";
    private static final int ROWS = 50;
    private static final Set<Role> OPENERS = Set.of(Role.COMPLIANCE_OFFICER, Role.INSPECTOR);

    private final EvidenceReader evidence;
    private final OwnServices services;
    private final EndUsers users;
    private final AccessAudit audit;
    private final Inspections inspections;

    DecisionsPages(
            EvidenceReader evidence, OwnServices services, EndUsers users, AccessAudit audit, Inspections inspections) {
        this.evidence = evidence;
        this.services = services;
        this.users = users;
        this.audit = audit;
        this.inspections = inspections;
    }

    @Bean
    static MenuEntry decisionsEntry() {
        return new MenuEntry(MenuGroup.RECORDS, "supervision.decisions.title", HERE, 300);
    }

    @Bean
    static TaskSource callTask(EvidenceReader evidence, OwnServices services) {
        return organisation -> {
            var own = new Narrowed(Form.empty(), services.of(organisation))
                    .filter()
                    .outcome("answered");
            var called = !evidence.newest(own, Optional.empty(), 1).rows().isEmpty();
            return List.of(new Task(
                    "supervision.task.call",
                    "supervision.task.call.hint",
                    "/trial",
                    called ? Status.DONE : Status.TO_DO,
                    40));
        };
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.read(HERE), new Door(HttpMethod.GET, "/decisions/record", OPENERS));
    }

    @GetMapping(HERE)
    Page list(SignedIn who, @RequestParam Map<String, String> query) {
        var form = Form.of(query);
        var looking = inspections.lookingFor(who);
        var own = seen(who, looking);
        var narrowed = new Narrowed(form, own);
        var rows = within(evidence.newest(narrowed.filter(), Cursor.parse(form.value("before")), ROWS), looking);
        return Page.of("supervision/decisions", "supervision.decisions.title")
                .with("list", DecisionList.of(rows, narrowed, own))
                .with("narrowed", narrowed)
                .with("mayOpen", who.may(OPENERS))
                .with("services", options(own))
                .with("form", form);
    }

    @GetMapping("/decisions/record")
    Page record(SignedIn who, @RequestParam String receipt, HttpServletRequest request) {
        var found = Receipt.parse(receipt).flatMap(evidence::read).filter(kept -> isOwn(who, kept));
        found.ifPresent(kept -> audit.recordOpened(who, kept.receipt().toString(), request.getRemoteAddr()));
        return found.map(kept -> Page.of("supervision/record", "supervision.record.title")
                        .under(HERE, "supervision.decisions.title")
                        .with("record", kept)
                        .with("methods", users.methods())
                        .with(
                                "service",
                                services.find(who, kept.service())
                                        .map(offer -> offer.service().name())
                                        .orElse("")))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    /** An inspector sees the services of their case, and records of its days. */
    private List<Offer> seen(SignedIn who, Optional<Inspection> looking) {
        return services.of(who.organisation()).stream()
                .filter(offer -> looking.map(
                                one -> one.covers(offer.service().id().value()))
                        .orElse(true))
                .toList();
    }

    private static fengni.evidence.Page within(fengni.evidence.Page rows, Optional<Inspection> looking) {
        return looking.map(one -> new fengni.evidence.Page(
                        rows.rows().stream().filter(row -> one.covers(row.at())).toList(), rows.next()))
                .orElse(rows);
    }

    private static List<Option> options(List<Offer> own) {
        return own.stream()
                .map(offer -> new Option(
                        String.valueOf(offer.service().id().value()),
                        offer.service().name()))
                .toList();
    }

    private boolean isOwn(SignedIn who, Kept kept) {
        return services.find(who, kept.service()).isPresent()
                && inspections
                        .lookingFor(who)
                        .map(one -> one.covers(kept.service()) && one.covers(kept.at()))
                        .orElse(true);
    }
}
