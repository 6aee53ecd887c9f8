package fengni.label.picture;

import fengni.label.file.Slice;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * The numbers of a TIFF, in its byte order and width.
 *
 * @param big true for BigTIFF, whose offsets and counts have eight bytes in place of four
 */
record TiffNumbers(Slice file, boolean little, boolean big) {

    /** Returns nothing for bytes that are no TIFF or end within its head. */
    static Optional<TiffNumbers> of(Slice file) {
        boolean little = file.startsWith("II");
        if (file.startsWith(little ? "II*\0" : "MM\0*") && file.has(0, 8)) {
            return Optional.of(new TiffNumbers(file, little, false));
        }
        boolean big = file.startsWith(little ? "II+\0\b\0\0\0" : "MM\0+\0\b\0\0") && file.has(0, 16);
        return big ? Optional.of(new TiffNumbers(file, little, true)) : Optional.empty();
    }

    /** Returns where the offset of the first directory stands. */
    int head() {
        return big ? 8 : 4;
    }

    /** Returns how many bytes an offset takes. */
    int word() {
        return big ? 8 : 4;
    }

    /** Returns how many bytes the number of entries takes. */
    int counter() {
        return big ? 8 : 2;
    }

    /** Returns how many bytes an entry takes: tag, type, count and a value or its offset. */
    int entry() {
        return 4 + 2 * word();
    }

    boolean has(long at, long length) {
        return at >= 0 && length >= 0 && length <= file.length() && at <= file.length() - length;
    }

    int u16(long at) {
        return little ? file.u16le((int) at) : file.u16((int) at);
    }

    long u32(long at) {
        return little ? file.u32le((int) at) : file.u32((int) at);
    }

    /** Returns an offset or count; negative if it is beyond all that files can be. */
    long offset(long at) {
        return big ? i64(at) : u32(at);
    }

    long i64(long at) {
        long first = u32(at);
        long second = u32(at + 4);
        return little ? (second << 32) | first : (first << 32) | second;
    }

    long entries(long table) {
        return big ? i64(table) : u16(table);
    }

    /** Returns an offset as it is written. */
    byte[] written(long offset) {
        var bytes = new byte[word()];
        write(over(bytes), offset);
        return bytes;
    }

    /** Writes an offset or a count. */
    void write(ByteBuffer out, long number) {
        if (big) {
            out.putLong(number);
        } else {
            out.putInt((int) number);
        }
    }

    ByteBuffer over(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }
}
