package fengni.evidence;

import java.util.Optional;

/**
 * Narrows a list of records; an empty part narrows nothing.
 *
 * @param service the number of a service
 * @param user the service's own name for its user; counts only together with {@code service}
 * @param produceId the number of produced content
 */
public record Filter(
        Optional<Long> service, Optional<String> outcome, Optional<String> user, Optional<String> produceId) {
    /** Everything. */
    public static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Filter {
        if (user.isPresent() && service.isEmpty()) {
            throw new IllegalArgumentException("a user is known only by its service: name the service too");
        }
    }

    public Filter service(long number) {
        return new Filter(Optional.of(number), outcome, user, produceId);
    }

    public Filter outcome(String word) {
        return new Filter(service, Optional.of(word), user, produceId);
    }

    public Filter user(String name) {
        return new Filter(service, outcome, Optional.of(name), produceId);
    }

    public Filter produceId(String number) {
        return new Filter(service, outcome, user, Optional.of(number));
    }
}
