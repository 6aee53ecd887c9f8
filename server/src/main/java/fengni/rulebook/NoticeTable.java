package fengni.rulebook;

import fengni.law.CalendarYear;
import fengni.law.ChinaDay;
import fengni.law.Confidence;
import fengni.law.Source;
import fengni.news.NewsTable;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Yearly notices and their withdrawals as rows that are only added. */
final class NoticeTable {
    private static final String ROWS = """
            select n.id, n.year, n.number, n.source, n.days_off, n.worked, n.person, n.login, n.name, n.organisation, n.at,
            w.reason as w_reason, w.person as w_person, w.login as w_login, w.name as w_name,
            w.organisation as w_organisation, w.at as w_at
            from holiday_notice n left join holiday_notice_withdrawal w on w.notice = n.id
            """;

    private final JdbcClient jdbc;
    private final NewsTable news;

    NoticeTable(DataSource database, NewsTable news) {
        this.jdbc = JdbcClient.create(database);
        this.news = news;
    }

    <T> T change(Supplier<T> work) {
        return news.change(_ -> work.get());
    }

    long add(CalendarYear year, Entered entered) {
        return AuthorTable.fill(jdbc.sql("""
                        insert into holiday_notice (year, number, source, days_off, worked, person, login, name,
                        organisation, at) values (:year, :number, :source, :off, :worked, :person, :login, :name,
                        :organisation, :at) returning id"""), entered)
                .param("year", year.year().getValue())
                .param("number", year.notice())
                .param("source", year.source().note())
                .param("off", dates(year.off()))
                .param("worked", dates(year.worked()))
                .query(Long.class)
                .single();
    }

    void withdraw(long notice, Withdrawal withdrawal) {
        AuthorTable.fill(jdbc.sql("""
                        insert into holiday_notice_withdrawal (notice, reason, person, login, name, organisation, at)
                        values (:notice, :reason, :person, :login, :name, :organisation, :at)"""), withdrawal.entered())
                .param("notice", notice)
                .param("reason", withdrawal.reason())
                .update();
    }

    /** Returns the notices, the newest first. */
    List<NoticeEntry> list() {
        return jdbc.sql(ROWS + " order by n.id desc")
                .query((row, _) -> entry(row))
                .list();
    }

    Optional<NoticeEntry> find(long id) {
        return jdbc.sql(ROWS + " where n.id = :id")
                .param("id", id)
                .query((row, _) -> entry(row))
                .optional();
    }

    private static NoticeEntry entry(ResultSet row) throws SQLException {
        var entered = AuthorTable.read(row, "");
        var day = ChinaDay.of(entered.at());
        var number = row.getString("number");
        var source = new Source(
                "国务院办公厅关于部分节假日安排的通知 " + number, day.toString(), day, Confidence.TEXT, row.getString("source"));
        return new NoticeEntry(
                row.getLong("id"),
                new CalendarYear(
                        Year.of(row.getInt("year")), number, source, days(row, "days_off"), days(row, "worked")),
                entered,
                AuthorTable.withdrawal(row));
    }

    private static Date[] dates(Set<LocalDate> days) {
        return days.stream().sorted().map(Date::valueOf).toArray(Date[]::new);
    }

    private static Set<LocalDate> days(ResultSet row, String column) throws SQLException {
        return Stream.of((Date[]) row.getArray(column).getArray())
                .map(Date::toLocalDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
