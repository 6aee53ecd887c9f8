package fengni.notice;

import fengni.pages.Language;
import fengni.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How people want to be reminded. What was kept survives a crash. */
final class PreferenceTable {
    private static final String SELECT =
            "select person, organisation, mail, language, days, daily, since from notice_preference ";

    private static final String PURPOSE = "notice-mail";
    private static final byte[] NOTHING = {};

    private final JdbcClient jdbc;
    private final Vault vault;

    PreferenceTable(DataSource database, Vault vault) {
        this.jdbc = JdbcClient.create(database);
        this.vault = vault;
    }

    Optional<Preference> find(long person, long organisation) {
        return jdbc.sql(SELECT + "where person = ? and organisation = ?")
                .params(person, organisation)
                .query((row, _) -> preference(row))
                .optional();
    }

    /** Returns those of the organisation who gave a mail address. */
    List<Preference> of(long organisation) {
        return jdbc.sql(SELECT + "where organisation = ? and mail <> '' order by person")
                .param(organisation)
                .query((row, _) -> preference(row))
                .list();
    }

    /** Keeps the wish; since when it counts stays as it was while there was an address before. */
    void keep(Preference wish) {
        jdbc.sql("""
                        insert into notice_preference as p (person, organisation, mail, language, days, daily, since)
                        values (:person, :organisation, :mail, :language, :days, :daily, :since)
                        on conflict (person, organisation) do update set
                            since = case when p.mail = '' then :since else p.since end,
                            mail = :mail, language = :language, days = :days, daily = :daily""")
                .param("person", wish.person())
                .param("organisation", wish.organisation())
                .param("mail", sealed(wish.mail()))
                .param("language", wish.language().name())
                .param("days", wish.stages().days().toArray(Integer[]::new))
                .param("daily", wish.stages().daily())
                .param("since", wish.since().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Preference preference(ResultSet row) throws SQLException {
        return new Preference(
                row.getLong("person"),
                row.getLong("organisation"),
                opened(row.getBytes("mail")),
                Language.valueOf(row.getString("language")),
                new Stages(Arrays.asList((Integer[]) row.getArray("days").getArray()), row.getBoolean("daily")),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }

    /** An address is personal: it stands sealed, and nothing stands where there is none. */
    private byte[] sealed(String mail) {
        return mail.isEmpty() ? NOTHING : vault.seal(PURPOSE, mail.getBytes(StandardCharsets.UTF_8));
    }

    private String opened(byte[] sealed) {
        return sealed.length == 0 ? "" : new String(vault.open(PURPOSE, sealed), StandardCharsets.UTF_8);
    }
}
