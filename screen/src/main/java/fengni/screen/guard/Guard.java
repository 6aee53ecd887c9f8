package fengni.screen.guard;

import fengni.screen.Direction;

/** Someone outside who judges texts: a model, a cloud. Safe for several threads. */
public interface Guard {
    /** Returns the name under which opinions and records know it. */
    String name();

    /** Judges a whole text; waits for the answer, for a bounded time, and throws nothing when there is none. */
    Opinion judge(String text, Direction direction);
}
