package fengni.label.file;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A stretch of bytes in memory, never copied; big-endian numbers unless a name ends in {@code le}. Immutable.
 *
 * <p>Offsets count from the beginning of the stretch; reading outside of it throws, so ask {@link #has} first.
 *
 * @param file the whole file
 * @param start its first byte
 * @param end the byte after its last
 */
@SuppressWarnings("ArrayRecordComponent") // a view; compared by nobody
public record Slice(byte[] file, int start, int end) {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    /**
     * Takes a stretch.
     *
     * @throws IllegalArgumentException if no such stretch is in the file
     */
    public Slice {
        if (start < 0 || start > end || end > file.length) {
            throw new IllegalArgumentException("no stretch " + start + "-" + end + " of " + file.length + " bytes");
        }
    }

    public static Slice of(byte[] file) {
        return new Slice(file, 0, file.length);
    }

    public int length() {
        return end - start;
    }

    public Slice from(int offset) {
        return new Slice(file, start + offset, end);
    }

    public Slice part(int offset, int length) {
        return new Slice(file, start + offset, start + offset + length);
    }

    public boolean has(int offset, int length) {
        return offset >= 0 && length >= 0 && (long) offset + length <= length();
    }

    public int u8(int offset) {
        return file[start + offset] & 0xff;
    }

    public int u16(int offset) {
        return u8(offset) << 8 | u8(offset + 1);
    }

    public long u32(int offset) {
        return (long) u16(offset) << 16 | u16(offset + 2);
    }

    public boolean startsWith(String latin) {
        var sign = latin.getBytes(StandardCharsets.ISO_8859_1);
        return has(0, sign.length) && Arrays.equals(file, start, start + sign.length, sign, 0, sign.length);
    }

    /** Returns the offset of the first such byte at or after another, or the length if there is none. */
    public int indexOf(int octet, int from) {
        int at = start + from;
        long pattern = (octet & 0xffL) * ONES;
        while (at + Long.BYTES <= end && !holdsZero((long) LONGS.get(file, at) ^ pattern)) {
            at += Long.BYTES;
        }
        while (at < end && (file[at] & 0xff) != octet) {
            at++;
        }
        return at - start;
    }

    /** True if one of the eight bytes is zero: only there does taking one away borrow from a bit that was not set. */
    private static boolean holdsZero(long eight) {
        return ((eight - ONES) & ~eight & HIGHS) != 0;
    }

    public String latin() {
        return new String(file, start, length(), StandardCharsets.ISO_8859_1);
    }

    /** Returns the text with U+FFFD for what is no UTF-8. */
    public String utf8() {
        return new String(file, start, length(), StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return Arrays.copyOfRange(file, start, end);
    }

    /** Returns the bytes without copying them if they are a whole array; nobody may write to it. */
    public byte[] array() {
        return start == 0 && end == file.length ? file : bytes();
    }

    /** Returns a little-endian number of two bytes. */
    public int u16le(int offset) {
        return u8(offset) | u8(offset + 1) << 8;
    }

    /** Returns a little-endian number of four bytes. */
    public long u32le(int offset) {
        return u16le(offset) | (long) u16le(offset + 2) << 16;
    }

    /** Returns the offset of the first byte that is not the other's, or where the shorter one ends; -1 if they are equal. */
    public int mismatch(Slice other) {
        return Arrays.mismatch(file, start, end, other.file, other.start, other.end);
    }
}
