package fengni.registry.shelf;

import fengni.law.ChinaDay;
import fengni.law.FilingNumber;
import fengni.law.GenerativeNumber;
import fengni.law.NumberCheck;
import fengni.registry.verification.Verification;
import fengni.registry.verification.Verified;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Checks shelves: one app after its record changed, a whole shelf when somebody asks, and every shelf each night (deep
 * synthesis provisions, Art. 13: daily management). A round goes forward in parts, each of which counts whole or not at all
 * and survives a crash; whichever node comes next goes on after the last. Safe for use by many threads and nodes.
 */
final class Rechecks {
    /** Two numbers an app: below the 1,000 that verification answers at once. */
    private static final int PART = 400;

    /** In China's time: lists of the day before are in, and few look at pages. */
    private static final LocalTime NIGHT = LocalTime.of(2, 0);

    private final Stock stock;
    private final ShelfRules rules;
    private final Supplier<Optional<Verification>> verification;
    private final Work work;

    Rechecks(Stock stock, ShelfRules rules, Supplier<Optional<Verification>> verification, Work work) {
        this.stock = stock;
        this.rules = rules;
        this.verification = verification;
        this.work = work;
    }

    /** Begins a round, unless one runs already; returns whether it did. */
    boolean begin(long organisation, String by) {
        return stock.rounds().begin(organisation, by, stock.apps().onShelf(organisation), work.now());
    }

    /** Begins tonight's round of every store that had none, once over all nodes; one that the night missed comes late. */
    void beginNights() {
        var now = work.now().atZone(ChinaDay.ZONE);
        if (now.toLocalTime().isBefore(NIGHT)) {
            return;
        }
        for (long store : stock.apps().stores()) {
            if (!stock.rounds().hadNight(store, now.toLocalDate())) {
                stock.rounds().beginNight(store, now.toLocalDate(), stock.apps().onShelf(store), work.now());
            }
        }
    }

    /** Does the next part of a round that is under way; returns whether there was one. */
    boolean step() {
        return work.inOne(() -> stock.rounds().take().map(this::part).isPresent());
    }

    private Round part(Round round) {
        var apps = stock.apps().next(round.organisation(), round.lastApp(), PART);
        if (apps.isEmpty()) {
            stock.rounds().end(round, work.now());
        } else {
            stock.rounds().advance(round, apps.getLast().id(), apps.size(), check(apps, true));
        }
        return round;
    }

    /** Checks one app now; what a person has just changed themselves makes no task. */
    void one(ShelfApp app) {
        check(List.of(app), false);
    }

    /** Returns how many points came out otherwise than before. */
    private int check(List<ShelfApp> apps, boolean tells) {
        var at = work.now();
        var records = stock.records().newest(apps);
        var before = stock.checks().of(apps);
        var verified = verified(apps);
        var found = new HashMap<Long, List<Check>>();
        var worst = new HashMap<Long, Grade>();
        int changes = 0;
        for (var app : apps) {
            var record = records.getOrDefault(app.id(), AppRecord.NONE);
            var checks = new Checks(rules, number -> form(number, at)).of(known(app, record, verified));
            found.put(app.id(), checks);
            worst.put(app.id(), Grade.worst(checks));
            changes += tells ? tell(app, before.getOrDefault(app.id(), List.of()), checks, at) : 0;
        }
        stock.checks().put(found, at);
        stock.apps().checked(worst, at);
        return changes;
    }

    private int tell(ShelfApp app, List<Check> before, List<Check> now, Instant at) {
        var changes = Change.between(before, now, rules);
        changes.forEach(change -> stock.changes().add(app, change, at));
        return changes.size();
    }

    private static Checks.Known known(ShelfApp app, AppRecord record, Map<String, Verified> verified) {
        return new Checks.Known(
                app,
                record,
                Optional.ofNullable(verified.get(app.row().own())),
                Optional.ofNullable(verified.get(app.row().supplier())));
    }

    /** Returns what is known of the numbers, by the number as asked; nothing where verification is not there. */
    private Map<String, Verified> verified(List<ShelfApp> apps) {
        var numbers = apps.stream()
                .flatMap(app -> Stream.of(app.row().own(), app.row().supplier()))
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
        var answers = new HashMap<String, Verified>();
        if (!numbers.isEmpty()) {
            var told = verification.get().map(asked -> asked.ofNumbers(numbers)).orElse(List.of());
            for (int place = 0; place < told.size(); place++) {
                answers.put(numbers.get(place), told.get(place));
            }
        }
        return answers;
    }

    /** A number of persons or organisations is no filing number, well formed or not. */
    private static Grade form(String number, Instant now) {
        return switch (NumberCheck.of(number, ChinaDay.of(now))) {
            case NumberCheck.Fits(var official, var _) ->
                official instanceof FilingNumber || official instanceof GenerativeNumber ? Grade.PASSED : Grade.FAILED;
            case NumberCheck.FitsRegistry _ -> Grade.PASSED;
            case NumberCheck.DoesNotFit _ -> Grade.FAILED;
            case NumberCheck.Unknown _ -> Grade.UNDETERMINED;
        };
    }

    Optional<Round> newest(long organisation) {
        return stock.rounds().newest(organisation);
    }
}
