package fengni.identity;

import fengni.answers.Cursor;
import fengni.news.NewsTable;
import fengni.offering.ServiceId;
import fengni.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Attested users as they are kept; their references are sealed. */
final class EndUserTable {
    private static final String PURPOSE = "end-user-reference";
    private static final String COLUMNS = """
            id, service, name, method, attested_at, attested_by, reference_index, withdrawn_at
            """;

    private final JdbcClient jdbc;
    private final NewsTable news;
    private final Vault vault;

    EndUserTable(DataSource database, NewsTable news, Vault vault) {
        this.jdbc = JdbcClient.create(database);
        this.news = news;
        this.vault = vault;
    }

    /** Who attests, when. */
    record Attester(ServiceId service, String name, Instant at) {}

    /** A user whose state changed. */
    record Changed(ServiceId service, String user, long version) {}

    /** What is known of a user; {@code accepted} is the number of the newest statement accepted, 0 for none. */
    record Known(String method, Instant at, long accepted) {}

    /** Registers checked drafts, each user once; all of them or none. */
    Registration register(List<EndUserDraft> drafts, Attester attester) {
        List<Boolean> fresh = news.change(version -> jdbc.sql("""
                        insert into end_user (version, service, name, method, attested_at, attested_by,
                        reference_sealed, reference_index)
                        select ?, ?, d.name, d.method, d.at::timestamptz, ?, decode(d.sealed, 'hex'), d.index
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                        as d (name, method, at, sealed, index)
                        on conflict (service, name) do update set version = excluded.version,
                        method = excluded.method, attested_at = excluded.attested_at,
                        attested_by = excluded.attested_by, reference_sealed = excluded.reference_sealed,
                        reference_index = excluded.reference_index, withdrawn_at = null, withdrawn_by = ''
                        where end_user.withdrawn_at is not null or end_user.method <> excluded.method
                        or end_user.reference_index <> excluded.reference_index
                        or (end_user.attested_at <> excluded.attested_at and excluded.name = any (?::text[]))
                        returning xmax = 0 as fresh""")
                .param(version)
                .param(attester.service().value())
                .param(attester.name())
                .param(each(drafts, draft -> draft.user().orElseThrow()))
                .param(each(drafts, draft -> draft.method().orElseThrow()))
                .param(each(drafts, draft -> micros(draft.attestedAt().orElse(attester.at()))))
                .param(each(drafts, draft -> draft.reference().map(this::sealed).orElse("")))
                .param(each(drafts, draft -> draft.reference().map(this::index).orElse("")))
                .param(each(
                        drafts.stream()
                                .filter(draft -> draft.attestedAt().isPresent())
                                .toList(),
                        draft -> draft.user().orElseThrow()))
                .query((row, _) -> row.getBoolean("fresh"))
                .list());
        int registered = (int) fresh.stream().filter(one -> one).count();
        return new Registration(registered, fresh.size() - registered, drafts.size() - fresh.size());
    }

    /** Returns how many of these users are attested now; each name once. */
    int attested(ServiceId service, List<String> names) {
        return jdbc.sql(
                        "select count(*) from end_user where service = ? and withdrawn_at is null and name = any (?::text[])")
                .param(service.value())
                .param(names.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /** Ends an attestation; empty if there was none in force. */
    Optional<EndUser> withdraw(String user, Attester by) {
        return news.change(version -> jdbc.sql("""
                        update end_user set version = :version, withdrawn_at = :at, withdrawn_by = :by
                        where service = :service and name = :name and withdrawn_at is null returning\s""" + COLUMNS)
                .param("version", version)
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .param("service", by.service().value())
                .param("name", user)
                .query(EndUserTable::user)
                .optional());
    }

    Optional<EndUser> find(ServiceId service, String user) {
        return jdbc.sql("select " + COLUMNS + " from end_user where service = :service and name = :name")
                .param("service", service.value())
                .param("name", user)
                .query(EndUserTable::user)
                .optional();
    }

    List<EndUser> list(ServiceId service, Cursor cursor) {
        return jdbc.sql("select " + COLUMNS + """
                         from end_user where service = :service and id > :after order by id limit :rows""")
                .param("service", service.value())
                .param("after", cursor.after())
                .param("rows", cursor.rows())
                .query(EndUserTable::user)
                .list();
    }

    /** Counts the users whose attestation stands. */
    long attested(ServiceId service) {
        return jdbc.sql("select count(*) from end_user where service = ? and withdrawn_at is null")
                .param(service.value())
                .query(Long.class)
                .single();
    }

    /** Returns the service's reference, in clear. */
    Optional<String> reference(ServiceId service, String user) {
        return jdbc.sql("select reference_sealed from end_user where service = :service and name = :name")
                .param("service", service.value())
                .param("name", user)
                .query((row, _) -> row.getBytes(1))
                .optional()
                .filter(bytes -> bytes.length > 0)
                .map(bytes -> new String(vault.open(PURPOSE, bytes), StandardCharsets.UTF_8));
    }

    /** Returns what is known of a user whose attestation is in force. */
    Optional<Known> known(ServiceId service, String user) {
        return jdbc.sql("""
                        select u.method, u.attested_at, coalesce((select max(a.statement) from consent_acceptance a
                        where a.service = u.service and a.user_name = u.name), 0) as accepted
                        from end_user u where u.service = :service and u.name = :name and u.withdrawn_at is null""")
                .param("service", service.value())
                .param("name", user)
                .query((row, _) ->
                        new Known(row.getString("method"), instant(row, "attested_at"), row.getLong("accepted")))
                .optional();
    }

    /** Returns the users whose attestation or consent is newer than a version, with the versions. */
    List<Changed> changed(long since) {
        return jdbc.sql("""
                        select service, name, version from end_user where version > :since
                        union all
                        select service, user_name, version from consent_acceptance where version > :since""")
                .param("since", since)
                .query((row, _) -> new Changed(
                        new ServiceId(row.getLong("service")), row.getString("name"), row.getLong("version")))
                .list();
    }

    /** Returns the newest version that a user or a consent carries. */
    long newest() {
        return jdbc.sql("""
                        select greatest((select max(version) from end_user),
                        (select max(version) from consent_acceptance), 0)""").query((row, _) -> row.getLong(1)).single();
    }

    private static EndUser user(ResultSet row, int number) throws SQLException {
        return new EndUser(
                row.getLong("id"),
                new ServiceId(row.getLong("service")),
                row.getString("name"),
                row.getString("method"),
                instant(row, "attested_at"),
                row.getString("attested_by"),
                !row.getString("reference_index").isEmpty(),
                Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** PostgreSQL keeps microseconds and rounds; cut off here, so that an equal attestation stays equal. */
    private static String micros(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).toString();
    }

    private static String[] each(List<EndUserDraft> drafts, Function<EndUserDraft, String> part) {
        return drafts.stream().map(part).toArray(String[]::new);
    }

    private String sealed(String reference) {
        var bytes = vault.seal(PURPOSE, reference.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(bytes);
    }

    private String index(String reference) {
        return vault.blindIndex(PURPOSE, reference);
    }
}
