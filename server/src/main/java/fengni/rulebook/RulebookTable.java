package fengni.rulebook;

import fengni.news.NewsTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Versions of the rulebook, proposals and decisions as rows; nothing is ever changed but what the program itself shipped. */
final class RulebookTable {
    private static final String PROPOSALS = """
            select p.id, p.version, p.reason, p.person, p.login, p.name, p.organisation, p.at,
            d.in_force, d.from_day, d.reason as d_reason, d.person as d_person, d.login as d_login, d.name as d_name,
            d.organisation as d_organisation, d.at as d_at
            from rulebook_proposal p left join rulebook_decision d on d.proposal = p.id
            """;

    private final JdbcClient jdbc;
    private final NewsTable news;

    RulebookTable(DataSource database, NewsTable news) {
        this.jdbc = JdbcClient.create(database);
        this.news = news;
    }

    /** Runs changes one after another, each whole or not at all. */
    <T> T change(Supplier<T> work) {
        return news.change(_ -> work.get());
    }

    /** Keeps a version with its tables; the program's own replaces what an earlier build of it kept under the same name. */
    void add(Edition edition, Map<String, byte[]> tables) {
        jdbc.sql("""
                        insert into rulebook_version (version, sha256, shipped, at) values (:version, :sha, :shipped, :at)
                        on conflict (version) do update set sha256 = excluded.sha256""")
                .param("version", edition.version())
                .param("sha", edition.sha256())
                .param("shipped", edition.shipped())
                .param("at", edition.at().atOffset(ZoneOffset.UTC))
                .update();
        tables.forEach((name, content) -> jdbc.sql("""
                        insert into rulebook_table (version, name, content) values (:version, :name, :content)
                        on conflict (version, name) do update set content = excluded.content""")
                .param("version", edition.version())
                .param("name", name)
                .param("content", content)
                .update());
    }

    /** Returns the versions, the newest first. */
    List<Edition> editions() {
        return jdbc.sql("select version, sha256, shipped, at from rulebook_version order by at desc, version desc")
                .query((row, _) -> new Edition(
                        row.getString("version"), row.getString("sha256"), row.getBoolean("shipped"), at(row, "at")))
                .list();
    }

    /** Returns the tables of a version by name; empty if there is none. */
    Map<String, byte[]> tables(String version) {
        var tables = new LinkedHashMap<String, byte[]>();
        jdbc.sql("select name, content from rulebook_table where version = :version order by name")
                .param("version", version)
                .query((row, _) -> Map.entry(row.getString("name"), row.getBytes("content")))
                .list()
                .forEach(table -> tables.put(table.getKey(), table.getValue()));
        return tables;
    }

    long propose(String version, String reason, Entered entered) {
        return AuthorTable.fill(jdbc.sql("""
                        insert into rulebook_proposal (version, reason, person, login, name, organisation, at)
                        values (:version, :reason, :person, :login, :name, :organisation, :at) returning id"""), entered)
                .param("version", version)
                .param("reason", reason)
                .query(Long.class)
                .single();
    }

    void decide(long proposal, Proposal.Decision decision) {
        AuthorTable.fill(jdbc.sql("""
                        insert into rulebook_decision (proposal, in_force, from_day, reason, person, login, name,
                        organisation, at) values (:proposal, :inForce, :from, :reason, :person, :login, :name,
                        :organisation, :at)"""), decision.entered())
                .param("proposal", proposal)
                .param("inForce", decision.from().isPresent())
                .param("from", decision.from().orElse(null))
                .param("reason", decision.reason())
                .update();
    }

    /** Returns the proposals, the newest first. */
    List<Proposal> proposals() {
        return jdbc.sql(PROPOSALS + " order by p.id desc")
                .query((row, _) -> proposal(row))
                .list();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                row.getLong("id"),
                row.getString("version"),
                row.getString("reason"),
                AuthorTable.read(row, ""),
                decision(row));
    }

    private static Optional<Proposal.Decision> decision(ResultSet row) throws SQLException {
        return row.getObject("in_force") == null
                ? Optional.empty()
                : Optional.of(new Proposal.Decision(
                        Optional.ofNullable(row.getObject("from_day", LocalDate.class)),
                        row.getString("d_reason"),
                        AuthorTable.read(row, "d_")));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
