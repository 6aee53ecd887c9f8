package fengni.label.coefficient;

/** What one component of a picture gets under the plate, so that all of them together are black and white. */
public enum Ink {
    /** The shade of the plate itself: brightness, a primary color, or black that is stored inverted. */
    SHADE,
    /** A difference of colors that is none. */
    NEUTRAL,
    /** The highest value, whatever the shade. */
    HIGHEST,
    /** The lowest value, whatever the shade. */
    LOWEST;

    int of(int shade) {
        return switch (this) {
            case SHADE -> shade;
            case NEUTRAL -> 128;
            case HIGHEST -> 255;
            case LOWEST -> 0;
        };
    }
}
