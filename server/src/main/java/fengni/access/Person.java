package fengni.access;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Someone who may sign in to the console.
 *
 * @param login lower-case
 * @param enrolled whether a second factor is in place
 * @param closed whether the account may no longer sign in
 */
record Person(long id, String login, String name, Set<Grant> grants, boolean enrolled, boolean closed) {
    Person {
        grants = Set.copyOf(grants);
    }

    Set<Role> roles(long organisation) {
        return grants.stream()
                .filter(grant -> grant.organisation() == organisation)
                .map(Grant::role)
                .collect(Collectors.toUnmodifiableSet());
    }
}
