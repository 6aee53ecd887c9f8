package fengni.registry;

import java.util.Optional;
import java.util.Set;

/**
 * Which records of the public list are asked for; what is empty narrows nothing.
 *
 * @param text stands in the number or in the name of algorithm, subject or a product
 * @param role one of {@link #ROLES}
 * @param state one of {@link #STATES}
 * @param year in which the number was given
 * @param batch number of the published notice that names the record
 */
public record Narrowing(
        String text, Optional<String> role, Optional<String> state, Optional<Integer> year, Optional<Integer> batch) {
    public static final Set<String> ROLES = Set.of("provider", "supporter");
    public static final Set<String> STATES = Set.of("in_force", "ended");

    /** Returns what narrows nothing. */
    public static Narrowing none() {
        return new Narrowing("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
