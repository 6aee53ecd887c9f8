package fengni.label.coefficient;

import fengni.label.file.Slice;

/**
 * One segment of a JPEG (ITU-T T.81, B.1.1.4).
 *
 * @param marker the byte after 0xFF
 * @param start its first byte in the file, fill bytes included
 * @param body what follows the length, in the array of the whole file; empty for a marker that stands alone
 * @param end the byte after the last, the coded data after a head of scan included
 */
public record Segment(int marker, int start, Slice body, int end) {
    static final int BASELINE = 0xc0;
    static final int EXTENDED = 0xc1;
    static final int PROGRESSIVE = 0xc2;
    static final int CODES = 0xc4;
    static final int SCAN = 0xda;
    static final int DIVISORS = 0xdb;
    static final int LINES = 0xdc;
    static final int RESTARTS = 0xdd;
    static final int HIERARCHY = 0xde;
    static final int EXPANSION = 0xdf;
}
