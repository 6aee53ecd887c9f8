package fengni.notice;

import fengni.pages.Language;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Digests of the secret addresses of calendars; the addresses themselves are nowhere. What was kept survives a crash. */
final class FeedTable {
    private final JdbcClient jdbc;

    FeedTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Whose calendar it is. */
    record Feed(long person, long organisation, Language language, Instant made) {}

    /** Keeps the digest in place of the one before: the old address ends with the same statement. */
    void keep(Feed feed, String digest) {
        jdbc.sql("""
                        insert into notice_feed (person, organisation, digest, language, made_at)
                        values (:person, :organisation, :digest, :language, :made)
                        on conflict (person, organisation) do update
                        set digest = :digest, language = :language, made_at = :made""")
                .param("person", feed.person())
                .param("organisation", feed.organisation())
                .param("digest", digest)
                .param("language", feed.language().name())
                .param("made", feed.made().atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(long person, long organisation) {
        jdbc.sql("delete from notice_feed where person = ? and organisation = ?")
                .params(person, organisation)
                .update();
    }

    Optional<Feed> find(String digest) {
        return jdbc.sql("select person, organisation, language, made_at from notice_feed where digest = ?")
                .param(digest)
                .query((row, _) -> feed(row))
                .optional();
    }

    Optional<Feed> of(long person, long organisation) {
        return jdbc.sql("""
                        select person, organisation, language, made_at from notice_feed
                        where person = ? and organisation = ?""")
                .params(person, organisation)
                .query((row, _) -> feed(row))
                .optional();
    }

    private static Feed feed(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Feed(
                row.getLong("person"),
                row.getLong("organisation"),
                Language.valueOf(row.getString("language")),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
