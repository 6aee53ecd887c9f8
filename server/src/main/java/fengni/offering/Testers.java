package fengni.offering;

import fengni.answers.Cursor;
import fengni.answers.Cursor.Page;
import fengni.answers.Outcome;
import fengni.evidence.Recorder;
import fengni.law.ChinaDay;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The list of testers of each service. What a method has returned as done survives a crash, and its record was kept
 * before. Safe for use by many threads.
 */
public final class Testers {
    private final TesterTable table;
    private final Recorder recorder;
    private final InstantSource clock;

    public Testers(LaunchBooks books, Recorder recorder, InstantSource clock) {
        this.table = books.testers();
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Puts a user on the list of a service that exists, or changes what stands there about them. */
    public Outcome<Tester> add(ServiceId service, TesterDraft draft, String by) {
        var now = clock.instant();
        var faults = draft.faults(ChinaDay.of(now));
        if (!faults.none()) {
            return new Outcome.Faulty<>(faults.list());
        }
        var tester = new Tester(
                0,
                service,
                draft.user().orElseThrow(),
                draft.staff(),
                draft.name().orElse("").strip(),
                draft.note().orElse("").strip(),
                draft.until(),
                by,
                now);
        return new Outcome.Done<>(table.add(tester, kept -> recorder.keep(LaunchRecord.added(kept))));
    }

    /** Takes a user off the list. */
    public Outcome<Tester> remove(ServiceId service, String user, String by) {
        return Outcome.found(table.find(service, user)
                .flatMap(tester -> table.remove(
                        tester,
                        new ServiceKey.Made(clock.instant(), by),
                        () -> recorder.keep(LaunchRecord.removed(tester, by)))));
    }

    public Optional<Tester> find(ServiceId service, String user) {
        return table.find(service, user);
    }

    /** Returns those on the list, also those whose last day is over. */
    public Page<Tester> list(ServiceId service, Cursor cursor) {
        return cursor.page(table.list(service, cursor), Tester::id);
    }
}
