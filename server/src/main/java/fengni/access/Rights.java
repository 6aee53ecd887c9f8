package fengni.access;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Changes of what people may do. Each is made together with its row in the audit, both or neither, and no change leaves
 * an organisation without an administrator who can sign in. When a method returns, its change survives a crash.
 */
final class Rights {
    private final People people;
    private final FactorTable factors;
    private final AccessAudit audit;
    private final LastAdministrator last;

    Rights(People people, FactorTable factors, AccessAudit audit, LastAdministrator last) {
        this.people = people;
        this.factors = factors;
        this.audit = audit;
        this.last = last;
    }

    /** Adds a person with these roles at the organisation of whoever does it, or says everything that is wrong. */
    Added add(NewPerson wish, Set<Role> roles, Deed deed) {
        return audit.inOne(() -> {
            var added = people.add(wish, deed.who().organisation(), roles);
            if (added instanceof Added.Done) {
                audit.note(deed);
            }
            return added;
        });
    }

    /** Replaces the person's roles at the organisation of whoever does it. */
    RightsChange change(Person person, Set<Role> roles, Deed deed) {
        var organisation = deed.who().organisation();
        return last.guarded(Set.of(organisation), () -> {
            people.roles(person.id(), organisation, roles);
            audit.note(deed);
        });
    }

    /** Ends the sign-in of a person, with its tokens, at every organisation. */
    RightsChange close(Person person, Deed deed) {
        return last.guarded(organisations(person), () -> {
            people.close(person.id());
            audit.note(deed);
        });
    }

    void open(Person person, Deed deed) {
        audit.inOne(() -> {
            people.open(person.id());
            audit.note(deed);
            return person;
        });
    }

    /** Takes the second factor away: the next sign-in enrols a new one. */
    RightsChange resetFactor(Person person, Deed deed) {
        return last.guarded(organisations(person), () -> {
            factors.forget(person.id());
            audit.note(deed);
        });
    }

    private static Set<Long> organisations(Person person) {
        return person.grants().stream().map(Grant::organisation).collect(Collectors.toUnmodifiableSet());
    }
}
