package fengni.label;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A stretch of a file, never copied; big-endian numbers.
 *
 * @param file the whole file
 * @param start its first byte
 * @param end the byte after its last
 */
@SuppressWarnings("ArrayRecordComponent") // a view; compared by nobody
record Slice(byte[] file, int start, int end) {
    Slice {
        if (start < 0 || start > end || end > file.length) {
            throw new IllegalArgumentException("no stretch " + start + "-" + end + " of " + file.length + " bytes");
        }
    }

    static Slice of(byte[] file) {
        return new Slice(file, 0, file.length);
    }

    int length() {
        return end - start;
    }

    Slice from(int offset) {
        return new Slice(file, start + offset, end);
    }

    Slice part(int offset, int length) {
        return new Slice(file, start + offset, start + offset + length);
    }

    boolean has(int offset, int length) {
        return offset >= 0 && length >= 0 && (long) offset + length <= length();
    }

    int u8(int offset) {
        return file[start + offset] & 0xff;
    }

    int u16(int offset) {
        return u8(offset) << 8 | u8(offset + 1);
    }

    long u32(int offset) {
        return (long) u16(offset) << 16 | u16(offset + 2);
    }

    boolean startsWith(String latin) {
        var sign = latin.getBytes(StandardCharsets.ISO_8859_1);
        return has(0, sign.length) && Arrays.equals(file, start, start + sign.length, sign, 0, sign.length);
    }

    /** Returns the offset of the first such byte at or after another, or the length if there is none. */
    int indexOf(int octet, int from) {
        for (int at = start + from; at < end; at++) {
            if ((file[at] & 0xff) == octet) {
                return at - start;
            }
        }
        return length();
    }

    String latin() {
        return new String(file, start, length(), StandardCharsets.ISO_8859_1);
    }

    /** Returns the text with U+FFFD for what is no UTF-8. */
    String utf8() {
        return new String(file, start, length(), StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        return Arrays.copyOfRange(file, start, end);
    }
}
