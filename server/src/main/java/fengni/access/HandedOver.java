package fengni.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a handover moves: roles, open work, and the end of the giver's tokens. */
final class HandedOver {
    private final People people;
    private final Tokens tokens;
    private final LastAdministrator last;
    private final List<OpenWork> work;

    HandedOver(People people, Tokens tokens, LastAdministrator last, List<OpenWork> work) {
        this.people = people;
        this.tokens = tokens;
        this.last = last;
        this.work = List.copyOf(work);
    }

    RightsChange guarded(long organisation, Runnable change) {
        return last.guarded(Set.of(organisation), change);
    }

    /** To be called within {@link #guarded}. */
    void move(long organisation, Handover handover) {
        var giver = people.find(handover.giver().id()).orElseThrow();
        var taker = people.find(handover.taker().id()).orElseThrow();
        var passing = Handovers.passing(handover, giver.roles(organisation));
        var left = without(giver.roles(organisation), passing);
        people.roles(taker.id(), organisation, joined(taker.roles(organisation), passing));
        people.roles(giver.id(), organisation, left);
        tokens.revokeAll(giver.id(), organisation);
        work.forEach(kind -> kind.pass(organisation, giver.id(), taker.id()));
        if (left.isEmpty() && giver.grants().stream().allMatch(grant -> grant.organisation() == organisation)) {
            people.close(giver.id());
        }
    }

    private static Set<Role> joined(Set<Role> one, Set<Role> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Role> without(Set<Role> all, Set<Role> gone) {
        return all.stream().filter(role -> !gone.contains(role)).collect(Collectors.toUnmodifiableSet());
    }
}
