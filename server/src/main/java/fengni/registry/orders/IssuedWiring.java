package fengni.registry.orders;

import fengni.correspondence.Enrolments;
import fengni.correspondence.Outbox;
import fengni.evidence.Recorder;
import fengni.law.Deadline;
import fengni.law.rulebook.Wording;
import fengni.pages.Due;
import fengni.pages.DueSource;
import fengni.registry.Officers;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Orders of the registry, and by when operators owe their reports. */
@Configuration(proxyBeanMethods = false)
class IssuedWiring {
    private static final Wording RULE = new Wording("深度合成管理规定第二十一条第二款", "Deep synthesis provisions, Art. 21(2)");
    private static final int MOST = 200;

    /** It reads letters too. */
    @Bean
    IssuedOrders issuedOrders(
            DataSource database,
            Enrolments enrolments,
            Officers officers,
            Recorder recorder,
            ObjectProvider<Outbox> outbox,
            TransactionOperations transactions) {
        return new IssuedOrders(
                new IssuedTable(database),
                new IssuedOrders.Parts(enrolments, officers, recorder, outbox::getObject, transactions));
    }

    /** One desk an installation: whoever may open it sees what is owed to it. */
    @Bean
    DueSource issuedDues(IssuedOrders orders) {
        return _ -> orders.list(Long.MAX_VALUE, MOST).stream()
                .filter(order -> order.phase() == IssuedOrder.Phase.ISSUED && order.reports() == 0)
                .flatMap(order -> order.words().reportBy().stream()
                        .map(day -> new Due(
                                "registry.orders.due",
                                order.operatorName() + " · " + order.words().number(),
                                IssuedPages.HERE + "/" + order.id(),
                                new Deadline.Firm(day),
                                RULE)))
                .toList();
    }
}
