package fengni.label.matroska;

/**
 * How long something was, and is now; in one unit or another.
 *
 * @param was its old end, from the beginning of all times
 * @param end its new end
 */
record Length(double was, double end) {
    /**
     * Returns what a program would tell now that told so much. Some count from the first block, others from 0, and some
     * round the last packet down.
     */
    double now(double told) {
        double grown = Math.max(0, end - was);
        return Math.abs(was - told) <= grown / 10 ? Math.max(told, end) : told + grown;
    }
}
