package fengni.label.coefficient;

/**
 * One component of a frame (ITU-T T.81, B.2.2).
 *
 * @param across its samples in a row for each {@code 8 * across} pixels in a unit
 * @param divisors the number of its table
 * @param columns blocks in a row that the picture needs
 * @param rows rows of blocks that the picture needs
 */
record Component(int id, int across, int down, int divisors, int columns, int rows) {}
