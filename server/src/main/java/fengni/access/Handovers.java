package fengni.access;

import fengni.access.Handover.Outcome;
import fengni.access.Handover.Party;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * Passes the roles and the open work of one person on to another of the same organisation, once the other has accepted
 * (graded protection: rights end with the post). Each change and its row in the audit survive a crash together.
 */
final class Handovers {
    private final HandoverTable table;
    private final HandedOver rights;
    private final AccessAudit audit;
    private final InstantSource clock;

    Handovers(HandoverTable table, HandedOver rights, AccessAudit audit, InstantSource clock) {
        this.table = table;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** The answer of whoever is to take over. */
    enum Answered {
        DONE,
        DONE_WITHOUT_OFFICER,
        LAST_ADMINISTRATOR,
        /** It was cancelled or answered meanwhile, or was never meant for this person. */
        GONE
    }

    List<Handover> about(long organisation, long person) {
        return table.about(organisation, person);
    }

    /** Returns what waits for this person's answer. */
    List<Handover> waitingFor(SignedIn who) {
        return about(who.organisation(), who.person()).stream()
                .filter(one -> one.outcome().isEmpty() && one.taker().id() == who.person())
                .toList();
    }

    /** Returns false, and changes nothing, if a handover of the giver's is open already. */
    boolean propose(Person giver, Person taker, String reason, Deed deed) {
        var who = deed.who();
        var wish = new Handover(
                0,
                party(giver),
                party(taker),
                giver.roles(who.organisation()),
                reason,
                who.login(),
                clock.instant(),
                Optional.empty());
        return audit.inOne(() -> {
            var added = table.add(who.organisation(), wish);
            if (added) {
                audit.note(who, Act.HANDOVER_PROPOSED, wish.detail(), deed.source());
            }
            return added;
        });
    }

    /** Withdraws an open one of this giver's. Returns false if there is none. */
    boolean cancel(Person giver, SignedIn who, String source) {
        return audit.inOne(() -> about(who.organisation(), giver.id()).stream()
                .filter(one -> one.outcome().isEmpty() && one.giver().id() == giver.id())
                .findFirst()
                .flatMap(one -> table.close(who.organisation(), one.id(), Outcome.CANCELLED, clock.instant()))
                .map(one -> noted(who, Act.HANDOVER_CANCELLED, one, source))
                .isPresent());
    }

    boolean decline(long handover, SignedIn who, String source) {
        return isFor(handover, who)
                && audit.inOne(() -> table.close(who.organisation(), handover, Outcome.DECLINED, clock.instant())
                        .map(one -> noted(who, Act.HANDOVER_DECLINED, one, source))
                        .isPresent());
    }

    /** Moves roles and open work in one transaction; the giver's tokens end, and the account if no role is left. */
    Answered accept(long handover, SignedIn who, String source) {
        if (!isFor(handover, who)) {
            return Answered.GONE;
        }
        var found = new AtomicBoolean();
        var change = rights.guarded(
                who.organisation(),
                () -> table.close(who.organisation(), handover, Outcome.ACCEPTED, clock.instant())
                        .ifPresent(one -> {
                            found.set(true);
                            rights.move(who.organisation(), one);
                            noted(who, Act.HANDOVER_ACCEPTED, one, source);
                        }));
        return found.get() ? Answered.valueOf(change.name()) : Answered.GONE;
    }

    private boolean isFor(long handover, SignedIn who) {
        return waitingFor(who).stream().anyMatch(one -> one.id() == handover);
    }

    private Handover noted(SignedIn who, Act act, Handover one, String source) {
        audit.note(who, act, one.detail(), source);
        return one;
    }

    private static Party party(Person person) {
        return new Party(person.id(), person.login(), person.name());
    }

    /** The people to whom a person's roles may pass: others of the organisation who can sign in. */
    static List<Person> takers(List<Person> people, long giver, long organisation) {
        return people.stream()
                .filter(person -> person.id() != giver && !person.closed())
                .filter(person -> !person.roles(organisation).isEmpty())
                .toList();
    }

    /** Returns the roles that pass: those of the proposal that the giver still has. */
    static Set<Role> passing(Handover handover, Set<Role> still) {
        return handover.roles().stream().filter(still::contains).collect(Collectors.toUnmodifiableSet());
    }
}
