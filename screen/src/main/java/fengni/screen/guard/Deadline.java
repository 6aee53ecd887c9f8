package fengni.screen.guard;

import java.time.Duration;

/** A moment on the machine's own clock, which nobody sets. */
record Deadline(long nanos) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Returns what is left, not less than nothing. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }

    /** Returns the shorter of what is left and another time. */
    Duration atMost(Duration other) {
        var left = left();
        return left.compareTo(other) < 0 ? left : other;
    }
}
