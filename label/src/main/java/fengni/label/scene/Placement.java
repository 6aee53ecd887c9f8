package fengni.label.scene;

import fengni.label.Obstacle;
import java.util.Optional;

/**
 * Where a node stands: a matrix of four columns, one after another, as glTF 2.0 writes it (3.5).
 *
 * @param cells never written to
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Placement(double[] cells) {
    private static final int CELLS = 16;

    static Placement none() {
        return of(new double[] {0, 0, 0}, new double[] {0, 0, 0, 1}, new double[] {1, 1, 1});
    }

    static Placement of(SceneJson json, Json.Obj node) throws Obstacle {
        Optional<double[]> matrix = json.numbers(node, "matrix", CELLS);
        return matrix.isPresent()
                ? new Placement(matrix.get())
                : of(
                        json.numbers(node, "translation", 3).orElse(new double[] {0, 0, 0}),
                        json.numbers(node, "rotation", 4).orElse(new double[] {0, 0, 0, 1}),
                        json.numbers(node, "scale", 3).orElse(new double[] {1, 1, 1}));
    }

    private static Placement of(double[] t, double[] r, double[] s) {
        double x = r[0];
        double y = r[1];
        double z = r[2];
        double w = r[3];
        return new Placement(new double[] {
            (1 - 2 * (y * y + z * z)) * s[0],
            2 * (x * y + z * w) * s[0],
            2 * (x * z - y * w) * s[0],
            0,
            2 * (x * y - z * w) * s[1],
            (1 - 2 * (x * x + z * z)) * s[1],
            2 * (y * z + x * w) * s[1],
            0,
            2 * (x * z + y * w) * s[2],
            2 * (y * z - x * w) * s[2],
            (1 - 2 * (x * x + y * y)) * s[2],
            0,
            t[0],
            t[1],
            t[2],
            1
        });
    }

    /** Returns where a child of this node stands. */
    Placement child(Placement child) {
        var product = new double[CELLS];
        for (int column = 0; column < 4; column++) {
            for (int row = 0; row < 4; row++) {
                for (int i = 0; i < 4; i++) {
                    product[4 * column + row] += cells[4 * i + row] * child.cells[4 * column + i];
                }
            }
        }
        return new Placement(product);
    }

    double[] point(double x, double y, double z) {
        var point = new double[3];
        for (int row = 0; row < 3; row++) {
            point[row] = cells[row] * x + cells[4 + row] * y + cells[8 + row] * z + cells[12 + row];
        }
        return point;
    }

    /** Returns how much larger children appear, if that is the same in all directions and mirrors nothing. */
    Optional<Double> evenScale() {
        double x = length(0);
        double y = length(4);
        double z = length(8);
        boolean even = x > 0 && Double.isFinite(x) && Math.abs(y - x) < x / 1000 && Math.abs(z - x) < x / 1000;
        return even && determinant() > 0 ? Optional.of(x) : Optional.empty();
    }

    private double length(int column) {
        return Math.sqrt(cells[column] * cells[column]
                + cells[column + 1] * cells[column + 1]
                + cells[column + 2] * cells[column + 2]);
    }

    private double determinant() {
        return cells[0] * (cells[5] * cells[10] - cells[6] * cells[9])
                - cells[4] * (cells[1] * cells[10] - cells[2] * cells[9])
                + cells[8] * (cells[1] * cells[6] - cells[2] * cells[5]);
    }
}
