package fengni.screen.matching;

import fengni.screen.spelling.Joining;
import fengni.screen.spelling.Joints;

/** The units of a text that may say something else with what follows them, and where they stand. Not thread-safe. */
final class Joined {
    private final Joining joining;
    private final boolean joins;
    /** Where the last units were taken that may still wait. */
    private final int[] places;

    private int taken;

    Joined(Joints joints, Joining.Taker taker) {
        joining = new Joining(joints, taker);
        joins = !joints.isEmpty();
        places = new int[joints.longest() + 1];
    }

    /** Returns whether this reading joins units at all. */
    boolean joins() {
        return joins;
    }

    boolean isWaiting() {
        return joins && joining.waiting() > 0;
    }

    /** Returns where the first unit stands that waits. */
    int firstWaiting() {
        return places[(taken - joining.waiting()) % places.length];
    }

    void take(int unit, int place) {
        places[taken % places.length] = place;
        taken = taken + 1 == 2 * places.length ? places.length : taken + 1;
        joining.take(unit, place);
    }

    /** Hands on what waits: what comes does not join it. */
    void part() {
        if (isWaiting()) {
            joining.part();
        }
    }
}
