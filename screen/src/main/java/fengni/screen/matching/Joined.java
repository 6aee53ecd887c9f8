package fengni.screen.matching;

import fengni.screen.spelling.Joining;
import fengni.screen.spelling.Joints;
import java.util.Optional;

/** The units of a text that may say something else with what follows them, and where they stand. Not thread-safe. */
final class Joined {
    private static final int[] NO_PLACES = {};

    private final Optional<Joining> joining;
    private final boolean joins;
    private int waiting;
    /** Where the last units were taken that may still wait. */
    private final int[] places;

    private int taken;

    Joined(Joints joints, Joining.Taker taker) {
        joins = !joints.isEmpty();
        joining = joins ? Optional.of(new Joining(joints, taker)) : Optional.empty();
        places = joins ? new int[joints.longest() + 1] : NO_PLACES;
    }

    /** Returns whether this reading joins units at all. */
    boolean joins() {
        return joins;
    }

    boolean isWaiting() {
        return waiting > 0;
    }

    /** Returns where the first unit stands that waits. */
    int firstWaiting() {
        return places[(taken - waiting) % places.length];
    }

    void take(int unit, int place) {
        places[taken % places.length] = place;
        taken = taken + 1 == 2 * places.length ? places.length : taken + 1;
        joining.ifPresent(each -> each.take(unit, place));
        waiting = joining.map(Joining::waiting).orElse(0);
    }

    /** Hands on what waits: what comes does not join it. */
    void part() {
        if (isWaiting()) {
            joining.ifPresent(Joining::part);
            waiting = 0;
        }
    }
}
