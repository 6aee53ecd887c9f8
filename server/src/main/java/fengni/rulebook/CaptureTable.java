package fengni.rulebook;

import fengni.law.FilingField.Bilingual;
import fengni.law.FilingField.Choice;
import fengni.news.NewsTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Option lists and their withdrawals as rows that are only added. */
final class CaptureTable {
    private static final String ROWS = """
            select l.id, l.field, l.chinese, l.english, l.seen_on, l.note, l.person, l.login, l.name, l.organisation, l.at,
            w.reason as w_reason, w.person as w_person, w.login as w_login, w.name as w_name,
            w.organisation as w_organisation, w.at as w_at
            from portal_list l left join portal_list_withdrawal w on w.list = l.id
            """;

    private final JdbcClient jdbc;
    private final NewsTable news;

    CaptureTable(DataSource database, NewsTable news) {
        this.jdbc = JdbcClient.create(database);
        this.news = news;
    }

    <T> T change(Supplier<T> work) {
        return news.change(_ -> work.get());
    }

    /** @param fresh a list without number */
    long add(Capture fresh) {
        return AuthorTable.fill(jdbc.sql("""
                        insert into portal_list (field, chinese, english, seen_on, note, person, login, name,
                        organisation, at) values (:field, :chinese, :english, :seenOn, :note, :person, :login, :name,
                        :organisation, :at) returning id"""), fresh.entered())
                .param("field", fresh.field())
                .param(
                        "chinese",
                        fresh.options().stream()
                                .map(one -> one.words().chinese())
                                .toArray(String[]::new))
                .param(
                        "english",
                        fresh.options().stream()
                                .map(one -> one.words().english())
                                .toArray(String[]::new))
                .param("seenOn", fresh.seenOn())
                .param("note", fresh.note())
                .query(Long.class)
                .single();
    }

    void withdraw(long list, Withdrawal withdrawal) {
        AuthorTable.fill(jdbc.sql("""
                        insert into portal_list_withdrawal (list, reason, person, login, name, organisation, at)
                        values (:list, :reason, :person, :login, :name, :organisation, :at)"""), withdrawal.entered())
                .param("list", list)
                .param("reason", withdrawal.reason())
                .update();
    }

    /** Returns the lists, the newest first. */
    List<Capture> list() {
        return jdbc.sql(ROWS + " order by l.id desc")
                .query((row, _) -> capture(row))
                .list();
    }

    Optional<Capture> find(long id) {
        return jdbc.sql(ROWS + " where l.id = :id")
                .param("id", id)
                .query((row, _) -> capture(row))
                .optional();
    }

    private static Capture capture(ResultSet row) throws SQLException {
        var chinese = (String[]) row.getArray("chinese").getArray();
        var english = (String[]) row.getArray("english").getArray();
        return new Capture(
                row.getLong("id"),
                row.getString("field"),
                IntStream.range(0, chinese.length)
                        .mapToObj(at -> new Choice(chinese[at], new Bilingual(chinese[at], english[at])))
                        .toList(),
                row.getObject("seen_on", LocalDate.class),
                row.getString("note"),
                AuthorTable.read(row, ""),
                AuthorTable.withdrawal(row));
    }
}
