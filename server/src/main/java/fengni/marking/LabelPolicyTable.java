package fengni.marking;

import fengni.marking.LabelPolicy.InInterface;
import fengni.marking.LabelPolicy.InText;
import fengni.marking.LabelPolicy.Place;
import fengni.offering.ServiceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The choices of label policies, old and new; rows are only added. */
final class LabelPolicyTable {
    private static final String COLUMNS =
            " service, form, place, words, shown_where, screenshot, reason, signer, chosen_at ";

    private final JdbcClient jdbc;

    LabelPolicyTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Adds a row inside the transaction of the caller. */
    void add(ChosenPolicy chosen, long version) {
        var row = jdbc.sql("""
                insert into label_policy (version, service, form, place, words, shown_where, screenshot, reason, signer, chosen_at)
                values (:version, :service, :form, :place, :words, :where, :screenshot, :reason, :signer, :at)
                """);
        shape(row, chosen.policy())
                .param("version", version)
                .param("service", chosen.service().value())
                .param("reason", chosen.reason())
                .param("signer", chosen.signer())
                .param("at", chosen.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns the newest choice of every service that has one. */
    List<ChosenPolicy> newest() {
        return jdbc.sql("select distinct on (service)" + COLUMNS + "from label_policy order by service, id desc")
                .query(LabelPolicyTable::read)
                .list();
    }

    /** Returns the choices of a service, the newest first. */
    List<ChosenPolicy> history(ServiceId service) {
        return jdbc.sql("select" + COLUMNS + "from label_policy where service = :service order by id desc")
                .param("service", service.value())
                .query(LabelPolicyTable::read)
                .list();
    }

    private static JdbcClient.StatementSpec shape(JdbcClient.StatementSpec row, LabelPolicy policy) {
        return switch (policy) {
            case InText(var place, var words) ->
                row.param("form", "in_text")
                        .param("place", place.name().toLowerCase(Locale.ROOT))
                        .param("words", words)
                        .param("where", "")
                        .param("screenshot", "");
            case InInterface(var where, var screenshot) ->
                row.param("form", "in_interface")
                        .param("place", "")
                        .param("words", "")
                        .param("where", where)
                        .param("screenshot", screenshot);
        };
    }

    private static ChosenPolicy read(ResultSet row, int number) throws SQLException {
        var policy = row.getString("form").equals("in_text")
                ? new InText(Place.valueOf(row.getString("place").toUpperCase(Locale.ROOT)), row.getString("words"))
                : new InInterface(row.getString("shown_where"), row.getString("screenshot"));
        return new ChosenPolicy(
                new ServiceId(row.getLong("service")),
                policy,
                row.getString("reason"),
                row.getString("signer"),
                row.getObject("chosen_at", OffsetDateTime.class).toInstant());
    }
}
