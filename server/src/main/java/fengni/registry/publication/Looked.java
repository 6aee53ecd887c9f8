package fengni.registry.publication;

import java.util.Optional;

/** What came of a look with a code. */
sealed interface Looked {
    record Found(Optional<Objection> objection) implements Looked {}

    /** Not looked at: too many wrong codes before. */
    record Wait() implements Looked {}
}
