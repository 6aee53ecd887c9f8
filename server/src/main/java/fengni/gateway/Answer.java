package fengni.gateway;

import fengni.label.AigcLabel;
import java.util.Optional;

/**
 * What goes back to the client.
 *
 * @param pieces the answer, read one by one as the model gives it
 * @param verdict grows while the pieces are read
 * @param label the metadata mark, known before the first piece
 */
record Answer(Pieces pieces, Optional<Verdict> verdict, Optional<AigcLabel> label) {
    static Answer none() {
        return new Answer(Pieces.none(), Optional.empty(), Optional.empty());
    }

    static Answer of(Pieces pieces) {
        return new Answer(pieces, Optional.empty(), Optional.empty());
    }

    /** Has every piece pass a sieve that changes none. */
    Answer through(Sieve sieve) {
        return new Answer(pieces.through(sieve), verdict, label);
    }

    Answer reviewed(Sieve review, Verdict growing) {
        return new Answer(pieces.through(review), Optional.of(growing), label);
    }

    Answer marked(Sieve marker, AigcLabel mark) {
        return new Answer(pieces.through(marker), verdict, Optional.of(mark));
    }
}
