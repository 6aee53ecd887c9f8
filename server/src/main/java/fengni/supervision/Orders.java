package fengni.supervision;

import fengni.access.SignedIn;
import fengni.answers.Cursor;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.attachments.Attachment;
import fengni.correspondence.OrderKind;
import fengni.evidence.Recorder;
import fengni.law.ChinaDay;
import fengni.offering.OrganisationId;
import fengni.offering.OwnServices;
import fengni.standing.OrderMeasure;
import fengni.standing.OrderMeasures;
import fengni.standing.Stop;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Orders of authorities from their entry to their end (深度合成管理规定, Art. 21(2)).
 *
 * <p>What a method has returned as done survives a crash. Each step is durable in the evidence before it is committed, and
 * what an order stops is committed with its step: no order counts without its record. If the database fails between the
 * two, the record tells of a step that never took effect. Steps of one order happen one after another. Safe for use by
 * many threads.
 */
final class Orders {
    private final OrderTable table;
    private final Parts parts;

    Orders(OrderTable table, Parts parts) {
        this.table = table;
        this.parts = parts;
    }

    /** What other rooms bring. */
    record Parts(
            OrderMeasures measures,
            OwnServices services,
            OrderFiles files,
            Switches switches,
            Recorder recorder,
            InstantSource clock,
            TransactionOperations transactions,
            OrderAnswers answers) {}

    /** Enters an order; it acts from its confirmation, or at once where the organisation wants that. */
    Outcome<Order> enter(SignedIn who, OrderDraft draft) {
        return draft.checked(new OrderDraft.Known(today(), own(who.organisation())))
                .then(text -> parts.files
                        .waiting(draft.files().orElse(List.of()))
                        .then(files -> begin(
                                new Order(0, who.organisation(), Optional.empty(), "", text, List.of()),
                                first(OrderAct.ENTER, who.person(), who.login(), atOnce(who, Switch.ACT_ON_ENTRY)),
                                files)));
    }

    private boolean atOnce(SignedIn who, Switch which) {
        return parts.switches.isOn(who.organisation(), which);
    }

    OrderStep first(OrderAct act, long person, String by, boolean atOnce) {
        return new OrderStep(0, act, "", atOnce ? OrderState.AT_ONCE : "", Optional.empty(), person, by, now());
    }

    /** Adds an order with its first step; a document, or a letter, that is there already changes nothing. */
    Outcome<Order> begin(Order fresh, OrderStep step, List<Attachment> files) {
        return parts.transactions.execute(_ -> table.add(fresh)
                .<Outcome<Order>>map(id -> new Outcome.Done<>(keep(
                        new Order(id, fresh.organisation(), fresh.letter(), fresh.registry(), fresh.text(), List.of()),
                        step,
                        files)))
                .orElseGet(() -> new Outcome.Conflicting<>(Fault.of("number", "order_known"))));
    }

    /** Takes a step that a person asks for, if the rules let them. */
    Outcome<Order> take(SignedIn who, long id, OrderAct act, OrderAsked asked) {
        return asked.checked(act, today(), now())
                .then(step -> parts.files
                        .waiting(asked.files().orElse(List.of()))
                        .then(files -> locked(who, id, act, asked, by(step, who), files)));
    }

    private Outcome<Order> locked(
            SignedIn who, long id, OrderAct act, OrderAsked asked, OrderStep step, List<Attachment> files) {
        return parts.transactions.execute(_ -> Outcome.found(table.lock(who.organisation(), id))
                .then(order -> OrderRules.objection(order, act, who.person())
                        .<Outcome<Order>>map(Outcome.Conflicting::new)
                        .orElseGet(() -> new Outcome.Done<>(order)))
                .then(order -> act == OrderAct.CONFIRM ? placed(order, asked) : new Outcome.Done<>(order))
                .then(order -> new Outcome.Done<>(keep(order, step, files))));
    }

    /** Whoever confirms an order whose services a registry named otherwise says which they are; those known by name stay. */
    private Outcome<Order> placed(Order order, OrderAsked asked) {
        if (order.text().isPlaced()) {
            return new Outcome.Done<>(order);
        }
        var chosen = asked.services().orElse(List.of()).stream().distinct().toList();
        boolean whole = asked.whole().orElse(false);
        if (whole != chosen.isEmpty() || !own(order.organisation()).containsAll(chosen)) {
            return Outcome.faulty(Fault.of("services", "order_scope"));
        }
        if (!whole && !chosen.containsAll(order.text().services())) {
            return Outcome.faulty(Fault.of("services", "order_services"));
        }
        return new Outcome.Done<>(new Order(
                order.id(),
                order.organisation(),
                order.letter(),
                order.registry(),
                order.text().over(chosen, whole),
                order.steps()));
    }

    private static OrderStep by(OrderStep step, SignedIn who) {
        return new OrderStep(
                0, step.act(), step.words(), step.number(), step.day(), who.person(), who.login(), step.at());
    }

    /** Within a transaction: the step, its files, what it stops or lets go, and before the commit its record. */
    Order keep(Order order, OrderStep step, List<Attachment> files) {
        var before = order.state();
        var kept = table.add(order.id(), step);
        var steps = new ArrayList<>(order.steps());
        steps.add(kept);
        var after = new Order(order.id(), order.organisation(), order.letter(), order.registry(), order.text(), steps);
        parts.files.claim(files, after.owner(kept));
        effect(before, after, kept.at());
        parts.recorder.keep(OrderRecord.of(
                after, kept, files.stream().map(Attachment::sha256).toList()));
        if (step.act() == OrderAct.CONFIRM && !order.text().named().isEmpty()) {
            table.place(after);
        }
        parts.answers.happened(after, kept);
        return after;
    }

    private void effect(OrderState before, Order after, Instant at) {
        boolean acts = after.state().acts();
        var stops = stops(after.text().kinds());
        if (acts && !before.acts() && !stops.isEmpty()) {
            parts.measures.lay(new OrderMeasure(
                    after.id(),
                    new OrganisationId(after.organisation()),
                    after.text().measured(),
                    stops,
                    after.text().authority(),
                    after.text().number(),
                    at,
                    after.text().until().map(Order::end)));
        } else if (acts && before.acts() && after.state().confirmed() && !before.confirmed()) {
            parts.measures.reach(after.id(), after.text().measured());
        } else if (!acts && before.acts()) {
            parts.measures.lift(after.id(), at);
        }
    }

    private Set<Stop> stops(Set<OrderKind> kinds) {
        return table.effects().stream()
                .filter(effect -> kinds.contains(effect.kind()))
                .flatMap(effect -> effect.stops().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<Order> find(long organisation, long id) {
        return table.find(organisation, id);
    }

    /** Within a transaction: nobody else takes a step of it until that ends. */
    Order locked(long organisation, long id) {
        return table.lock(organisation, id).orElseThrow();
    }

    Optional<Order> find(UUID letter) {
        return table.find(letter);
    }

    /** Returns the newest first. */
    List<Order> list(long organisation, long before, int most) {
        return table.list(organisation, before, most);
    }

    /** Returns the oldest first. */
    Cursor.Page<Order> after(long organisation, Cursor cursor) {
        return cursor.page(table.after(organisation, cursor.after(), cursor.rows()), Order::id);
    }

    List<OrderEffect> effects() {
        return table.effects();
    }

    Parts parts() {
        return parts;
    }

    Set<Long> own(long organisation) {
        return parts.services.of(organisation).stream()
                .map(offer -> offer.service().id().value())
                .collect(Collectors.toUnmodifiableSet());
    }

    Instant now() {
        return parts.clock.instant();
    }

    LocalDate today() {
        return ChinaDay.of(now());
    }
}
