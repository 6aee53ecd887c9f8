package fengni.registry.shelf;

import fengni.answers.Cursor;
import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.evidence.RecordType;
import fengni.law.ChinaDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a store has on its shelf, what it asked about each app, and what checks found. A reviewer sees the shelf of the own
 * store; everything of another is as if it were not there. What a method has returned as done survives a crash, and its
 * record is durable before. Safe for use by many threads.
 */
final class Shelf {
    static final int MOST_CHANGES = 50;

    private static final int LONGEST = 2_000;

    private final Stock stock;
    private final ShelfRules rules;
    private final Decisions decisions;
    private final Rechecks rechecks;
    private final Work work;

    Shelf(Stock stock, ShelfRules rules, Decisions decisions, Rechecks rechecks, Work work) {
        this.stock = stock;
        this.rules = rules;
        this.decisions = decisions;
        this.rechecks = rechecks;
        this.work = work;
    }

    Cursor.Page<ShelfApp> list(Reviewer who, ShelfFilter filter, Cursor cursor) {
        return cursor.page(stock.apps().list(who.organisation(), filter, cursor.after(), cursor.rows()), ShelfApp::id);
    }

    /** Returns everything that fits; a shelf holds what sheets brought, each of at most 100,000 rows. */
    List<ShelfApp> all(Reviewer who, ShelfFilter filter) {
        return stock.apps().list(who.organisation(), filter, 0, ShelfSheet.MOST_ROWS);
    }

    List<AppCount> counted(Reviewer who) {
        return stock.apps().counted(who.organisation());
    }

    /** Returns changes that nobody has dealt with, the oldest first, at most {@value #MOST_CHANGES}. */
    List<Change> changes(long organisation) {
        return stock.changes().open(organisation, MOST_CHANGES);
    }

    boolean isEmpty(long organisation) {
        return stock.apps().onShelf(organisation) == 0;
    }

    Optional<Round> newestRound(Reviewer who) {
        return rechecks.newest(who.organisation());
    }

    /** Begins a check of the whole shelf. */
    Outcome<Round> check(Reviewer who) {
        return work.inOne(() -> rechecks.begin(who.organisation(), who.login())
                ? Outcome.found(rechecks.newest(who.organisation()))
                : new Outcome.Conflicting<>(Fault.of("", "shelf_round_running")));
    }

    Optional<AppView> view(Reviewer who, long id) {
        return stock.apps().find(who.organisation(), id).map(this::view);
    }

    private AppView view(ShelfApp app) {
        var record = record(app);
        var found = stock.checks().of(app).stream()
                .map(check -> new AppView.Found(check, rules.of(check.point())))
                .toList();
        var taken = stock.decisions().of(app).stream()
                .map(decision -> new AppView.Taken(
                        decision,
                        stock.decisions().look(decision.id()),
                        stock.appeals().of(decision)))
                .toList();
        return new AppView(
                app,
                record,
                found,
                stock.changes().openOf(app),
                taken,
                stock.events().of(app).stream().map(AppView::moment).toList());
    }

    private AppRecord record(ShelfApp app) {
        return stock.records().newest(List.of(app)).getOrDefault(app.id(), AppRecord.NONE);
    }

    /**
     * Writes down what was asked and shown, as the next version, and checks the app anew.
     *
     * @param version of the record that the person saw
     */
    Outcome<ShelfApp> record(Reviewer who, long id, int version, AppRecordDraft draft) {
        return draft.checked(ChinaDay.of(work.now()))
                .then(record -> work.inOne(() -> Outcome.found(stock.apps().lock(who.organisation(), id))
                        .then(app -> app.record() == version
                                ? new Outcome.Done<>(recorded(who, app, record))
                                : new Outcome.Conflicting<>(Fault.of("version", "shelf_app_moved")))));
    }

    private ShelfApp recorded(Reviewer who, ShelfApp app, AppRecord record) {
        var at = work.now();
        work.recorder()
                .keep(ShelfHappening.of(
                        RecordType.DECLARATION,
                        "shelf_record",
                        who,
                        what(record),
                        Map.of("app", app.row().packageId(), "version", (long) app.record() + 1)));
        stock.records().add(app, record, who.login(), at);
        stock.apps().recorded(app, record);
        stock.events()
                .add(
                        app.id(),
                        new AppEvent(
                                at, who.login(), "recorded", record.answer().evidence()));
        var now = stock.apps().find(who.organisation(), app.id()).orElseThrow();
        rechecks.one(now);
        return stock.apps().find(who.organisation(), app.id()).orElseThrow();
    }

    private static Map<String, Object> what(AppRecord record) {
        var what = new HashMap<String, Object>(AppView.fields(record));
        what.values().removeIf(""::equals);
        return what;
    }

    /** Closes the changes of an app without a decision, with the reason why none is needed. */
    Outcome<ShelfApp> seen(Reviewer who, long id, String words) {
        var faults = new Faults().words(Optional.of(words), "words", LONGEST);
        return faults.none()
                ? work.inOne(() -> Outcome.found(stock.apps().lock(who.organisation(), id))
                        .map(app -> closed(who, app, words.strip())))
                : new Outcome.Faulty<>(faults.list());
    }

    private ShelfApp closed(Reviewer who, ShelfApp app, String words) {
        var at = work.now();
        work.recorder()
                .keep(ShelfHappening.of(
                        RecordType.CONSOLE,
                        "shelf_change_seen",
                        who,
                        Map.of("words", words),
                        Map.of("app", app.row().packageId())));
        if (stock.changes().close(app, who.login(), words, at) > 0) {
            stock.events().add(app.id(), new AppEvent(at, who.login(), "seen", words));
        }
        return app;
    }

    ShelfRules rules() {
        return rules;
    }

    Decisions decisions() {
        return decisions;
    }

    Stock stock() {
        return stock;
    }
}
