package fengni.notice;

import fengni.law.CalendarYear;
import fengni.law.Deadline;
import fengni.notice.SeenDue.Deadlined;
import fengni.notice.SeenDue.Row;
import fengni.pages.Due;
import fengni.pages.Dues;
import fengni.vault.Vault;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives everything due a lasting name and counts how often its day moved. The rooms stay the only source: what stands in
 * the table is made anew from them whenever somebody asks.
 *
 * <p>What was noted survives a crash; a note that was lost is made again at the next look. Safe for use by many threads and
 * nodes.
 */
final class SeenDues {
    private final Dues dues;
    private final SeenDueTable table;
    private final CalendarInUse calendar;
    private final InstantSource clock;

    SeenDues(Dues dues, SeenDueTable table, CalendarInUse calendar, InstantSource clock) {
        this.dues = dues;
        this.table = table;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Returns what is due now, the earliest first. */
    List<SeenDue> of(long organisation) {
        var now = clock.instant();
        var known = new TreeMap<>(
                table.of(organisation).stream().collect(Collectors.toMap(Row::identity, Function.identity())));
        var seen = new ArrayList<SeenDue>();
        named(dues.of(organisation)).forEach((identity, due) -> {
            var old = known.remove(identity);
            var by = calendar(due);
            var row = old != null && old.says(due, by)
                    ? old
                    : table.keep(
                            organisation,
                            identity,
                            Deadlined.of(due.by()),
                            new SeenDueTable.Basis(due.citation().zh(), by, now));
            seen.add(new SeenDue(row.id(), due, row.sequence(), row.first(), row.changed()));
        });
        known.values().forEach(row -> table.gone(row.id(), now));
        return seen.stream()
                .sorted(java.util.Comparator.comparing(one -> one.due().by().due()))
                .toList();
    }

    /**
     * What something is about is told by its words and the page where it is done; its subject may be renamed and counts only
     * where two would else be one. In the order of the names, so that two nodes never wait for each other.
     */
    private static Map<String, Due> named(List<Due> dues) {
        var alike = dues.stream().collect(Collectors.groupingBy(SeenDues::place, Collectors.counting()));
        var named = new TreeMap<String, Due>();
        for (var due : dues) {
            var place = place(due);
            var name = alike.getOrDefault(place, 1L) > 1 ? place + "|" + due.subject() : place;
            named.merge(
                    Vault.digest(name),
                    due,
                    (one, other) -> one.by().due().isAfter(other.by().due()) ? other : one);
        }
        return named;
    }

    private static String place(Due due) {
        return due.label() + "|" + due.path();
    }

    private String calendar(Due due) {
        var years = calendar.days().years().stream()
                .map(CalendarYear::year)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        return switch (due.by()) {
            case Deadline.Firm _ -> years;
            case Deadline.Provisional(var _, var unpublished) -> years + " without " + unpublished;
        };
    }
}
