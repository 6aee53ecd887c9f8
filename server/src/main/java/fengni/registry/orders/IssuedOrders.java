package fengni.registry.orders;

import fengni.access.SignedIn;
import fengni.answers.Cursor;
import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.correspondence.Enrolled;
import fengni.correspondence.Enrolments;
import fengni.correspondence.Face;
import fengni.correspondence.Letter;
import fengni.correspondence.LetterContent;
import fengni.correspondence.LetterContent.OrderAcknowledged;
import fengni.correspondence.LetterContent.RectificationReport;
import fengni.correspondence.OrderWords;
import fengni.correspondence.Outbox;
import fengni.correspondence.Recipient;
import fengni.evidence.Recorder;
import fengni.law.ChinaDay;
import fengni.registry.Officer;
import fengni.registry.Officers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Orders that this registry issues to enrolled operators. One officer drafts, another issues; the same for its lifting.
 * Nobody orders anything of their own organisation.
 *
 * <p>What a method has returned as done survives a crash, its letter included; its record is durable before. The first
 * acknowledgement counts, and each version of a report once. Safe for use by many threads.
 */
public final class IssuedOrders implements Recipient {
    private final IssuedTable table;
    private final Parts parts;

    IssuedOrders(IssuedTable table, Parts parts) {
        this.table = table;
        this.parts = parts;
    }

    /**
     * What others bring.
     *
     * @param outbox asked for at each letter: the room that carries them is built after this one
     */
    record Parts(
            Enrolments enrolments,
            Officers officers,
            Recorder recorder,
            Supplier<Outbox> outbox,
            TransactionOperations transactions) {}

    /** A step as an officer asks for it; number and day are those of the document that lifts the order. */
    record Asked(Optional<String> words, Optional<String> number, Optional<String> day) {}

    Outcome<IssuedOrder> draft(SignedIn who, IssuedDraft draft) {
        var officer = parts.officers().of(who);
        var operator = draft.operator().flatMap(code -> parts.enrolments().find(code.strip()));
        var standing = operator.filter(known -> known.standingKey().isPresent());
        if (standing.isEmpty()) {
            return Outcome.faulty(Fault.of("operator", "order_operator"));
        }
        return draft.checked(today())
                .then(words -> isOwn(officer, standing.get().operator())
                        ? new Outcome.Conflicting<>(Fault.of("operator", "order_own"))
                        : new Outcome.Done<>(begin(officer, standing.get(), words)));
    }

    private IssuedOrder begin(Officer officer, Enrolled operator, OrderWords words) {
        return parts.transactions().execute(_ -> {
            var fresh = new IssuedOrder(0, UUID.randomUUID(), operator.operator(), operator.name(), words, List.of());
            long id = table.add(fresh);
            return keep(
                    new IssuedOrder(id, fresh.name(), fresh.operator(), fresh.operatorName(), words, List.of()),
                    step(IssuedAct.DRAFT, officer, "", "", Optional.empty()));
        });
    }

    /** Takes a step of an officer; an order that is issued, or lifted, leaves as a letter with it. */
    Outcome<IssuedOrder> take(SignedIn who, long id, IssuedAct act, Asked asked) {
        var officer = parts.officers().of(who);
        return checked(act, officer, asked)
                .then(step -> parts.transactions()
                        .execute(_ -> Outcome.found(table.lock(id))
                                .then(order -> objection(order, act, officer)
                                        .<Outcome<IssuedOrder>>map(Outcome.Conflicting::new)
                                        .orElseGet(() -> new Outcome.Done<>(sent(keep(order, step), step))))));
    }

    private static Optional<Fault> objection(IssuedOrder order, IssuedAct act, Officer officer) {
        return isOwn(officer, order.operator())
                ? Optional.of(Fault.of("", "order_own"))
                : order.objection(act, officer.person());
    }

    private static boolean isOwn(Officer officer, String operator) {
        return officer.organisation().equals(Optional.of(operator));
    }

    private Outcome<IssuedStep> checked(IssuedAct act, Officer officer, Asked asked) {
        var faults = new Faults();
        var day = IssuedDraft.day(asked.day(), "day", faults);
        if (act.needsDocument()) {
            faults.words(asked.words(), "words", OrderWords.LONGEST_TEXT)
                    .words(asked.number(), "number", OrderWords.LONGEST_NAME)
                    .expect(day.isPresent() || asked.day().isPresent(), "day", "required")
                    .expect(day.isEmpty() || !day.get().isAfter(today()), "day", "future");
        }
        var words = asked.words().orElse("").strip();
        if (!words.isEmpty() && !act.needsDocument()) {
            faults.words(asked.words(), "words", OrderWords.LONGEST_TEXT);
        }
        var number = act.needsDocument() ? asked.number().orElse("").strip() : "";
        return faults.none()
                ? new Outcome.Done<>(step(act, officer, words, number, act.needsDocument() ? day : Optional.empty()))
                : new Outcome.Faulty<>(faults.list());
    }

    private IssuedStep step(IssuedAct act, Officer officer, String words, String number, Optional<LocalDate> day) {
        return new IssuedStep(0, act, words, number, day, List.of(), officer.person(), officer.login(), now());
    }

    private IssuedOrder sent(IssuedOrder order, IssuedStep step) {
        letter(order, step)
                .ifPresent(content -> parts.outbox()
                        .get()
                        .leave(new Letter(UUID.randomUUID(), order.operator(), Face.OPERATOR, step.at(), content)));
        return order;
    }

    private Optional<LetterContent> letter(IssuedOrder order, IssuedStep step) {
        var officer = parts.officers().pseudonym(step.person());
        return switch (step.act()) {
            case ISSUE -> Optional.of(new LetterContent.Order(order.name(), order.words(), officer, step.at()));
            case LIFT ->
                order.last(IssuedAct.DRAFT_LIFT)
                        .map(lift -> new LetterContent.OrderLifted(
                                order.name(),
                                lift.number(),
                                lift.day().orElseThrow(),
                                lift.words(),
                                officer,
                                step.at()));
            case DRAFT, DISCARD, ACKNOWLEDGED, REPORTED, DRAFT_LIFT, DISCARD_LIFT -> Optional.empty();
        };
    }

    private IssuedOrder keep(IssuedOrder order, IssuedStep step) {
        table.add(order.id(), step);
        var steps = new ArrayList<>(order.steps());
        steps.add(step);
        var after =
                new IssuedOrder(order.id(), order.name(), order.operator(), order.operatorName(), order.words(), steps);
        parts.recorder().keep(IssuedRecord.of(after, step));
        return after;
    }

    @Override
    public Face face() {
        return Face.REGISTRY;
    }

    @Override
    public void read(Letter letter) {
        switch (letter.content()) {
            case OrderAcknowledged(var name, var words, var day, var _) ->
                answered(letter, name, IssuedAct.ACKNOWLEDGED, words, Optional.of(day), List.of());
            case RectificationReport(var name, var version, var words, var files, var _) ->
                find(letter, name)
                        .filter(order -> version > order.reports())
                        .ifPresentOrElse(
                                _ -> answered(letter, name, IssuedAct.REPORTED, words, Optional.empty(), files),
                                () -> stray(letter));
            case LetterContent.Order _, LetterContent.OrderLifted _ -> stray(letter);
            case LetterContent.AboutDossier _ -> {}
        }
    }

    private void answered(
            Letter letter,
            UUID name,
            IssuedAct act,
            String words,
            Optional<LocalDate> day,
            List<LetterContent.ReportFile> files) {
        var step = new IssuedStep(0, act, words, "", day, files, IssuedStep.NOBODY, letter.operator(), now());
        parts.transactions()
                .executeWithoutResult(_ -> find(letter, name)
                        .filter(order -> order.has(IssuedAct.ISSUE))
                        .filter(order -> act != IssuedAct.ACKNOWLEDGED || !order.has(act))
                        .ifPresentOrElse(order -> keep(order, step), () -> stray(letter)));
    }

    private Optional<IssuedOrder> find(Letter letter, UUID name) {
        return table.find(name, letter.operator()).flatMap(order -> table.lock(order.id()));
    }

    private void stray(Letter letter) {
        parts.recorder().keep(IssuedRecord.stray(letter));
    }

    Optional<IssuedOrder> find(long id) {
        return table.find(id);
    }

    /** Returns the newest first. */
    List<IssuedOrder> list(long before, int most) {
        return table.list(before, most);
    }

    /** Returns the oldest first. */
    Cursor.Page<IssuedOrder> after(Cursor cursor) {
        return cursor.page(table.after(cursor.after(), cursor.rows()), IssuedOrder::id);
    }

    /** Returns the operators whose letters count. */
    List<Enrolled> operators() {
        return parts.enrolments().list().stream()
                .filter(known -> known.standingKey().isPresent())
                .toList();
    }

    private Instant now() {
        return parts.officers().now();
    }

    LocalDate today() {
        return ChinaDay.of(now());
    }
}
