package fengni.registry;

import fengni.law.ReviewPoint;
import fengni.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The steps of verifications; only ever added, what officers wrote is sealed. */
final class YearlyStepTable {
    private static final String PURPOSE = "registry-yearly";

    private final JdbcClient jdbc;
    private final Vault vault;

    YearlyStepTable(DataSource database, Vault vault) {
        this.jdbc = JdbcClient.create(database);
        this.vault = vault;
    }

    void add(Yearly yearly, YearlyStep step) {
        long id = jdbc.sql("""
                        insert into registry_yearly_step (yearly, revision, act, login, pseudonym, said, at)
                        values (:yearly, :revision, :act, :login, :pseudonym, :said, :at) returning id""")
                .param("yearly", yearly.id())
                .param("revision", yearly.revision() + 1)
                .param("act", step.act().word())
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
        jdbc.sql("""
                        insert into registry_yearly_point (step, place, field, remark)
                        values (:step, :place, :field, :remark)""")
                .param("step", step)
                .param("place", place)
                .param("field", point.field())
                .param("remark", sealed(point.remark()))
                .update();
    }

    /** Returns every step of a verification, the oldest first. */
    List<YearlyStep> list(long yearly) {
        return jdbc.sql("""
                        select id, act, login, pseudonym, said, at from registry_yearly_step
                        where yearly = :yearly order by id""")
                .param("yearly", yearly)
                .query((row, _) -> new YearlyStep(
                        YearlyAct.of(row.getString("act")),
                        row.getString("login"),
                        row.getString("pseudonym"),
                        opened(row.getBytes("said")),
                        points(row.getLong("id")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<ReviewPoint> points(long step) {
        return jdbc.sql("select field, remark from registry_yearly_point where step = :step order by place")
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
