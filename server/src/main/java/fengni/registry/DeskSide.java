package fengni.registry;

import java.util.List;
import java.util.Optional;

/**
 * Where a dossier lies, who had it in hand, and what one officer may do about that.
 *
 * @param desks that stand; none where every officer does everything
 * @param objection code of why the officer may not act from where they sit; empty if they may
 * @param targets desks to which it may be passed
 * @param takers colleagues who may go on with the first review
 * @param holder login of whose first review it is; empty if nobody's, or of somebody who reviews no longer
 */
record DeskSide(
        Place place,
        List<PlaceDesk> desks,
        List<DeskMove> moves,
        List<DeskAct> acts,
        String objection,
        List<PlaceDesk> targets,
        List<Officer> takers,
        String holder) {
    DeskSide {
        desks = List.copyOf(desks);
        moves = List.copyOf(moves);
        acts = List.copyOf(acts);
        targets = List.copyOf(targets);
        takers = List.copyOf(takers);
    }

    boolean may(DeskAct act) {
        return acts.contains(act);
    }

    /** Returns the name of the desk whose turn it is; empty if everybody's. */
    Optional<String> present() {
        return name(place.present());
    }

    /** Returns the name of the desk of the first review; empty if no desk takes the place. */
    Optional<String> first() {
        return name(place.first());
    }

    private Optional<String> name(long id) {
        return desks.stream()
                .filter(desk -> desk.id() == id)
                .map(PlaceDesk::name)
                .findFirst();
    }
}
