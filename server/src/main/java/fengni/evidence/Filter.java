package fengni.evidence;

import java.util.Optional;
import java.util.Set;

/**
 * Narrows a list of records; an empty part narrows nothing.
 *
 * @param services the numbers of services; an empty set narrows to nothing
 * @param user the service's own name for its user; counts only together with one service
 * @param produceId the number of produced content
 */
public record Filter(
        Optional<Set<Long>> services, Optional<String> outcome, Optional<String> user, Optional<String> produceId) {
    /** Everything. */
    public static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Filter {
        services = services.map(Set::copyOf);
        if (user.isPresent() && services.filter(one -> one.size() == 1).isEmpty()) {
            throw new IllegalArgumentException("a user is known only by its service: name the one service too");
        }
    }

    public Filter service(long number) {
        return services(Set.of(number));
    }

    public Filter services(Set<Long> numbers) {
        return new Filter(Optional.of(numbers), outcome, user, produceId);
    }

    public Filter outcome(String word) {
        return new Filter(services, Optional.of(word), user, produceId);
    }

    public Filter user(String name) {
        return new Filter(services, outcome, Optional.of(name), produceId);
    }

    public Filter produceId(String number) {
        return new Filter(services, outcome, user, Optional.of(number));
    }
}
