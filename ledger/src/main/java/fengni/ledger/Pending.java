package fengni.ledger;

import java.util.concurrent.CompletableFuture;

/** A record on its way to the disk, and whoever waits for it. */
record Pending(Draft draft, Body body, CompletableFuture<Receipt> receipt) {
    static Pending of(Draft draft) {
        return new Pending(draft, Body.of(draft), new CompletableFuture<>());
    }
}
