package fengni.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Roles that count only for a time, as an inspector's for the length of a case (deep synthesis provisions, Art. 21(1)).
 * Outside of it the person has no such role: no sign-in, no session, no token helps. Changes join the transaction of the
 * caller, or survive a crash when the method returns. Safe for use by many threads.
 */
public final class Passes {
    private final PassTable table;
    private final PersonTable people;
    private final InstantSource clock;

    Passes(PassTable table, PersonTable people, InstantSource clock) {
        this.table = table;
        this.people = people;
        this.clock = clock;
    }

    InstantSource clock() {
        return clock;
    }

    /** A person whose role may be limited. */
    public record Holder(long person, String login, String name) {}

    /** Gives a pass in the place of an older one; one that is over already ends the role at once. */
    public void give(Pass pass) {
        table.give(pass);
    }

    /** Sets the end of a pass, unless one for another purpose or from another moment has taken its place. */
    public void end(Pass pass) {
        table.end(pass);
    }

    /** Lets nobody else weigh or give passes of these people until the caller's transaction ends. */
    public void lock(Collection<Long> people) {
        table.lock(people);
    }

    /** Lets a role count at an organisation only with a pass, or also without. */
    public void require(long organisation, Role role, boolean on) {
        table.require(new Grant(organisation, role), on);
    }

    /** Returns who has the role at the organisation, now or while a pass counts. */
    public List<Holder> holders(long organisation, Role role) {
        return people.of(organisation).stream()
                .filter(person -> person.roles(organisation).contains(role) && !person.closed())
                .map(person -> new Holder(person.id(), person.login(), person.name()))
                .toList();
    }

    /** Returns the pass by which the person acts, if they act by one. */
    public Optional<Pass> current(SignedIn who) {
        return table.of(who.person()).stream()
                .filter(pass ->
                        pass.organisation() == who.organisation() && who.roles().contains(pass.role()))
                .filter(pass -> pass.counts(clock.instant()))
                .findFirst();
    }

    /** Leaves a person only the roles that count now. */
    Person limited(Person person) {
        var passes = table.of(person.id());
        var required = table.required(person.id());
        return passes.isEmpty() && required.isEmpty()
                ? person
                : new Person(
                        person.id(),
                        person.login(),
                        person.name(),
                        person.grants().stream()
                                .filter(grant -> counts(grant, passes, required))
                                .collect(Collectors.toSet()),
                        person.enrolled(),
                        person.closed());
    }

    private boolean counts(Grant grant, List<Pass> passes, List<Grant> required) {
        Instant now = clock.instant();
        return passes.stream()
                .filter(pass -> pass.organisation() == grant.organisation() && pass.role() == grant.role())
                .findFirst()
                .map(pass -> pass.counts(now))
                .orElse(!required.contains(grant));
    }
}
