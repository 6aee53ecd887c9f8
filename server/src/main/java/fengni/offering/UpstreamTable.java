package fengni.offering;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.news.NewsTable;
import fengni.offering.ServiceKey.Made;
import fengni.vault.Vault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Upstreams as they are kept; their keys are sealed. */
final class UpstreamTable {
    private static final String PURPOSE = "upstream-key";

    private final JdbcClient jdbc;
    private final NewsTable news;
    private final Vault vault;

    UpstreamTable(DataSource database, NewsTable news, Vault vault) {
        this.jdbc = JdbcClient.create(database);
        this.news = news;
        this.vault = vault;
    }

    Outcome<UpstreamEntry> add(Upstream upstream, Made made) {
        return news.change(version -> jdbc.sql("""
                        insert into upstream (version, model, base, key_sealed, made_at, made_by)
                        values (:version, :model, :base, :key, :at, :by)
                        on conflict (model) do nothing returning id, model, base, key_sealed""")
                .param("version", version)
                .param("model", upstream.model())
                .param("base", upstream.base().toString())
                .param("key", upstream.key().map(this::sealed).orElse(new byte[0]))
                .param("at", made.at().atOffset(ZoneOffset.UTC))
                .param("by", made.by())
                .query(this::entry)
                .optional()
                .<Outcome<UpstreamEntry>>map(Outcome.Done::new)
                .orElseGet(() -> new Outcome.Conflicting<>(Fault.of("model", "model_taken"))));
    }

    /** Returns whether there was one. */
    boolean remove(long id) {
        return news.change(_ ->
                jdbc.sql("delete from upstream where id = :id").param("id", id).update() == 1);
    }

    List<UpstreamEntry> list() {
        return jdbc.sql("select id, model, base, key_sealed from upstream order by id")
                .query(this::entry)
                .list();
    }

    private UpstreamEntry entry(ResultSet row, int number) throws SQLException {
        var sealed = row.getBytes("key_sealed");
        var key = sealed.length == 0
                ? Optional.<String>empty()
                : Optional.of(new String(vault.open(PURPOSE, sealed), StandardCharsets.UTF_8));
        return new UpstreamEntry(
                row.getLong("id"), new Upstream(row.getString("model"), URI.create(row.getString("base")), key));
    }

    private byte[] sealed(String key) {
        return vault.seal(PURPOSE, key.getBytes(StandardCharsets.UTF_8));
    }
}
