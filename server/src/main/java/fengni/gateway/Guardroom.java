package fengni.gateway;

import fengni.screen.Decision;
import fengni.screen.Direction;
import fengni.screen.Review;
import fengni.screen.guard.Guard;
import fengni.screen.guard.Guards;
import fengni.screen.guard.Opinion;
import fengni.screen.guard.Opinion.Judged;
import fengni.screen.guard.Opinion.Unanswered;
import java.time.InstantSource;
import java.util.List;

/** Asks the guards about texts in which the words found nothing that stops, and notes what they said. Thread-safe. */
final class Guardroom {
    private final Guarding guarding;
    private final Guards guards;
    private final InstantSource clock;
    private final GuardCounts counts = new GuardCounts();

    Guardroom(Guarding guarding, InstantSource clock) {
        this.guarding = guarding;
        this.clock = clock;
        this.guards = new Guards(
                guarding.guards().stream().<Guard>map(counts::counting).toList(), guarding.silence());
    }

    /** What comes of asking. */
    enum Word {
        PASSES,
        /** A guard holds the text to be unfit. */
        REFUSED,
        /** No guard said so, but one was silent, and the settings hold such texts back. */
        UNHEARD
    }

    boolean isEmpty() {
        return guarding.guards().isEmpty();
    }

    Guarding guarding() {
        return guarding;
    }

    GuardCounts counts() {
        return counts;
    }

    /** Asks all guards and waits for them, for a bounded time. */
    Word ask(String text, Direction direction, String place, GuardNotes notes) {
        var at = clock.instant();
        var ruling = guards.rule(text, direction, new Review(Decision.PASS, List.of(), ""));
        notes.add(new GuardNotes.Asked(place, text.length(), at, clock.instant()), ruling);
        if (!ruling.decision().stops()) {
            return Word.PASSES;
        }
        return ruling.opinions().stream().anyMatch(Guardroom::objects) ? Word.REFUSED : Word.UNHEARD;
    }

    private static boolean objects(Opinion opinion) {
        return said(opinion).stops();
    }

    /** Returns what a guard said, also one that fell silent later. */
    static Decision said(Opinion opinion) {
        return switch (opinion) {
            case Judged judged -> judged.decision();
            case Unanswered unanswered -> Opinion.strongest(unanswered.heard());
        };
    }
}
