package fengni.supervision;

import fengni.access.AccessAudit;
import fengni.access.AccessAudit.Between;
import fengni.access.AccessAudit.Rows;
import fengni.access.Pass;
import fengni.access.Passes;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.access.Viewed;
import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.evidence.Recorder;
import fengni.law.ChinaDay;
import fengni.offering.OwnServices;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Inspections by authorities (深度合成管理规定, Art. 21(1)): opened on a notice, with inspectors who may sign in from the first
 * day to the last and not an hour longer, and a log of all that they looked at.
 *
 * <p>What a method has returned as done survives a crash; its record is durable before it is committed, without the
 * officers' names. Safe for use by many threads.
 */
final class Inspections {
    private final InspectionTable table;
    private final Parts parts;

    Inspections(InspectionTable table, Parts parts) {
        this.table = table;
        this.parts = parts;
    }

    /** What other rooms bring. */
    record Parts(
            Passes passes,
            AccessAudit audit,
            OwnServices services,
            Switches switches,
            Recorder recorder,
            InstantSource clock,
            TransactionOperations transactions) {}

    Outcome<Inspection> open(SignedIn who, InspectionDraft draft) {
        return draft.checked(who.organisation(), today(), own(who.organisation()))
                .then(checked -> parts.transactions()
                        .execute(_ -> table.add(checked.inspection())
                                .<Outcome<Inspection>>map(id -> new Outcome.Done<>(keep(
                                        table.find(who.organisation(), id).orElseThrow(),
                                        step(
                                                who,
                                                InspectionAct.OPEN,
                                                "",
                                                Optional.of(checked.ends()),
                                                Optional.empty()))))
                                .orElseGet(() -> new Outcome.Conflicting<>(Fault.of("number", "inspection_known")))));
    }

    /** Takes a step of a case that is not closed. */
    Outcome<Inspection> take(SignedIn who, long id, InspectionAct act, InspectionAsked asked) {
        return parts.transactions()
                .execute(_ -> Outcome.found(table.lock(who.organisation(), id))
                        .then(one -> one.closed()
                                ? new Outcome.Conflicting<>(Fault.of("", "inspection_closed"))
                                : checked(who, one, act, asked).map(step -> keep(one, step))));
    }

    private Outcome<InspectionStep> checked(SignedIn who, Inspection one, InspectionAct act, InspectionAsked asked) {
        var faults = new Faults();
        var day = Optional.<LocalDate>empty();
        switch (act) {
            case OPEN -> faults.expect(false, "act", "unknown");
            case ADMIT -> faults.addAll(admission(one, asked.person()));
            case DISMISS ->
                faults.expect(asked.person().filter(one.admitted()::contains).isPresent(), "person", "unknown");
            case EXTEND -> {
                parts.passes().lock(one.admitted());
                faults.expect(one.admitted().stream().noneMatch(person -> busy(one, person)), "day", "inspection_busy");
                faults.words(asked.words(), "words", OrderDraft.LONGEST_TEXT);
                day = OrderDraft.day(asked.day(), "day", faults);
                faults.expect(asked.day().isPresent(), "day", "required")
                        .expect(day.isEmpty() || !day.get().isBefore(today()), "day", "past");
            }
            case CLOSE -> faults.words(asked.words(), "words", OrderDraft.LONGEST_TEXT);
        }
        boolean concernsPerson = act == InspectionAct.ADMIT || act == InspectionAct.DISMISS;
        return faults.none()
                ? new Outcome.Done<>(step(
                        who,
                        act,
                        asked.words().orElse("").strip(),
                        day,
                        concernsPerson ? asked.person() : Optional.empty()))
                : new Outcome.Faulty<>(faults.list());
    }

    /** An inspector acts for one case at a time, so that the log of a case is whole and no other's. */
    private List<Fault> admission(Inspection one, Optional<Long> person) {
        parts.passes().lock(person.stream().toList());
        var known =
                person.filter(id -> inspectors(one.organisation()).stream().anyMatch(holder -> holder.person() == id));
        boolean here = known.filter(one.admitted()::contains).isPresent() && !over(one);
        return new Faults()
                .expect(known.isPresent(), "person", "unknown")
                .expect(!here && known.filter(id -> busy(one, id)).isEmpty(), "person", "inspection_busy")
                .list();
    }

    private boolean busy(Inspection one, long person) {
        return table.list(one.organisation()).stream()
                .filter(other -> other.id() != one.id() && !over(other))
                .anyMatch(other -> other.admitted().contains(person));
    }

    private boolean over(Inspection one) {
        return one.closed() || one.ends().isBefore(today());
    }

    private InspectionStep step(
            SignedIn who, InspectionAct act, String words, Optional<LocalDate> day, Optional<Long> subject) {
        return new InspectionStep(
                0,
                act,
                words,
                day,
                subject,
                who.person(),
                who.login(),
                parts.clock().instant());
    }

    private Inspection keep(Inspection one, InspectionStep step) {
        table.add(one.id(), step);
        var after = table.find(one.organisation(), one.id()).orElseThrow();
        passes(after, step);
        parts.recorder()
                .keep(OrderRecord.happening(0, "inspection_" + step.act().word(), Map.of(), record(after, step)));
        return after;
    }

    /** A person has one pass: what ends here must not end or take the place of another case's. */
    private void passes(Inspection after, InspectionStep step) {
        switch (step.act()) {
            case OPEN -> {}
            case ADMIT -> step.subject().ifPresent(person -> parts.passes().give(pass(after, person, after.end())));
            case DISMISS -> step.subject().ifPresent(person -> parts.passes().end(pass(after, person, step.at())));
            case EXTEND -> after.admitted().forEach(person -> parts.passes().give(pass(after, person, after.end())));
            case CLOSE -> after.admitted().forEach(person -> parts.passes().end(pass(after, person, after.end())));
        }
    }

    private static Pass pass(Inspection one, long person, Instant until) {
        return new Pass(person, one.organisation(), Role.INSPECTOR, one.number(), one.beginning(), until);
    }

    private static Map<String, Object> record(Inspection one, InspectionStep step) {
        var decision = new HashMap<String, Object>(Map.of(
                "inspection", one.id(),
                "organisation", one.organisation(),
                "authority", one.authority(),
                "number", one.number(),
                "whole", one.whole(),
                "services", one.services(),
                "from", one.from().toString(),
                "to", one.to().toString(),
                "begins", one.begins().toString(),
                "ends", one.ends().toString()));
        decision.put("act", step.act().word());
        decision.put("words", step.words());
        decision.put("by", step.by());
        decision.put("at", step.at().toString());
        step.subject().ifPresent(person -> decision.put("person", person));
        return decision;
    }

    Optional<Inspection> find(long organisation, long id) {
        return table.find(organisation, id);
    }

    /** Returns the newest first. */
    List<Inspection> list(long organisation) {
        return table.list(organisation);
    }

    /** Returns what the inspectors of a case did while it was open, the newest first. */
    List<Viewed> log(Inspection one, long before, int most) {
        return parts.audit()
                .of(
                        one.organisation(),
                        one.everAdmitted(),
                        new Between(one.beginning(), one.end()),
                        new Rows(before, most));
    }

    /** Returns the case for which an inspector looks; empty for one without. */
    Optional<Inspection> lookingFor(SignedIn who) {
        return parts.passes()
                .current(who)
                .flatMap(_ -> table.list(who.organisation()).stream()
                        .filter(one -> one.isOpenOn(today()) && one.admitted().contains(who.person()))
                        .findFirst());
    }

    List<Passes.Holder> inspectors(long organisation) {
        return parts.passes().holders(organisation, Role.INSPECTOR);
    }

    boolean casesOnly(long organisation) {
        return parts.switches().isOn(organisation, Switch.CASES_ONLY);
    }

    /** Lets inspectors sign in only for a case, or also without one. */
    void casesOnly(SignedIn who, boolean on) {
        parts.transactions().executeWithoutResult(_ -> {
            parts.switches().turn(who, List.of(Switch.CASES_ONLY), on ? Set.of(Switch.CASES_ONLY) : Set.of());
            parts.passes().require(who.organisation(), Role.INSPECTOR, on);
        });
    }

    Parts parts() {
        return parts;
    }

    Set<Long> own(long organisation) {
        return parts.services().of(organisation).stream()
                .map(offer -> offer.service().id().value())
                .collect(Collectors.toUnmodifiableSet());
    }

    LocalDate today() {
        return ChinaDay.of(parts.clock().instant());
    }
}
