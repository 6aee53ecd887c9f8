package fengni.registry.publication;

import fengni.access.SignedIn;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.answers.Subscriber;
import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.evidence.Recorder;
import fengni.evidence.Who;
import fengni.law.ChinaDay;
import fengni.law.WorkingDays;
import fengni.registry.PublicList;
import fengni.registry.Reviewers;
import fengni.vault.Vault;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Objections to what the public list says, from anybody, and their answers by officers who had no part in the filing.
 *
 * <p>Each step is durable in the evidence before it is committed; what a method has returned as done survives a crash.
 * Neither the objector's contact nor their address is part of the evidence. Safe for use by many threads.
 */
final class Objections {
    private static final Duration FORGOTTEN = Duration.ofDays(2);
    private static final String ADDRESS = "objection-address";
    private static final String ALL = "all";

    private final ObjectionTable table;
    private final ObjectionAttemptTable attempts;
    private final PublicList list;
    private final Reviewers reviewers;
    private final Rules rules;
    private final Recorder recorder;
    private final InstantSource clock;
    private final TransactionOperations transactions;
    private final Vault vault;

    Objections(Tables tables, PublicList list, Reviewers reviewers, Rules rules, Batches.Around around) {
        this.table = tables.objections();
        this.attempts = tables.attempts();
        this.vault = tables.vault();
        this.list = list;
        this.reviewers = reviewers;
        this.rules = rules;
        this.recorder = around.recorder();
        this.clock = around.clock();
        this.transactions = around.transactions();
    }

    record Tables(ObjectionTable objections, ObjectionAttemptTable attempts, Vault vault) {}

    /** The registry's promise and the calendar by which it is counted. */
    record Rules(PublicationSettingsTable settings, Supplier<WorkingDays> days) {}

    /** Takes an objection in, or tells everything that is wrong with it at once. */
    Lodged lodge(String number, ObjectionDraft draft, String address) {
        var versions = list.versions(number);
        if (versions.isEmpty()) {
            return new Lodged.Absent();
        }
        if (draft.checked() instanceof Outcome.Faulty<ObjectionDraft>(var faults)) {
            return new Lodged.Faulty(faults);
        }
        attempts.forget(clock.instant().minus(FORGOTTEN));
        if (!attempts.take(ObjectionBrake.NEW_OF_ADDRESS, source(address), clock.instant())
                || !attempts.take(ObjectionBrake.NEW_OF_ALL, ALL, clock.instant())) {
            return new Lodged.Wait();
        }
        return lodged(fresh(number, versions.getFirst().version(), draft));
    }

    private Objection fresh(String number, int version, ObjectionDraft draft) {
        var now = clock.instant();
        return new Objection(
                0,
                1,
                number,
                version,
                draft.relation(),
                draft.about(),
                draft.told().strip(),
                draft.contact().strip(),
                now,
                due(ChinaDay.of(now)),
                ObjectionState.RECEIVED,
                false,
                List.of());
    }

    private LocalDate due(LocalDate from) {
        return rules.days()
                .get()
                .after(from, rules.settings().find().objectionDays())
                .due();
    }

    private Lodged lodged(Objection fresh) {
        var code = ObjectionCode.fresh();
        return inOne(() -> {
            long id = table.add(fresh, code);
            var step = new Objection.Step(fresh.at(), ObjectionAct.LODGE, 0, "", "");
            recorder.keep(record(id, fresh, step, fresh.told()));
            table.add(id, step);
            return new Lodged.Taken(code, fresh.due());
        });
    }

    /** Looks a code up. The attempt is counted before the look, and given back if the code was right. */
    Looked look(ObjectionCode code, String address) {
        var source = source(address);
        if (!attempts.take(ObjectionBrake.CODES_OF_ADDRESS, source, clock.instant())
                || !attempts.take(ObjectionBrake.CODES_OF_ALL, ALL, clock.instant())) {
            return new Looked.Wait();
        }
        var found = table.find(code);
        if (found.isPresent()) {
            attempts.giveBack(ObjectionBrake.CODES_OF_ADDRESS, source);
            attempts.giveBack(ObjectionBrake.CODES_OF_ALL, ALL);
        }
        return new Looked.Found(found);
    }

    /** Takes an officer's step, if the objection is still as they saw it and the step is theirs. */
    Outcome<Objection> take(long id, ObjectionAnswer answer, SignedIn who) {
        return Outcome.found(table.find(id))
                .then(seen -> possible(seen, answer, who))
                .then(seen -> answer.checked().then(checked -> inOne(() -> taken(seen, checked, who))));
    }

    private Outcome<Objection> possible(Objection seen, ObjectionAnswer answer, SignedIn who) {
        if (seen.version() != answer.version()
                || !ObjectionAct.possible(seen.state()).contains(answer.act())) {
            return new Outcome.Conflicting<>(Fault.of("version", "objection_changed"));
        }
        return refusal(seen, who, answer.act())
                .<Outcome<Objection>>map(code -> new Outcome.Conflicting<>(Fault.of("act", code)))
                .orElseGet(() -> new Outcome.Done<>(seen));
    }

    /** Returns why this officer may not take the step; empty if they may. */
    Optional<String> refusal(Objection objection, SignedIn who, ObjectionAct act) {
        return reviewers
                .interest(who, objection.number())
                .or(() -> act.answers() && reviewers.hadPart(who, objection.number())
                        ? Optional.of("objection_part")
                        : Optional.empty());
    }

    private Outcome<Objection> taken(Objection seen, ObjectionAnswer answer, SignedIn who) {
        var now = clock.instant();
        var asked = answer.act() == ObjectionAct.CORRECT && answer.changeAsked();
        if (!table.move(seen.id(), seen.version(), answer.act().to(), asked)) {
            return new Outcome.Conflicting<>(Fault.of("version", "objection_changed"));
        }
        var step = new Objection.Step(
                now, answer.act(), who.person(), who.login(), answer.words().strip());
        recorder.keep(record(seen.id(), seen, step, step.words()));
        table.add(seen.id(), step);
        if (answer.act() == ObjectionAct.CORRECT) {
            table.note(seen, new RecordNote(now, answer.note().strip()));
        }
        return Outcome.found(table.find(seen.id()));
    }

    private static Happening record(long id, Objection objection, Objection.Step step, String words) {
        return new Happening(
                RecordType.COMPLAINT,
                0,
                Who.of(Who.NOT_SUPPLIED),
                "objection_" + step.act().word(),
                Optional.empty(),
                Map.of("words", words),
                Map.of(
                        "objection", id,
                        "number", objection.number(),
                        "version", (long) objection.recordVersion(),
                        "about", objection.about(),
                        "act", step.act().word(),
                        "state", step.act().to().word(),
                        "by", step.login().isEmpty() ? "objector" : step.login(),
                        "at", step.at().toString()));
    }

    Optional<Objection> find(long id) {
        return table.find(id);
    }

    List<Objection> open(int from, int rows) {
        return table.open(from, rows);
    }

    List<Objection> answered(int from, int rows) {
        return table.answered(from, rows);
    }

    List<Objection> awaitingChange(int rows) {
        return table.awaitingChange(rows);
    }

    List<RecordNote> notes(String number) {
        return table.notes(number);
    }

    int admitted(String number) {
        return table.admitted(number);
    }

    LocalDate today() {
        return ChinaDay.of(clock.instant());
    }

    int promisedDays() {
        return rules.settings().find().objectionDays();
    }

    String desk(Objection objection) {
        return reviewers.desk(objection.number());
    }

    /** Who objects stays unknown also to who reads the database. */
    private String source(String address) {
        return vault.blindIndex(ADDRESS, Subscriber.of(address));
    }

    private <T> T inOne(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }
}
