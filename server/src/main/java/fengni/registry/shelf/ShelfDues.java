package fengni.registry.shelf;

import fengni.law.ChinaDay;
import fengni.law.rulebook.Wording;
import fengni.pages.Due;
import fengni.pages.DueSource;
import fengni.rulebook.Calendars;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What reviewers of a store must look at by a day. The days are practice of this program, so no rule is cited. */
record ShelfDues(Stock stock, ShelfRules rules, Calendars calendars) implements DueSource {
    private static final int MOST = 50;

    @Override
    public List<Due> due(long store) {
        return Stream.of(changes(store), looks(store), appeals(store))
                .flatMap(one -> one)
                .toList();
    }

    private Stream<Due> changes(long store) {
        return stock.changes().open(store, MOST).stream()
                .map(change -> new Due(
                        change.found().proposes().isPresent()
                                ? "registry.shelf.due.measure"
                                : "registry.shelf.due.change",
                        change.name(),
                        change.path(),
                        calendars.days().after(ChinaDay.of(change.at()), rules.lookWithin()),
                        Wording.NONE));
    }

    private Stream<Due> looks(long store) {
        return stock.decisions().unlooked(store, MOST).stream()
                .map(one -> due(
                        "registry.shelf.due.look",
                        one.name(),
                        one.decision().path(),
                        one.decision().at()));
    }

    private Stream<Due> appeals(long store) {
        return stock.appeals().waiting(store, MOST).stream()
                .map(appeal -> new Due(
                        "registry.shelf.due.appeal",
                        String.valueOf(appeal.id()),
                        appeal.path(),
                        calendars.days().after(ChinaDay.of(appeal.at()), rules.appealWithin()),
                        Wording.NONE));
    }

    private Due due(String label, String subject, String path, Instant since) {
        var by = calendars.days().after(ChinaDay.of(since), rules.lookWithin());
        return new Due(label, subject, path, by, Wording.NONE);
    }
}
