package fengni.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days of clocks, numbers and filings are days in China, which has one zone. */
public final class ChinaDay {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ChinaDay() {}

    /** Returns the day on which an instant falls. */
    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
