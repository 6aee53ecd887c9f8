package fengni.offering;

import fengni.news.NewsTable;
import fengni.offering.ServiceKey.Made;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys of services as they are kept: by digest, never in clear. */
final class ServiceKeyTable {
    private static final String COLUMNS =
            "id, version, service, name, last_four, made_at, made_by, revoked_at, revoked_by";

    private final JdbcClient jdbc;
    private final NewsTable news;

    ServiceKeyTable(DataSource database, NewsTable news) {
        this.jdbc = JdbcClient.create(database);
        this.news = news;
    }

    /** A key before it has its number. */
    record Draft(ServiceId service, String name, String digest, String lastFour) {}

    ServiceKey add(Draft draft, Made made) {
        return news.change(version -> jdbc.sql("""
                        insert into service_key (version, service, name, digest, last_four, made_at, made_by)
                        values (:version, :service, :name, :digest, :last, :at, :by) returning\s""" + COLUMNS)
                .param("version", version)
                .param("service", draft.service().value())
                .param("name", draft.name())
                .param("digest", draft.digest())
                .param("last", draft.lastFour())
                .param("at", made.at().atOffset(ZoneOffset.UTC))
                .param("by", made.by())
                .query(ServiceKeyTable::key)
                .single());
    }

    /** Revokes a key for ever; the first revocation stands. Empty if the service has no such key. */
    Optional<ServiceKey> revoke(ServiceId service, long id, Made made) {
        return news.change(version -> {
            jdbc.sql("""
                            update service_key set version = :version, revoked_at = :at, revoked_by = :by
                            where id = :id and service = :service and revoked_at is null""")
                    .param("version", version)
                    .param("at", made.at().atOffset(ZoneOffset.UTC))
                    .param("by", made.by())
                    .param("id", id)
                    .param("service", service.value())
                    .update();
            return list(service).stream().filter(key -> key.id() == id).findFirst();
        });
    }

    List<ServiceKey> list(ServiceId service) {
        return jdbc.sql("select " + COLUMNS + " from service_key where service = :service order by id")
                .param("service", service.value())
                .query(ServiceKeyTable::key)
                .list();
    }

    /** Returns the service of every digest that opens one now. */
    Map<String, ServiceId> current() {
        return jdbc
                .sql("select digest, service from service_key where revoked_at is null")
                .query((row, _) -> Map.entry(row.getString("digest"), new ServiceId(row.getLong("service"))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static ServiceKey key(ResultSet row, int number) throws SQLException {
        var revokedBy = row.getString("revoked_by");
        var revoked = Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class))
                .map(at -> new Made(at.toInstant(), revokedBy));
        return new ServiceKey(
                row.getLong("id"),
                new ServiceId(row.getLong("service")),
                row.getString("name"),
                row.getString("last_four"),
                new Made(row.getObject("made_at", OffsetDateTime.class).toInstant(), row.getString("made_by")),
                revoked,
                row.getLong("version"));
    }
}
