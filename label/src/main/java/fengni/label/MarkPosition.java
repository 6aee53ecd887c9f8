package fengni.label;

/** Where the words stand on a picture: an edge or a corner (GB 45438-2025, 5.2). */
public enum MarkPosition {
    TOP_LEFT,
    TOP,
    TOP_RIGHT,
    BOTTOM_LEFT,
    BOTTOM,
    BOTTOM_RIGHT;

    public boolean isTop() {
        return this == TOP_LEFT || this == TOP || this == TOP_RIGHT;
    }

    /** Returns the left end of a box that stands here; widths in pixels. */
    public int left(int picture, int box) {
        return switch (this) {
            case TOP_LEFT, BOTTOM_LEFT -> 0;
            case TOP, BOTTOM -> (picture - box) / 2;
            case TOP_RIGHT, BOTTOM_RIGHT -> picture - box;
        };
    }

    /** Returns the upper end of a box that stands here; heights in pixels. */
    public int top(int picture, int box) {
        return isTop() ? 0 : picture - box;
    }
}
