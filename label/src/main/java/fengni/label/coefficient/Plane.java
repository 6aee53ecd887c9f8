package fengni.label.coefficient;

import fengni.label.lettering.Plate.Fitting;

/**
 * The coefficients of a component that are held: those of the blocks under the plate, or all of them.
 *
 * @param plate the blocks that the plate touches
 * @param held the blocks whose coefficients are here, a block after the other in zigzag order
 */
@SuppressWarnings("ArrayRecordComponent") // a store; compared by nobody
record Plane(Component component, Area plate, Area held, short[] coefficients) {
    static final int BLOCK = 64;

    /** Blocks from a column and a row on, to another column and row. */
    record Area(int left, int top, int right, int bottom) {
        boolean holds(int row, int column) {
            return row >= top && row < bottom && column >= left && column < right;
        }

        int columns() {
            return right - left;
        }
    }

    static Plane of(Frame frame, Component component, Fitting plate) {
        int wide = Frame.SIDE * frame.across() / component.across();
        int high = Frame.SIDE * frame.down() / component.down();
        var touched = new Area(
                plate.left() / wide,
                plate.top() / high,
                (plate.left() + plate.width() - 1) / wide + 1,
                (plate.top() + plate.height() - 1) / high + 1);
        var held = frame.progressive()
                ? new Area(0, 0, frame.unitColumns() * component.across(), frame.unitRows() * component.down())
                : touched;
        var room = new short[BLOCK * held.columns() * (held.bottom() - held.top())];
        return new Plane(component, touched, held, room);
    }

    boolean isTouched(int row, int column) {
        return plate.holds(row, column);
    }

    /** Returns where the coefficients of a block begin, which must be held. */
    int offset(int row, int column) {
        return BLOCK * ((row - held.top()) * held.columns() + column - held.left());
    }
}
