package fengni.pages;

import fengni.law.Deadline;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of the due list.
 *
 * @param room the entry of the menu that leads nearest to where it is done
 */
record DueRow(Due due, MenuEntry room) {
    /** What no entry of the menu leads to is found from the first page. */
    static DueRow of(Due due, List<MenuEntry> menu, MenuEntry home) {
        return new DueRow(
                due,
                menu.stream()
                        .filter(entry ->
                                due.path().equals(entry.path()) || due.path().startsWith(entry.path() + "/"))
                        .max(Comparator.comparingInt(entry -> entry.path().length()))
                        .orElse(home));
    }

    /** Returns why the day may still move, in words; empty if it stands firm. */
    static String doubt(Deadline by, Words words) {
        return switch (by) {
            case Deadline.Firm firm -> "";
            case Deadline.Provisional(var day, var unpublished) ->
                words.say(
                        "pages.due.provisional",
                        unpublished.stream()
                                .map(Year::toString)
                                .collect(Collectors.joining(words.say("pages.due.years.between"))));
        };
    }
}
