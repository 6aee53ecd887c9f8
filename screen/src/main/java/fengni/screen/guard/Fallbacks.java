package fengni.screen.guard;

import fengni.screen.Direction;

/** What counts when a guard does not answer, by direction. */
public record Fallbacks(Fallback input, Fallback output) {
    /** Nothing goes either way that a guard has not seen. */
    public static final Fallbacks CLOSED = new Fallbacks(Fallback.CLOSED, Fallback.CLOSED);

    /** Returns what counts for one direction. */
    public Fallback of(Direction direction) {
        return switch (direction) {
            case INPUT -> input;
            case OUTPUT -> output;
        };
    }
}
