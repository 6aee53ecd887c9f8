package fengni.registry;

import fengni.law.FilingAct;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether an officer sits where a dossier lies. Where no desk is responsible, everybody is. */
final class Places {
    /** The dossier lies at another desk. */
    static final String NOT_YOUR_DESK = "not_your_desk";

    private final PlaceDeskTable desks;

    Places(PlaceDeskTable desks) {
        this.desks = desks;
    }

    /** Returns why the officer may not take the step from where they sit; empty if they may. */
    Optional<String> objection(FilingAct act, Dossier dossier, Officer who) {
        return act == FilingAct.OPEN_REMOVAL
                ? objection(Stream.of(dossier.place().first(), dossier.place().central()), who)
                : objection(dossier, who);
    }

    /** As for a step of the desk whose turn it is. */
    Optional<String> objection(Dossier dossier, Officer who) {
        return objection(Stream.of(dossier.place().present()), who);
    }

    private Optional<String> objection(Stream<Long> responsible, Officer who) {
        var these = responsible.filter(desk -> desk != 0).toList();
        return these.isEmpty() || desks.of(who.person()).stream().anyMatch(these::contains)
                ? Optional.empty()
                : Optional.of(NOT_YOUR_DESK);
    }
}
