package fengni.label.coefficient;

import fengni.label.lettering.Plate.Fitting;

/** Sets the samples of one component under a plate; a sample that stands for several pixels is their mean. */
final class Painting {
    private static final int SIDE = Frame.SIDE;

    private final Frame frame;
    private final Fitting plate;
    private final Ink ink;
    private final int across;
    private final int down;
    private final float[] samples = new float[Plane.BLOCK];

    private Painting(Frame frame, Component component, Fitting plate, Ink ink) {
        this.frame = frame;
        this.plate = plate;
        this.ink = ink;
        across = frame.across() / component.across();
        down = frame.down() / component.down();
    }

    static void paint(Frame frame, Plane plane, int[] divisors, Fitting plate, Ink ink) {
        var painting = new Painting(frame, plane.component(), plate, ink);
        var transform = new BlockTransform(divisors);
        var area = plane.plate();
        for (int row = area.top(); row < area.bottom(); row++) {
            for (int column = area.left(); column < area.right(); column++) {
                int offset = plane.offset(row, column);
                if (!painting.hides(row, column)) {
                    transform.samples(plane.coefficients(), offset, painting.samples);
                }
                painting.block(row, column);
                transform.coefficients(painting.samples, plane.coefficients(), offset);
            }
        }
    }

    /** True if no pixel of a block can be seen beside the plate; what it held is of no matter then. */
    private boolean hides(int row, int column) {
        return plate.covers(column * SIDE * across, row * SIDE * down)
                && plate.covers(
                        Math.min((column + 1) * SIDE * across, frame.width()) - 1,
                        Math.min((row + 1) * SIDE * down, frame.height()) - 1);
    }

    private void block(int row, int column) {
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                samples[y * SIDE + x] = sample(row * SIDE + y, column * SIDE + x, samples[y * SIDE + x]);
            }
        }
    }

    /** Beyond the edge of the picture its last pixels go on, so that no false edge is coded. */
    private float sample(int row, int column, float old) {
        float sum = 0;
        for (int y = row * down; y < (row + 1) * down; y++) {
            for (int x = column * across; x < (column + 1) * across; x++) {
                int inY = Math.min(y, frame.height() - 1);
                int inX = Math.min(x, frame.width() - 1);
                sum += plate.covers(inX, inY) ? ink.of(plate.shade(inX, inY)) : old;
            }
        }
        return sum / (across * down);
    }
}
