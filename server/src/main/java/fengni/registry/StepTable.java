package fengni.registry;

import fengni.law.FilingAct;
import fengni.law.ReviewPoint;
import fengni.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The steps of dossiers; only ever added, what officers wrote is sealed. */
final class StepTable {
    private static final String PURPOSE = "registry-words";

    private final JdbcClient jdbc;
    private final Vault vault;

    StepTable(DataSource database, Vault vault) {
        this.jdbc = JdbcClient.create(database);
        this.vault = vault;
    }

    /**
     * Adds a step.
     *
     * @param person who took it; 0 for the filer
     */
    void add(long dossier, long revision, long person, Step step) {
        long id = jdbc.sql("""
                        insert into registry_step (dossier, revision, version, act, person, login, pseudonym, said, at)
                        values (:dossier, :revision, :version, :act, :person, :login, :pseudonym, :said, :at)
                        returning id""")
                .param("dossier", dossier)
                .param("revision", revision)
                .param("version", step.version())
                .param("act", step.act().word())
                .param("person", person)
                .param("login", step.login())
                .param("pseudonym", step.pseudonym())
                .param("said", sealed(step.said()))
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        for (int place = 0; place < step.points().size(); place++) {
            add(id, place, step.points().get(place));
        }
    }

    private void add(long step, int place, ReviewPoint point) {
        jdbc.sql("insert into registry_point (step, place, field, remark) values (:step, :place, :field, :remark)")
                .param("step", step)
                .param("place", place)
                .param("field", point.field())
                .param("remark", sealed(point.remark()))
                .update();
    }

    /** Returns every step of a dossier, the oldest first. */
    List<Step> list(long dossier) {
        return jdbc.sql("""
                        select id, version, act, login, pseudonym, said, at from registry_step
                        where dossier = :dossier order by id""")
                .param("dossier", dossier)
                .query((row, _) -> new Step(
                        row.getInt("version"),
                        FilingAct.valueOf(row.getString("act").toUpperCase(Locale.ROOT)),
                        row.getString("login"),
                        row.getString("pseudonym"),
                        opened(row.getBytes("said")),
                        points(row.getLong("id")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<ReviewPoint> points(long step) {
        return jdbc.sql("select field, remark from registry_point where step = :step order by place")
                .param("step", step)
                .query((row, _) -> new ReviewPoint(row.getString("field"), opened(row.getBytes("remark"))))
                .list();
    }

    private byte[] sealed(String text) {
        return vault.seal(PURPOSE, text.getBytes(StandardCharsets.UTF_8));
    }

    private String opened(byte[] bytes) {
        return new String(vault.open(PURPOSE, bytes), StandardCharsets.UTF_8);
    }
}
