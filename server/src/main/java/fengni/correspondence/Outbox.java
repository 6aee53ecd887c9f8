package fengni.correspondence;

/** Where a room leaves its letters; they are carried until they arrive, whatever fails in between. */
@FunctionalInterface
public interface Outbox {
    /** Leaves a letter. Joins the caller's transaction: if that rolls back, nothing was sent. */
    void leave(Letter letter);
}
