package fengni.identity;

import fengni.identity.IdentityPolicy.CustomerOrganisation;
import fengni.identity.IdentityPolicy.EveryRequest;
import fengni.identity.IdentityPolicy.NotOfferedToPublic;
import fengni.identity.IdentityPolicy.ReleaseOnly;
import fengni.news.NewsTable;
import fengni.offering.ServiceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Policies as they were chosen, all of them. */
final class IdentityPolicyTable {
    private final JdbcClient jdbc;
    private final NewsTable news;

    IdentityPolicyTable(DataSource database, NewsTable news) {
        this.jdbc = JdbcClient.create(database);
        this.news = news;
    }

    /** Adds a choice; the number that it comes with does not count. */
    PolicyChoice add(PolicyChoice choice) {
        return news.change(version -> jdbc.sql("""
                        insert into identity_policy (version, service, kind, credit_code, reason, signed_by, at)
                        values (:version, :service, :kind, :credit, :reason, :by, :at)
                        returning id, service, kind, credit_code, reason, signed_by, at""")
                .param("version", version)
                .param("service", choice.service().value())
                .param("kind", choice.policy().word())
                .param("credit", choice.policy() instanceof CustomerOrganisation(var code) ? code : "")
                .param("reason", choice.reason())
                .param("by", choice.signedBy())
                .param("at", choice.at().atOffset(ZoneOffset.UTC))
                .query(IdentityPolicyTable::choice)
                .single());
    }

    /** Returns every choice for a service, the newest first. */
    List<PolicyChoice> history(ServiceId service) {
        return jdbc.sql("""
                        select id, service, kind, credit_code, reason, signed_by, at from identity_policy
                        where service = :service order by id desc""")
                .param("service", service.value())
                .query(IdentityPolicyTable::choice)
                .list();
    }

    Map<ServiceId, IdentityPolicy> current() {
        return jdbc.sql("""
                        select distinct on (service) id, service, kind, credit_code, reason, signed_by, at
                        from identity_policy order by service, id desc""").query(IdentityPolicyTable::choice).list().stream()
                .collect(Collectors.toUnmodifiableMap(PolicyChoice::service, PolicyChoice::policy));
    }

    private static PolicyChoice choice(ResultSet row, int number) throws SQLException {
        return new PolicyChoice(
                row.getLong("id"),
                new ServiceId(row.getLong("service")),
                policy(row.getString("kind"), row.getString("credit_code")),
                row.getString("reason"),
                row.getString("signed_by"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static IdentityPolicy policy(String kind, String creditCode) {
        return switch (kind) {
            case "every_request" -> new EveryRequest();
            case "release_only" -> new ReleaseOnly();
            case "customer_organisation" -> new CustomerOrganisation(creditCode);
            case "not_offered_to_public" -> new NotOfferedToPublic();
            default -> throw new IllegalStateException("no identity policy is called " + kind);
        };
    }
}
