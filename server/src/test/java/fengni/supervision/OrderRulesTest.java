package fengni.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.answers.Fault;
import fengni.correspondence.OrderKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The life of an order, without a database. */
class OrderRulesTest {
    private static final List<OrderAct> ACTS = List.of(OrderAct.values());
    private static final long FIRST = 1;
    private static final long SECOND = 2;
    private static final Instant AT = Instant.parse("2026-11-22T01:00:00Z");

    @Test
    void nobody_confirms_what_they_entered() {
        var entered = order(false, OrderAct.ENTER, FIRST);

        assertThat(code(entered, OrderAct.CONFIRM, FIRST)).contains("order_four_eyes");
        assertThat(code(entered, OrderAct.CONFIRM, SECOND)).isEmpty();
        assertThat(entered.state().acts()).isFalse();
    }

    @Test
    void one_person_may_send_back_what_does_not_act_yet_and_a_second_what_does() {
        assertThat(code(order(false, OrderAct.ENTER, FIRST), OrderAct.REFUSE, FIRST))
                .isEmpty();
        assertThat(code(order(true, OrderAct.ENTER, FIRST), OrderAct.REFUSE, FIRST))
                .contains("order_four_eyes");
        assertThat(code(order(true, OrderAct.ENTER, FIRST), OrderAct.REFUSE, SECOND))
                .isEmpty();
    }

    @Test
    void an_order_ends_by_two_people_only() {
        var standing = after(order(false, OrderAct.ENTER, FIRST), OrderAct.CONFIRM, SECOND);
        var asked = after(standing, OrderAct.ASK_LIFT, SECOND);

        assertThat(code(standing, OrderAct.CONFIRM_END, FIRST)).contains("order_step");
        assertThat(code(asked, OrderAct.CONFIRM_END, SECOND)).contains("order_four_eyes");
        assertThat(after(asked, OrderAct.CONFIRM_END, FIRST).state().phase()).isEqualTo(OrderState.Phase.LIFTED);
    }

    @Test
    void what_a_registry_brought_any_person_confirms() {
        assertThat(code(order(false, OrderAct.ARRIVE, OrderStep.NOBODY), OrderAct.CONFIRM, FIRST))
                .isEmpty();
    }

    @Test
    void what_a_registry_brought_and_acts_nobody_sends_back_but_two_people_end_it() {
        var acting = order(true, OrderAct.ARRIVE, OrderStep.NOBODY);

        assertThat(code(acting, OrderAct.REFUSE, FIRST)).contains("order_step");
        assertThat(OrderRules.open(acting, FIRST)).doesNotContain(OrderAct.REFUSE);
        var asked = after(after(acting, OrderAct.CONFIRM, FIRST), OrderAct.ASK_LIFT, FIRST);
        assertThat(code(asked, OrderAct.CONFIRM_END, FIRST)).contains("order_four_eyes");
        assertThat(code(asked, OrderAct.CONFIRM_END, SECOND)).isEmpty();
    }

    @Test
    void what_a_registry_brought_ends_on_a_document_and_is_not_annulled_as_entered_in_error() {
        var signed = after(order(false, OrderAct.ARRIVE, OrderStep.NOBODY), OrderAct.CONFIRM, FIRST);
        var typed = after(order(false, OrderAct.ENTER, FIRST), OrderAct.CONFIRM, SECOND);

        assertThat(code(signed, OrderAct.ASK_ANNUL, SECOND)).contains("order_step");
        assertThat(code(signed, OrderAct.ASK_LIFT, SECOND)).isEmpty();
        assertThat(code(typed, OrderAct.ASK_ANNUL, SECOND)).isEmpty();
    }

    /** Whatever is asked in whatever order: it has effect exactly while it stands, and no one person ends it alone. */
    @Test
    void no_walk_ends_an_order_by_one_person() {
        long seed = 20261122;
        var random = new Random(seed);
        for (int walk = 0; walk < 2_000; walk++) {
            boolean signed = random.nextBoolean();
            boolean atOnce = random.nextBoolean();
            var order =
                    signed ? order(atOnce, OrderAct.ARRIVE, OrderStep.NOBODY) : order(atOnce, OrderAct.ENTER, FIRST);
            for (int step = 0; step < 12; step++) {
                var act = ACTS.get(random.nextInt(ACTS.size()));
                long person = random.nextLong(1, 3);
                if (OrderRules.objection(order, act, person).isEmpty()) {
                    order = after(order, act, person);
                }
            }
            var state = order.state();
            assertThat(state.acts())
                    .as("seed %d, walk %d: %s", seed, walk, order.steps())
                    .isEqualTo(state.phase() == OrderState.Phase.STANDING);
            if (signed) {
                assertThat(state.phase()).as("seed %d, walk %d", seed, walk).isNotEqualTo(OrderState.Phase.ANNULLED);
                assertThat(state.phase() == OrderState.Phase.REFUSED && atOnce)
                        .as("seed %d, walk %d", seed, walk)
                        .isFalse();
            }
            if (state.phase() == OrderState.Phase.LIFTED || state.phase() == OrderState.Phase.ANNULLED) {
                var last = lastOf(order, OrderAct.CONFIRM_END);
                var asked = lastOf(order, OrderAct.ASK_LIFT, OrderAct.ASK_ANNUL);
                assertThat(last.person()).as("seed %d, walk %d", seed, walk).isNotEqualTo(asked.person());
            }
        }
    }

    private static OrderStep lastOf(Order order, OrderAct... acts) {
        return order.steps().stream()
                .filter(step -> Arrays.asList(acts).contains(step.act()))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private static Optional<String> code(Order order, OrderAct act, long person) {
        return OrderRules.objection(order, act, person).map(Fault::code);
    }

    private static Order order(boolean atOnce, OrderAct first, long person) {
        var text = new OrderText(
                "国家互联网信息办公室",
                "示例〔2026〕1号",
                LocalDate.of(2026, 11, 21),
                Set.of(OrderKind.SERVICE, OrderKind.OTHER),
                "下架",
                true,
                List.of(),
                List.of(),
                Optional.empty(),
                "存在较大安全风险",
                "第二十一条第二款",
                Optional.empty());
        var step = new OrderStep(1, first, "", atOnce ? OrderState.AT_ONCE : "", Optional.empty(), person, "x", AT);
        return new Order(1, 1, Optional.empty(), "", text, List.of(step));
    }

    private static Order after(Order order, OrderAct act, long person) {
        var steps = new ArrayList<>(order.steps());
        steps.add(new OrderStep(steps.size() + 1, act, "", "", Optional.empty(), person, "x", AT));
        return new Order(1, 1, Optional.empty(), "", order.text(), steps);
    }
}
