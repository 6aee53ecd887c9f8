package fengni.supervision;

/** Hears of every step within its transaction, so that a registry that issued the order is told of what concerns it. */
@FunctionalInterface
interface OrderAnswers {
    void happened(Order order, OrderStep step);
}
