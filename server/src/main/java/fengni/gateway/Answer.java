package fengni.gateway;

import fengni.label.AigcLabel;
import java.util.Optional;

/**
 * What goes back to the client.
 *
 * @param pieces the answer, read one by one as the model gives it
 * @param verdict grows while the pieces are read
 * @param heard what guards say of it, which grows too; empty without guards
 * @param label the metadata mark, known before the first piece
 */
record Answer(Pieces pieces, Optional<Verdict> verdict, Optional<GuardNotes> heard, Optional<AigcLabel> label) {
    static Answer none() {
        return of(Pieces.none());
    }

    static Answer of(Pieces pieces) {
        return new Answer(pieces, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Has every piece pass a sieve that changes none. */
    Answer through(Sieve sieve) {
        return new Answer(pieces.through(sieve), verdict, heard, label);
    }

    Answer reviewed(Sieve review, Verdict growing) {
        return new Answer(pieces.through(review), Optional.of(growing), heard, label);
    }

    Answer guarded(Sieve guards, GuardNotes growing) {
        return new Answer(pieces.through(guards), verdict, Optional.of(growing), label);
    }

    Answer marked(Sieve marker, AigcLabel mark) {
        return new Answer(pieces.through(marker), verdict, heard, Optional.of(mark));
    }
}
