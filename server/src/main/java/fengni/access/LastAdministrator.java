package fengni.access;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps every organisation an administrator who can sign in: not closed and, where a second factor is obligatory, with
 * one in place. Changes of one organisation's rights wait for each other, so that two of them, each harmless alone,
 * cannot together take the last.
 */
final class LastAdministrator {
    private final PersonTable table;
    private final TransactionOperations transactions;
    private final SecondFactorRule rule;

    LastAdministrator(PersonTable table, TransactionOperations transactions, SecondFactorRule rule) {
        this.table = table;
        this.transactions = transactions;
        this.rule = rule;
    }

    /** Makes the change in one transaction, or nothing of it. When this returns what was done survives a crash. */
    RightsChange guarded(Set<Long> organisations, Runnable change) {
        return Objects.requireNonNull(transactions.execute(status -> {
            organisations.stream().sorted().forEach(table::lockRights);
            var before = state(organisations);
            change.run();
            var after = state(organisations);
            if (!after.reachable().containsAll(before.reachable())
                    || !after.named().containsAll(before.named())) {
                status.setRollbackOnly();
                return RightsChange.LAST_ADMINISTRATOR;
            }
            return after.answered().containsAll(before.answered())
                    ? RightsChange.DONE
                    : RightsChange.DONE_WITHOUT_OFFICER;
        }));
    }

    /**
     * Which organisations have whom.
     *
     * @param reachable those with an administrator who has proved to be able to sign in
     * @param named those with an administrator who is not closed
     * @param answered those with a compliance officer who is not closed
     */
    private record State(Set<Long> reachable, Set<Long> named, Set<Long> answered) {}

    private State state(Set<Long> organisations) {
        return new State(
                having(organisations, Role.ADMINISTRATOR, rule.obligatory()),
                having(organisations, Role.ADMINISTRATOR, false),
                having(organisations, Role.COMPLIANCE_OFFICER, false));
    }

    private Set<Long> having(Set<Long> organisations, Role role, boolean enrolled) {
        return organisations.stream()
                .filter(organisation -> table.holding(organisation, role, enrolled) > 0)
                .collect(Collectors.toUnmodifiableSet());
    }
}
