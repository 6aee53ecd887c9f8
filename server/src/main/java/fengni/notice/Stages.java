package fengni.notice;

import fengni.law.ChinaDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * On which days before a last day somebody wants to be reminded. A stage is a number of days left: 0 is the last day itself,
 * below it the days over.
 *
 * @param days rising, each 0 to {@value #FARTHEST}
 * @param daily whether every day counts once the last day is over
 */
record Stages(List<Integer> days, boolean daily) {
    static final int FARTHEST = 365;

    /** Nobody reads a mail at midnight: a day begins for reminders at this hour in China. */
    static final LocalTime HOUR = LocalTime.of(8, 0);

    static final Stages USUAL = new Stages(List.of(7, 3, 1, 0), true);

    private static final int MOST = 20;
    /** After a longer silence each day missed tells no more than the first of them. */
    private static final int DAYS_NOTED = 30;

    Stages {
        days = List.copyOf(new TreeSet<>(days));
        if (days.size() > MOST || days.stream().anyMatch(day -> day < 0 || day > FARTHEST)) {
            throw new IllegalArgumentException(
                    "days before: " + days + ", expected at most " + MOST + " from 0 to " + FARTHEST);
        }
    }

    /** Reads what a person typed, as {@code 7, 3, 1, 0}; empty if it is no such list. */
    static Optional<Stages> of(String typed, boolean daily) {
        var parts = Stream.of(typed.split("[,，、;；\\s]+", -1))
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.size() <= MOST && parts.stream().allMatch(part -> part.matches("[0-9]{1,3}"))
                ? Optional.of(parts.stream().map(Integer::parseInt).toList())
                        .filter(days -> days.stream().allMatch(day -> day <= FARTHEST))
                        .map(days -> new Stages(days, daily))
                : Optional.empty();
    }

    String typed() {
        return days.reversed().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Returns the stage that counts now: the nearest one that has come, however late; empty before the first. */
    Optional<Integer> reached(LocalDate day, Instant now) {
        long left = ChronoUnit.DAYS.between(today(now), day);
        return left < 0 && daily
                ? Optional.of((int) left)
                : days.stream().filter(stage -> stage >= left).findFirst();
    }

    /** Returns the stages that came before the one that counts now. */
    Collection<Integer> before(int reached) {
        var overdue =
                IntStream.range(Math.max(reached + 1, -DAYS_NOTED), 0).boxed().filter(stage -> daily);
        return Stream.concat(overdue, days.stream().filter(stage -> stage > reached))
                .toList();
    }

    /** Returns when the reminder of a stage is to leave. */
    static Instant moment(LocalDate day, int stage) {
        return day.minusDays(stage).atTime(HOUR).atZone(ChinaDay.ZONE).toInstant();
    }

    /** Returns the day for which reminders leave: before the hour it is still the day before. */
    static LocalDate today(Instant now) {
        return ChinaDay.of(now.minus(HOUR.toSecondOfDay(), ChronoUnit.SECONDS));
    }
}
