package fengni.gateway;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for what must come; a machine may be slow, so nothing here asserts how fast it came. */
final class Patience {
    private Patience() {}

    static void pause(long millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }

    static void until(String what, BooleanSupplier come) {
        for (int i = 0; i < 1_500; i++) {
            if (come.getAsBoolean()) {
                return;
            }
            pause(20);
        }
        throw new AssertionError("did not come: " + what);
    }
}
