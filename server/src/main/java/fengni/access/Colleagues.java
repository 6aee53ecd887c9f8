package fengni.access;

/** Tells whether somebody else could decide, where one person must not decide twice. Safe for use by many threads. */
public final class Colleagues {
    private final People people;

    Colleagues(People people) {
        this.people = people;
    }

    /** Returns whether anybody else at the organisation has the role and may sign in. */
    public boolean another(long organisation, Role role, long person) {
        return people.of(organisation).stream()
                .filter(other -> other.id() != person && !other.closed())
                .anyMatch(other -> other.roles(organisation).contains(role));
    }
}
