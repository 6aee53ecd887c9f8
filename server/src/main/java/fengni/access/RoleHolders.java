package fengni.access;

import java.util.List;

/** Who has a role, for rooms that give work to people. Asked at every look; safe for use by many threads. */
public final class RoleHolders {
    private final PersonTable people;

    RoleHolders(PersonTable people) {
        this.people = people;
    }

    /** Returns everybody who may sign in and has the role, once for each organisation, in the order of their logins. */
    public List<SignedIn> with(Role role) {
        return people.with(role).stream()
                .flatMap(person -> person.grants().stream()
                        .filter(grant -> grant.role() == role)
                        .map(grant -> Tokens.as(person, grant.organisation())))
                .toList();
    }
}
