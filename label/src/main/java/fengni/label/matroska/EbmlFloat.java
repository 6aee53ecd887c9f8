package fengni.label.matroska;

import fengni.label.Obstacle;
import fengni.label.file.Medium;

/** Floating-point numbers of four or eight bytes (RFC 8794, 7.3). */
final class EbmlFloat {
    private EbmlFloat() {}

    static double of(Medium medium, Element element) throws Obstacle {
        return switch ((int) Math.min(element.size(), Integer.MAX_VALUE)) {
            case 0 -> 0;
            case Float.BYTES -> Float.intBitsToFloat((int) medium.u32(element.body()));
            case Double.BYTES -> Double.longBitsToDouble(medium.i64(element.body()));
            default -> throw Obstacle.broken(element.at(), Long.toHexString(element.id()));
        };
    }

    /** Returns a number in as many bytes as an element has that {@link #of} read. */
    static byte[] bytes(double number, Element element) {
        return element.size() == Float.BYTES
                ? EbmlBytes.number(Float.floatToRawIntBits((float) number), Float.BYTES)
                : EbmlBytes.number(Double.doubleToRawLongBits(number), (int) element.size());
    }
}
