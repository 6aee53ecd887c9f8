package fengni.supervision;

import fengni.access.AccessAudit;
import fengni.access.Passes;
import fengni.evidence.Recorder;
import fengni.law.Deadline;
import fengni.law.rulebook.Wording;
import fengni.offering.OwnServices;
import fengni.pages.Due;
import fengni.pages.DueSource;
import fengni.vault.Vault;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Inspection cases, and the day on which each ends. */
@Configuration(proxyBeanMethods = false)
class InspectionWiring {
    private static final Wording RULE = new Wording("深度合成管理规定第二十一条第一款", "Deep synthesis provisions, Art. 21(1)");

    @Bean
    Inspections inspectionCases(
            DataSource database,
            Vault vault,
            Passes passes,
            AccessAudit audit,
            OwnServices services,
            Switches switches,
            Recorder recorder,
            InstantSource clock,
            TransactionOperations transactions) {
        return new Inspections(
                new InspectionTable(database, vault),
                new Inspections.Parts(passes, audit, services, switches, recorder, clock, transactions));
    }

    @Bean
    DueSource inspectionDues(Inspections inspections) {
        return organisation -> inspections.list(organisation).stream()
                .filter(one -> !one.closed())
                .map(one -> new Due(
                        "supervision.inspection.due",
                        one.number(),
                        InspectionPages.HERE + "/" + one.id(),
                        new Deadline.Firm(one.ends()),
                        RULE))
                .toList();
    }
}
