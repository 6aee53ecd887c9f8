package fengni;

import java.util.Deque;

/** Closes what was opened, last first. */
final class Closing {
    private static final System.Logger LOG = System.getLogger(Closing.class.getName());

    private Closing() {}

    /** Closes and forgets all; a part that fails is logged, since the others must still be closed. */
    static void all(Deque<AutoCloseable> opened) {
        while (!opened.isEmpty()) {
            var part = opened.pop();
            try {
                part.close();
            } catch (Exception failure) { // the interface declares no less; nothing may keep the rest open
                LOG.log(System.Logger.Level.ERROR, "could not close " + part, failure);
            }
        }
    }
}
