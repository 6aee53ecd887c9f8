package fengni.label.picture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Bits of deflated data, lowest first (RFC 1951, 3.1.1); beyond the end come zeros, which {@link #isBeyond} tells. */
final class InflationBits {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] data;
    private int at;
    private long bits;
    private int count;

    InflationBits(byte[] data, int from) {
        this.data = data;
        at = from;
    }

    /** Makes at least 48 bits ready: a length, a distance and what belongs to them. */
    void ready() {
        if (count >= 48) {
            return;
        }
        if (at + Long.BYTES <= data.length) {
            bits |= (long) LONGS.get(data, at) << count;
            int taken = (63 - count) >> 3;
            at += taken;
            count += taken << 3;
            return;
        }
        while (count <= 56) {
            bits |= (at < data.length ? data[at] & 0xffL : 0) << count;
            at++;
            count += 8;
        }
    }

    long peek() {
        return bits;
    }

    void skip(int length) {
        bits >>>= length;
        count -= length;
    }

    /** Takes up to 16 bits; {@link #ready} came before. */
    int take(int length) {
        int value = (int) bits & ((1 << length) - 1);
        skip(length);
        return value;
    }

    /** Leaves out what is left of a byte. */
    void align() {
        skip(count & 7);
    }

    /** Returns how many bits stand before the next one. */
    long place() {
        return 8L * at - count;
    }

    boolean isBeyond() {
        return place() > 8L * data.length;
    }

    /** Takes whole bytes, from an aligned place on; false if so many are not there. */
    boolean bytes(byte[] to, int offset, int length) {
        int from = (int) (place() / 8);
        if (length > data.length - from) {
            return false;
        }
        System.arraycopy(data, from, to, offset, length);
        at = from + length;
        bits = 0;
        count = 0;
        return true;
    }
}
