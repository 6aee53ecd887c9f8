package fengni.law.lists;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** A date as lists publish it: 2023/8/31, 2023年8月31日, 2025年7月, 2026/6/11（补登）. */
public sealed interface ListedDate {
    Pattern FORM = Pattern.compile(
            "(?<year>20\\d{2})[年./-](?<month>\\d{1,2})(?:月|[./-]|$|(?=\\())(?:(?<day>\\d{1,2})日?)?(?<rest>(?:\\(.*)?)");

    record Day(LocalDate day) implements ListedDate {}

    record Month(YearMonth month) implements ListedDate {}

    /** No date, or one that does not exist. */
    record Unread(String text) implements ListedDate {}

    /** Reads a cell. Never fails; words in brackets behind the date are left to the cell. */
    static ListedDate read(String cell) {
        var form = FORM.matcher(CellText.tight(cell));
        if (!form.matches()) {
            return new Unread(cell);
        }
        int month = Integer.parseInt(form.group("month"));
        if (month < 1 || month > 12) {
            return new Unread(cell);
        }
        var published = YearMonth.of(Integer.parseInt(form.group("year")), month);
        if (form.group("day") == null) {
            return new Month(published);
        }
        int day = Integer.parseInt(form.group("day"));
        return published.isValidDay(day) ? new Day(published.atDay(day)) : new Unread(cell);
    }
}
