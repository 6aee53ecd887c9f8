package fengni.registry;

import fengni.correspondence.LetterContent;
import fengni.law.FilingEvent;
import fengni.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every version of every dossier; values are sealed (personal information protection law, Art. 51), none is ever changed. */
final class EditionTable {
    private static final String PURPOSE = "registry-field";

    private final JdbcClient jdbc;
    private final Vault vault;

    EditionTable(DataSource database, Vault vault) {
        this.jdbc = JdbcClient.create(database);
        this.vault = vault;
    }

    private record Row(int part, String key, String value) {}

    private record Head(int version, String receipt, Instant received) {}

    void add(long dossier, Edition edition) {
        jdbc.sql("""
                        insert into registry_version (dossier, version, receipt, received_at)
                        values (:dossier, :version, :receipt, :received)""")
                .param("dossier", dossier)
                .param("version", edition.version())
                .param("receipt", edition.receipt())
                .param("received", edition.received().atOffset(ZoneOffset.UTC))
                .update();
        add(dossier, edition.version(), 0, edition.papers().fields());
        var products = edition.papers().products();
        for (int i = 0; i < products.size(); i++) {
            add(dossier, edition.version(), i + 1, products.get(i));
        }
    }

    private void add(long dossier, int version, int part, SequencedMap<String, String> fields) {
        int place = 0;
        for (var field : fields.entrySet()) {
            jdbc.sql("""
                            insert into registry_field (dossier, version, part, place, key, value)
                            values (:dossier, :version, :part, :place, :key, :value)""")
                    .param("dossier", dossier)
                    .param("version", version)
                    .param("part", part)
                    .param("place", place++)
                    .param("key", field.getKey())
                    .param("value", sealed(field.getValue()))
                    .update();
        }
    }

    void change(long dossier, int version, Incoming.Change change) {
        jdbc.sql("""
                        insert into registry_change (dossier, version, why, changed_on)
                        values (:dossier, :version, :why, :on)""")
                .param("dossier", dossier)
                .param("version", version)
                .param("why", sealed(change.why()))
                .param("on", change.on())
                .update();
    }

    Optional<Incoming.Change> change(long dossier, int version) {
        return jdbc.sql("select why, changed_on from registry_change where dossier = :dossier and version = :version")
                .param("dossier", dossier)
                .param("version", version)
                .query((row, _) ->
                        new Incoming.Change(opened(row.getBytes("why")), row.getObject("changed_on", LocalDate.class)))
                .optional();
    }

    void cancellation(long dossier, LetterContent.Cancellation asked) {
        jdbc.sql("""
                        insert into registry_cancellation (dossier, version, ended, arrangements, reason)
                        values (:dossier, :version, :ended, :arrangements, :reason)""")
                .param("dossier", dossier)
                .param("version", asked.version())
                .param("ended", asked.ended())
                .param("arrangements", sealed(asked.arrangements()))
                .param("reason", sealed(asked.reason()))
                .update();
    }

    Optional<FilingEvent.RequestCancellation> cancellation(long dossier, int version) {
        return jdbc.sql("""
                        select ended, arrangements, reason from registry_cancellation
                        where dossier = :dossier and version = :version""")
                .param("dossier", dossier)
                .param("version", version)
                .query((row, _) -> new FilingEvent.RequestCancellation(
                        row.getObject("ended", LocalDate.class),
                        opened(row.getBytes("arrangements")),
                        opened(row.getBytes("reason"))))
                .optional();
    }

    /** Returns how often what is open was sent since the last decision; nothing for a dossier where nothing is. */
    Map<Long, ReviewRounds> rounds(List<Long> dossiers) {
        var found = new HashMap<Long, ReviewRounds>();
        jdbc.sql("""
                        select v.dossier, count(*) as rounds, min(v.received_at) as first from registry_version v
                        where v.dossier in (:dossiers) and v.version > coalesce((select max(s.version)
                            from registry_step s where s.dossier = v.dossier
                            and s.act in ('approve', 'grant', 'adopt', 'refuse', 'withdraw')), 0)
                        group by v.dossier""")
                .param("dossiers", dossiers.isEmpty() ? List.of(0L) : dossiers)
                .query((row, _) -> found.put(
                        row.getLong("dossier"),
                        new ReviewRounds(
                                row.getInt("rounds"),
                                row.getObject("first", OffsetDateTime.class).toInstant())))
                .list();
        return Map.copyOf(found);
    }

    private byte[] sealed(String text) {
        return vault.seal(PURPOSE, text.getBytes(StandardCharsets.UTF_8));
    }

    private String opened(byte[] sealed) {
        return new String(vault.open(PURPOSE, sealed), StandardCharsets.UTF_8);
    }

    Optional<Edition> find(long dossier, int version) {
        return head(dossier, version, "version = :version");
    }

    /** Returns the version that came in before this one: the one that was returned. */
    Optional<Edition> before(long dossier, int version) {
        return head(dossier, version, "version < :version");
    }

    private Optional<Edition> head(long dossier, int version, String which) {
        return jdbc.sql("select version, receipt, received_at from registry_version where dossier = :dossier and "
                        + which + " order by version desc limit 1")
                .param("dossier", dossier)
                .param("version", version)
                .query((row, _) -> new Head(
                        row.getInt("version"),
                        row.getString("receipt"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .optional()
                .map(head -> new Edition(head.version(), head.receipt(), head.received(), papers(dossier, head)));
    }

    private Papers papers(long dossier, Head head) {
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        List<SequencedMap<String, String>> products = new ArrayList<>();
        for (var row : rows(dossier, head.version())) {
            while (products.size() < row.part()) {
                products.add(new LinkedHashMap<>());
            }
            (row.part() == 0 ? fields : products.get(row.part() - 1)).put(row.key(), row.value());
        }
        return new Papers(fields, products);
    }

    private List<Row> rows(long dossier, int version) {
        return jdbc.sql("""
                        select part, key, value from registry_field
                        where dossier = :dossier and version = :version order by part, place""")
                .param("dossier", dossier)
                .param("version", version)
                .query((row, _) -> new Row(row.getInt("part"), row.getString("key"), opened(row.getBytes("value"))))
                .list();
    }
}
