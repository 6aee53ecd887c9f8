package fengni.standing;

import fengni.answers.Cursor;
import fengni.answers.Cursor.Page;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.evidence.Recorder;
import fengni.news.NewsTable;
import fengni.offering.ServiceId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Lays and lifts holds; each needs a statement of reasons (deep synthesis provisions, Arts 10 and 15) and is kept in the
 * evidence (Art. 10: disposals are recorded).
 *
 * <p>What a method has returned as done survives a crash. The record is durable before the hold is committed: no hold
 * ever counts without its record, and where none can be kept none is laid. If the database fails between the two, the
 * record tells of a measure that never took effect; then the list of holds has no event of its number, reasons and time.
 * Safe for use by many threads.
 */
public final class Holds {
    private final HoldTable table;
    private final Recorder recorder;
    private final InstantSource clock;

    public Holds(DataSource database, NewsTable news, Recorder recorder, InstantSource clock) {
        this.table = new HoldTable(database, news);
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Takes a measure on a subject that exists, if the rules let it; from the next news on it counts. */
    public Outcome<HoldEvent> take(Subject subject, HoldDraft draft, String by) {
        var now = clock.instant();
        return draft.checked(now)
                .then(checked -> table.add(
                        new HoldEvent(0, subject, checked.measure(), checked.reasons(), by, now),
                        event -> recorder.keep(HoldRecord.of(event))));
    }

    /** Lifts one hold, if it is the newest event of its subject. */
    public Outcome<HoldEvent> lift(long id, HoldDraft draft, String by) {
        return Outcome.found(find(id))
                .then(hold -> history(hold.subject()).getLast().id() == id
                        ? take(hold.subject(), draft, by)
                        : new Outcome.Conflicting<>(Fault.of("id", "hold_not_standing")));
    }

    public Optional<HoldEvent> find(long id) {
        return table.find(id);
    }

    /** Returns every event of a subject, the oldest first. */
    public List<HoldEvent> history(Subject subject) {
        return table.history(subject);
    }

    /** Returns the events of these services and of the whole operator. */
    public Page<HoldEvent> list(List<ServiceId> services, Cursor cursor) {
        return cursor.page(table.list(services, cursor), HoldEvent::id);
    }

    List<HoldTable.Row> newer(long version) {
        return table.newer(version);
    }
}
