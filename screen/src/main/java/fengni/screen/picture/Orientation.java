package fengni.screen.picture;

/** The eight ways to lay down a square picture: each is a picture laid down so, seen from the one that was hashed. */
public enum Orientation {
    UPRIGHT(false, false, false),
    /** Turned by a quarter, clockwise. */
    QUARTER_TURN(true, true, false),
    HALF_TURN(false, true, true),
    /** Turned by three quarters, clockwise. */
    THREE_QUARTER_TURN(true, false, true),
    /** Left and right exchanged. */
    MIRRORED(false, true, false),
    /** Above and below exchanged. */
    UPSIDE_DOWN(false, false, true),
    /** Rows and columns exchanged. */
    TRANSPOSED(true, false, false),
    /** Rows and columns exchanged about the other diagonal. */
    ANTITRANSPOSED(true, true, true);

    private final boolean transposed;
    private final boolean leftRight;
    private final boolean upsideDown;

    Orientation(boolean transposed, boolean leftRight, boolean upsideDown) {
        this.transposed = transposed;
        this.leftRight = leftRight;
        this.upsideDown = upsideDown;
    }

    /** Returns whether rows and columns are exchanged first. */
    boolean transposed() {
        return transposed;
    }

    /** Returns whether left and right are exchanged then. */
    boolean leftRight() {
        return leftRight;
    }

    /** Returns whether above and below are exchanged then. */
    boolean upsideDown() {
        return upsideDown;
    }
}
