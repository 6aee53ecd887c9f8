package fengni.supervision;

import fengni.attachments.Attachments;
import fengni.correspondence.OperatorCodes;
import fengni.correspondence.OrderKind;
import fengni.correspondence.Outbox;
import fengni.correspondence.Recipient;
import fengni.correspondence.Registries;
import fengni.evidence.Recorder;
import fengni.law.ChinaDay;
import fengni.law.Deadline;
import fengni.law.rulebook.Wording;
import fengni.offering.Offerings;
import fengni.offering.OwnServices;
import fengni.pages.Due;
import fengni.pages.DueSource;
import fengni.pages.Task;
import fengni.pages.TaskSource;
import fengni.standing.OrderMeasures;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Orders, what they ask people to do, and by when. */
@Configuration(proxyBeanMethods = false)
class OrderWiring {
    private static final Wording RULE = new Wording("深度合成管理规定第二十一条第二款", "Deep synthesis provisions, Art. 21(2)");
    private static final int MOST = 200;
    private static final int FIRST = 1;

    @Bean
    Switches supervisionSwitches(
            DataSource database, Recorder recorder, InstantSource clock, TransactionOperations transactions) {
        return new Switches(new SwitchTable(database), recorder, clock, transactions);
    }

    @Bean
    OrderFiles orderFiles(Attachments attachments) {
        return new OrderFiles(attachments);
    }

    @Bean
    OrderAnswers orderAnswers(ObjectProvider<Outbox> outbox, OperatorCodes codes, OrderFiles files) {
        return new AnswerRegistry(outbox::getObject, codes, files);
    }

    @Bean
    Recipient ordersRead(Orders orders, Offerings offerings, Registries registries) {
        return new OrderLetters(orders, offerings, registries);
    }

    @Bean
    Orders supervisionOrders(
            DataSource database,
            OrderMeasures measures,
            OwnServices services,
            OrderFiles files,
            Switches switches,
            Recorder recorder,
            InstantSource clock,
            TransactionOperations transactions,
            OrderAnswers answers) {
        return new Orders(
                new OrderTable(database),
                new Orders.Parts(measures, services, files, switches, recorder, clock, transactions, answers));
    }

    /** A confirmation is due on the day of the entry; a report when the order asks for it. */
    @Bean
    DueSource orderDues(Orders orders) {
        return organisation -> orders.list(organisation, Long.MAX_VALUE, MOST).stream()
                .flatMap(order -> dues(order).flatMap(Optional::stream))
                .toList();
    }

    private static Stream<Optional<Due>> dues(Order order) {
        var state = order.state();
        // past its last day an order still wants its report
        return state.phase() == OrderState.Phase.WAITING || state.phase() == OrderState.Phase.STANDING
                ? Stream.of(
                        due(order, "confirm", !state.confirmed(), entered(order)),
                        due(
                                order,
                                "acknowledge",
                                state.confirmed() && state.acknowledged().isEmpty(),
                                entered(order)),
                        due(order, "end", state.end().isPresent(), state.end().map(step -> ChinaDay.of(step.at()))),
                        due(
                                order,
                                "report",
                                OrderCounts.owesReport(order),
                                order.text().reportBy()))
                : Stream.empty();
    }

    private static Optional<LocalDate> entered(Order order) {
        return order.state().entered().map(step -> ChinaDay.of(step.at()));
    }

    private static Optional<Due> due(Order order, String what, boolean open, Optional<LocalDate> by) {
        return by.filter(_ -> open)
                .map(day -> new Due(
                        "supervision.order.due." + what,
                        order.text().number(),
                        OrderPages.HERE + "/" + order.id(),
                        new Deadline.Firm(day),
                        RULE));
    }

    /** What no program does waits on the first page until somebody has done it. */
    @Bean
    TaskSource orderTasks(Orders orders) {
        return organisation -> orders.list(organisation, Long.MAX_VALUE, MOST).stream()
                .filter(order -> order.standsAt(orders.now()))
                .filter(order -> order.text().kinds().contains(OrderKind.OTHER)
                        && !order.state().carriedOut())
                .map(order -> new Task(
                        "supervision.order.task",
                        "supervision.order.task.hint",
                        OrderPages.HERE + "/" + order.id(),
                        Task.Status.TO_DO,
                        FIRST))
                .toList();
    }
}
