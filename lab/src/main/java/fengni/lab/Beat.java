package fengni.lab;

import java.time.Duration;

/** One thing that happens on the wire while an answer is given. */
sealed interface Beat {
    record Say(Delta delta) implements Beat {}

    record Pause(Duration length) implements Beat {}

    record Comment(String text) implements Beat {}

    record Garbage(String text) implements Beat {}

    /** Nothing after this: the answer ends before it is complete. */
    record Stop(Ending how) implements Beat {}

    /** How an answer ends too early. */
    enum Ending {
        QUIET,
        DROPPED,
        RESET,
        SILENT
    }
}
