package fengni.office;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** What one cell of a list holds. Nothing here is ever a formula. */
public sealed interface Cell {
    /** Shown as it stands, whatever it begins with; beyond 32,767 UTF-16 units, the most that the format allows, cut with an ellipsis. */
    record Text(String value) implements Cell {}

    /** Spreadsheets keep 15 digits: identity numbers and the like are texts. */
    record Figure(BigDecimal value) implements Cell {
        public static Figure of(long value) {
            return new Figure(BigDecimal.valueOf(value));
        }
    }

    /** A day from 1900-03-01 on; spreadsheets count those before in two ways, so an earlier one becomes a text. */
    record Day(LocalDate value) implements Cell {}

    /** Shown as the second in China's time zone. */
    record Moment(Instant value) implements Cell {}

    record Empty() implements Cell {}
}
