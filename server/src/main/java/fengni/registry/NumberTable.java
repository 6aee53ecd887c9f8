package fengni.registry;

import fengni.law.RegistryNumber;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The series of numbers: rising, without holes that nobody explained, none given twice. */
final class NumberTable {
    private final JdbcClient jdbc;

    NumberTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** A run of serials that was left out. */
    record Gap(Year year, int first, int last, String reason, String by) {}

    /**
     * Gives the next number of a series to a dossier. Joins the caller's transaction and keeps every other grant of the
     * series waiting until it ends: if it rolls back the serial was never given, and the next grant has it.
     *
     * @return empty if the series of the year is full
     */
    Optional<RegistryNumber> give(String prefix, Year year, long dossier, Instant at) {
        return next(prefix, year).map(serial -> {
            var number = RegistryNumber.of(prefix, year, serial);
            jdbc.sql("""
                            insert into registry_number (number, prefix, year, serial, dossier, given_at)
                            values (:number, :prefix, :year, :serial, :dossier, :at)""")
                    .param("number", number.value())
                    .param("prefix", prefix)
                    .param("year", year.getValue())
                    .param("serial", serial)
                    .param("dossier", dossier)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
            return number;
        });
    }

    private Optional<Integer> next(String prefix, Year year) {
        return jdbc.sql("""
                        insert into registry_series as series (prefix, year, last) values (:prefix, :year, 1)
                        on conflict (prefix, year) do update set last = series.last + 1
                        where series.last < :most returning last""")
                .param("prefix", prefix)
                .param("year", year.getValue())
                .param("most", RegistryNumber.LAST_SERIAL)
                .query(Integer.class)
                .optional();
    }

    /** Returns the last serial given or left out, and keeps grants of the series waiting; 0 for a series not begun. */
    int last(String prefix, Year year) {
        return jdbc.sql("select last from registry_series where prefix = :prefix and year = :year for update")
                .param("prefix", prefix)
                .param("year", year.getValue())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Leaves a run of serials out. Returns false, and changes nothing, if its first does not follow the last of the series. */
    boolean skip(String prefix, Gap gap, Instant at) {
        int moved = jdbc.sql("""
                        insert into registry_series as series (prefix, year, last) values (:prefix, :year, :last)
                        on conflict (prefix, year) do update set last = excluded.last where series.last = :first - 1""")
                .param("prefix", prefix)
                .param("year", gap.year().getValue())
                .param("first", gap.first())
                .param("last", gap.last())
                .update();
        if (moved == 1) {
            explain(prefix, gap, at);
        }
        return moved == 1;
    }

    private void explain(String prefix, Gap gap, Instant at) {
        jdbc.sql("""
                        insert into registry_gap (prefix, year, first, last, reason, by_whom, at)
                        values (:prefix, :year, :first, :last, :reason, :by, :at)""")
                .param("prefix", prefix)
                .param("year", gap.year().getValue())
                .param("first", gap.first())
                .param("last", gap.last())
                .param("reason", gap.reason())
                .param("by", gap.by())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns the years of all series that have begun, the newest first. */
    List<Year> years() {
        return jdbc.sql("select distinct year from registry_series order by year desc")
                .query((row, _) -> Year.of(row.getInt("year")))
                .list();
    }

    List<Gap> gaps(String prefix) {
        return jdbc.sql("""
                        select year, first, last, reason, by_whom from registry_gap where prefix = :prefix
                        order by year, first""")
                .param("prefix", prefix)
                .query((row, _) -> new Gap(
                        Year.of(row.getInt("year")),
                        row.getInt("first"),
                        row.getInt("last"),
                        row.getString("reason"),
                        row.getString("by_whom")))
                .list();
    }
}
