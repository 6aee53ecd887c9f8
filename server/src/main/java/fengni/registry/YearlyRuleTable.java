package fengni.registry;

import fengni.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which filings are verified: the rule of this registry, and which are offered in companion services. */
final class YearlyRuleTable {
    private static final String PURPOSE = "registry-companion";

    private final JdbcClient jdbc;
    private final Vault vault;

    YearlyRuleTable(DataSource database, Vault vault) {
        this.jdbc = JdbcClient.create(database);
        this.vault = vault;
    }

    Optional<YearlyRule> find() {
        return jdbc.sql("select scope, ahead, since from registry_yearly_rule")
                .query((row, _) -> new YearlyRule(
                        YearlyRule.Scope.of(row.getString("scope")),
                        row.getInt("ahead"),
                        row.getObject("since", LocalDate.class)))
                .optional();
    }

    void set(YearlyRule rule, String by, Instant at) {
        jdbc.sql("""
                        insert into registry_yearly_rule (scope, ahead, since, set_at, set_by)
                        values (:scope, :ahead, :since, :at, :by) on conflict (one) do update set
                        scope = excluded.scope, ahead = excluded.ahead, since = excluded.since,
                        set_at = excluded.set_at, set_by = excluded.set_by""")
                .param("scope", rule.scope().word())
                .param("ahead", rule.ahead())
                .param("since", rule.since())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** Notes whether a filing is offered in a companion service; a later note replaces an earlier one. */
    void companion(long dossier, CompanionNote note, String by, Instant at) {
        jdbc.sql("""
                        insert into registry_companion (dossier, companion, reason, login, at)
                        values (:dossier, :companion, :reason, :login, :at) on conflict (dossier) do update set
                        companion = excluded.companion, reason = excluded.reason, login = excluded.login,
                        at = excluded.at""")
                .param("dossier", dossier)
                .param("companion", note.companion())
                .param("reason", vault.seal(PURPOSE, note.reason().getBytes(StandardCharsets.UTF_8)))
                .param("login", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns the filings that are offered in companion services. */
    List<CompanionNote> companions() {
        return jdbc.sql("""
                        select d.number, c.companion, c.reason from registry_companion c
                        join registry_dossier d on d.id = c.dossier where c.companion order by d.number limit 500""")
                .query((row, _) -> new CompanionNote(
                        row.getString("number"),
                        row.getBoolean("companion"),
                        new String(vault.open(PURPOSE, row.getBytes("reason")), StandardCharsets.UTF_8)))
                .list();
    }

    /** Returns the dossier that was filed under a number, if it is in force. */
    Optional<Long> dossier(String number) {
        return jdbc.sql("""
                        select id from registry_dossier where number = :number and number <> ''
                        and state not in ('cancelled', 'revoked')""").param("number", number).query(Long.class).optional();
    }
}
