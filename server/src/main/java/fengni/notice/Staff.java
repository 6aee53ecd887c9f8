package fengni.notice;

import java.util.Optional;
import java.util.function.Predicate;

/** Who works for an organisation; the room that signs people in implements it. */
@FunctionalInterface
public interface Staff {
    /** Returns a person who may sign in for the organisation now; empty for everybody else. */
    Optional<Colleague> find(long person, long organisation);

    /**
     * One of them.
     *
     * @param mayOpen whether a page is behind a door that the person may pass
     */
    record Colleague(String name, Predicate<String> mayOpen) {}
}
