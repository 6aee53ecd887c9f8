package fengni.filing;

import fengni.answers.Cursor;
import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.evidence.Recorder;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Compares what was filed with what is known, raises alarms, and takes what people say about them (algorithm provisions,
 * Art. 24(2)).
 *
 * <p>What a method has returned as done survives a crash. Each alarm and each step is durable in the evidence before it is
 * committed. If the database fails between the two, the record tells of a step that never took effect; an alarm is then
 * raised again by the next comparison. Safe for use by many threads and several nodes.
 */
final class Drift {
    private static final int LONGEST_WORDS = 2_000;

    private final DriftSources sources;
    private final DriftAlarmTable table;
    private final Recorder recorder;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    Drift(
            DriftSources sources,
            DriftAlarmTable table,
            Recorder recorder,
            TransactionOperations transactions,
            InstantSource clock) {
        this.sources = sources;
        this.table = table;
        this.recorder = recorder;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What came of a comparison: how many filed dossiers there are, what differs, and what of it is told the first time. */
    record Compared(int dossiers, int differences, int raised) {
        Compared and(Compared other) {
            return new Compared(dossiers + other.dossiers, differences + other.differences, raised + other.raised);
        }
    }

    /** A step that an officer asks for, on the version that they saw. */
    record Asked(int version, DriftAct act, String words) {}

    /** Compares every filed dossier of an organisation. */
    Compared compare(long organisation) {
        return sources.of(organisation).stream().map(this::compare).reduce(new Compared(0, 0, 0), Compared::and);
    }

    /** Compares every organisation. */
    Compared compare() {
        return table.organisations().stream().map(this::compare).reduce(new Compared(0, 0, 0), Compared::and);
    }

    Optional<DriftAlarm> find(long organisation, long id) {
        return table.find(organisation, id);
    }

    List<DriftAlarm> list(long organisation, Set<DriftState> states, long below, int rows) {
        return table.list(organisation, states, below, rows);
    }

    Cursor.Page<DriftAlarm> list(long organisation, Cursor cursor) {
        return cursor.page(table.after(organisation, cursor.after(), cursor.rows()), DriftAlarm::id);
    }

    /** Takes a step of an officer. */
    Outcome<DriftAlarm> take(long organisation, long id, Asked asked, String by) {
        var faults = new Faults();
        if (asked.act().needsWords() || !asked.words().isBlank()) {
            faults.words(Optional.of(asked.words()), "words", LONGEST_WORDS);
        }
        var step = new DriftStep(clock.instant(), asked.act(), by, asked.words().strip());
        return faults.none()
                ? locked(organisation, id, alarm -> step(alarm, asked.version(), step))
                : new Outcome.Faulty<>(faults.list());
    }

    private Compared compare(DriftSources.Pair pair) {
        var found = DriftRule.all(pair.filed(), pair.seen());
        long raised =
                found.stream().filter(change -> raise(pair.filed(), change)).count();
        table.gone(pair.filed(), found, clock.instant());
        return new Compared(1, found.size(), (int) raised);
    }

    private boolean raise(FiledDossier filed, PossibleChange change) {
        var step = new DriftStep(clock.instant(), DriftAct.RAISE, "", "");
        boolean fresh = !table.stands(filed, change)
                && Boolean.TRUE.equals(transactions.execute(_ -> {
                    var id = table.add(filed, change);
                    id.ifPresent(one -> {
                        table.add(one, step);
                        recorder.keep(DriftRecord.of(filed, change, step));
                    });
                    return id.isPresent();
                }));
        if (!fresh) {
            table.seen(filed, change);
        }
        return fresh;
    }

    private Outcome<DriftAlarm> locked(long organisation, long id, Function<DriftAlarm, Outcome<DriftAlarm>> step) {
        return transactions.execute(
                _ -> Outcome.found(table.lock(organisation, id)).then(step));
    }

    private Outcome<DriftAlarm> step(DriftAlarm alarm, int version, DriftStep step) {
        if (alarm.version() != version) {
            return new Outcome.Conflicting<>(Fault.of("version", "drift_changed"));
        }
        var to = DriftProcedure.after(alarm.state(), step.act());
        if (to.isEmpty()) {
            return new Outcome.Conflicting<>(Fault.of(
                    "act", "drift_step", step.act().word(), alarm.state().word()));
        }
        table.move(alarm, to.get());
        table.add(alarm.id(), step);
        recorder.keep(DriftRecord.of(alarm, step));
        return Outcome.found(table.find(alarm.organisation(), alarm.id()));
    }
}
