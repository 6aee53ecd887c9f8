package fengni.gateway;

import fengni.screen.guard.Fallbacks;
import fengni.screen.guard.Guard;
import java.util.List;

/**
 * Who is asked about texts after the words were sought, and how.
 *
 * @param guards any number; without any, nothing is asked and nothing is held for them
 * @param silence what counts when a guard does not answer
 * @param segment so many UTF-16 units of a streamed answer wait at most before the guards are asked; a sentence that ends
 *     earlier does not wait, from a quarter of that on
 * @param context so many units of what has already left are shown to them before a segment
 */
public record Guarding(List<Guard> guards, Fallbacks silence, int segment, int context) {
    public Guarding {
        guards = List.copyOf(guards);
        if (segment < 1 || context < 0) {
            throw new IllegalArgumentException(
                    "segment " + segment + ", should be 1 or more; context " + context + ", 0 or more");
        }
    }

    public static Guarding none() {
        return new Guarding(List.of(), Fallbacks.CLOSED, 200, 200);
    }
}
