package fengni.gateway;

import fengni.screen.Direction;
import java.util.List;

/** The guards of one answer, with what they said of it so far. Not thread-safe. */
record Watch(Guardroom guardroom, GuardNotes notes, Leash leash, Json json) {
    Guardroom.Word ask(String text, String place) {
        return guardroom.ask(text, Direction.OUTPUT, place, notes);
    }

    Guardroom.Word askAll(List<String> texts, String place) {
        return ask(Spoken.of(texts, json), place);
    }

    /** Returns whether somebody or something has ended the exchange: then nobody need be asked any more. */
    boolean cut() {
        return leash.reason().isPresent();
    }

    /** Returns whether a hold, an order or the launch gate has ended it: then nothing more may leave. */
    boolean suspended() {
        return leash.reason().filter(Cut::isDecision).isPresent();
    }

    Segments segments() {
        return new Segments(guardroom.guarding().segment(), guardroom.guarding().context());
    }
}
