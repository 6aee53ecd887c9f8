package fengni.assessment;

import fengni.attachments.Attachments;
import fengni.evidence.Recorder;
import fengni.law.Deadline;
import fengni.law.rulebook.Wording;
import fengni.offering.LaunchProofs;
import fengni.offering.OwnServices;
import fengni.pages.Due;
import fengni.pages.DueSource;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Brings statements of security assessments, what they prove at the launch gate, and their review dates. */
@Configuration(proxyBeanMethods = false)
class StatementWiring {
    @Bean
    Statements.Parts statementParts(
            Attachments attachments,
            OwnServices services,
            Recorder recorder,
            TransactionOperations transactions,
            InstantSource clock) {
        return new Statements.Parts(services, new ReportFiles(attachments), recorder, transactions, clock);
    }

    @Bean
    Statements statements(DataSource database, Statements.Parts parts, Assessments assessments) {
        return new Statements(database, parts, assessments::rulebook);
    }

    @Bean
    LaunchProofs statementProofs(Statements statements) {
        return new StatementProofs(statements);
    }

    /** By its review date each statement is renewed or withdrawn. */
    @Bean
    DueSource statementReviews(Statements statements) {
        return organisation -> statements.live(organisation).stream()
                .map(one -> new Due(
                        "assessment.statement.due",
                        one.stated().subject(),
                        StatementPages.HERE + "/" + one.id(),
                        new Deadline.Firm(one.stated().reviewOn()),
                        Wording.NONE))
                .toList();
    }
}
