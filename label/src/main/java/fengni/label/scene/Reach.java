package fengni.label.scene;

/** How far a scene reaches along each axis. */
final class Reach {
    /** Single precision, in which programs draw, ends at about 3e38; its squares must not. */
    private static final double LARGEST = 1e15;

    private final double[] least = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    private final double[] most = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    private boolean whole = true;

    /** Takes the eight corners of a box that stands somewhere. */
    void take(double[] from, double[] to, Placement where) {
        for (int corner = 0; corner < 8; corner++) {
            take(where.point(
                    (corner & 1) == 0 ? from[0] : to[0],
                    (corner & 2) == 0 ? from[1] : to[1],
                    (corner & 4) == 0 ? from[2] : to[2]));
        }
    }

    private void take(double[] point) {
        for (int axis = 0; axis < 3; axis++) {
            whole &= Math.abs(point[axis]) <= LARGEST;
            least[axis] = Math.min(least[axis], point[axis]);
            most[axis] = Math.max(most[axis], point[axis]);
        }
    }

    /** Returns false if anything was infinite, or no number. */
    boolean isWhole() {
        return whole;
    }

    /** A scene without any mesh is taken for a point. */
    double least(int axis) {
        return least[axis] > most[axis] ? 0 : least[axis];
    }

    double most(int axis) {
        return least[axis] > most[axis] ? 0 : most[axis];
    }

    double length(int axis) {
        return most(axis) - least(axis);
    }

    double middle(int axis) {
        return (most(axis) + least(axis)) / 2;
    }

    /** Returns the diagonal; 1 for a point. */
    double diagonal() {
        double diagonal = Math.sqrt(length(0) * length(0) + length(1) * length(1) + length(2) * length(2));
        return diagonal > 0 ? diagonal : 1;
    }
}
