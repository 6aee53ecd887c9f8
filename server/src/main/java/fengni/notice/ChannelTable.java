package fengni.notice;

import fengni.pages.Language;
import fengni.vault.Vault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Webhooks of organisations; their addresses and secrets lie sealed. What was kept survives a crash. */
final class ChannelTable {
    private static final String ADDRESS = "notice-address";
    private static final String SECRET = "notice-secret";
    private static final String SELECT = """
            select id, organisation, name, shape, address_sealed, secret_sealed, language, days, daily, since
            from notice_channel where removed_at is null and\s""";

    private final JdbcClient jdbc;
    private final Vault vault;

    ChannelTable(DataSource database, Vault vault) {
        this.jdbc = JdbcClient.create(database);
        this.vault = vault;
    }

    /** Keeps a new one, whose number is not looked at; returns its number. */
    long add(Channel channel) {
        return jdbc.sql("""
                        insert into notice_channel (organisation, name, shape, address_sealed, secret_sealed, language,
                            days, daily, since)
                        values (:organisation, :name, :shape, :address, :secret, :language, :days, :daily, :since)
                        returning id""")
                .param("organisation", channel.organisation())
                .param("name", channel.name())
                .param("shape", channel.target().shape().name())
                .param("address", seal(ADDRESS, channel.target().address().toString()))
                .param("secret", seal(SECRET, channel.target().secret()))
                .param("language", channel.language().name())
                .param("days", channel.stages().days().toArray(Integer[]::new))
                .param("daily", channel.stages().daily())
                .param("since", channel.since().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    Optional<Channel> find(long organisation, long id) {
        return jdbc.sql(SELECT + "organisation = ? and id = ?")
                .params(organisation, id)
                .query((row, _) -> channel(row))
                .optional();
    }

    List<Channel> of(long organisation) {
        return jdbc.sql(SELECT + "organisation = ? order by id")
                .param(organisation)
                .query((row, _) -> channel(row))
                .list();
    }

    /** Its address and secret are forgotten at once. Returns false if there is no such channel. */
    boolean remove(long organisation, long id, Instant now) {
        return jdbc.sql("""
                                update notice_channel set removed_at = ?, address_sealed = '', secret_sealed = ''
                                where organisation = ? and id = ? and removed_at is null""")
                        .params(now.atOffset(ZoneOffset.UTC), organisation, id)
                        .update()
                == 1;
    }

    private Channel channel(ResultSet row) throws SQLException {
        return new Channel(
                row.getLong("id"),
                row.getLong("organisation"),
                row.getString("name"),
                new Channel.Target(
                        Shape.valueOf(row.getString("shape")),
                        URI.create(open(ADDRESS, row.getBytes("address_sealed"))),
                        open(SECRET, row.getBytes("secret_sealed"))),
                Language.valueOf(row.getString("language")),
                new Stages(Arrays.asList((Integer[]) row.getArray("days").getArray()), row.getBoolean("daily")),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }

    private byte[] seal(String purpose, String text) {
        return vault.seal(purpose, text.getBytes(StandardCharsets.UTF_8));
    }

    private String open(String purpose, byte[] sealed) {
        return new String(vault.open(purpose, sealed), StandardCharsets.UTF_8);
    }
}
