package fengni.label.picture;

import fengni.label.file.Slice;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** The compressions of TIFF that can be undone and done again without loss. */
enum TiffPacking {
    NONE,
    PACK_BITS,
    LZW,
    DEFLATE;

    private static final int MOST_RUN = 128;

    /** Returns what a number of the field Compression means here. */
    static Optional<TiffPacking> of(long code) {
        return switch ((int) code) {
            case 1 -> Optional.of(NONE);
            case 5 -> Optional.of(LZW);
            case 8, 32_946 -> Optional.of(DEFLATE);
            case 32_773 -> Optional.of(PACK_BITS);
            default -> Optional.empty();
        };
    }

    /** Unpacks so many bytes; empty if the data are broken or end too early. */
    Optional<byte[]> unpacked(Slice packed, int count) {
        return switch (this) {
            case NONE ->
                packed.has(0, count) ? Optional.of(packed.part(0, count).bytes()) : Optional.empty();
            case PACK_BITS -> runs(packed, count);
            case LZW -> TiffLzw.unpacked(packed, count);
            case DEFLATE -> inflated(packed, count);
        };
    }

    /** Packs rows of so many bytes each. */
    byte[] packed(byte[] bytes, int row) {
        return switch (this) {
            case NONE -> bytes;
            case PACK_BITS -> runs(bytes, row);
            case LZW -> TiffLzw.packed(bytes);
            case DEFLATE -> deflated(bytes);
        };
    }

    private static Optional<byte[]> runs(Slice packed, int count) {
        var out = new byte[count];
        int filled = 0;
        int at = 0;
        while (filled < count) {
            if (!packed.has(at, 2)) {
                return Optional.empty();
            }
            int head = (byte) packed.u8(at);
            int length = Math.min(count - filled, head < 0 ? 1 - head : 1 + head);
            if (head >= 0 && !packed.has(at + 1, length)) {
                return Optional.empty();
            }
            if (head >= 0) {
                System.arraycopy(packed.file(), packed.start() + at + 1, out, filled, length);
                at += 2 + head;
                filled += length;
            } else {
                // -128 says nothing
                int times = head == Byte.MIN_VALUE ? 0 : length;
                Arrays.fill(out, filled, filled + times, (byte) packed.u8(at + 1));
                at += head == Byte.MIN_VALUE ? 1 : 2;
                filled += times;
            }
        }
        return Optional.of(out);
    }

    private static byte[] runs(byte[] bytes, int row) {
        var out = new ByteArrayOutputStream(bytes.length);
        for (int start = 0; start < bytes.length; start += row) {
            int end = Math.min(bytes.length, start + row);
            int at = start;
            while (at < end) {
                int same = same(bytes, at, end);
                int other = same > 2 ? 0 : different(bytes, at, end);
                if (other == 0) {
                    out.write(1 - same);
                    out.write(bytes[at]);
                } else {
                    out.write(other - 1);
                    out.write(bytes, at, other);
                }
                at += Math.max(other, other == 0 ? same : 0);
            }
        }
        return out.toByteArray();
    }

    private static int same(byte[] bytes, int from, int end) {
        int at = from + 1;
        while (at < end && at - from < MOST_RUN && bytes[at] == bytes[from]) {
            at++;
        }
        return at - from;
    }

    private static int different(byte[] bytes, int from, int end) {
        int at = from + 1;
        while (at < end && at - from < MOST_RUN && same(bytes, at, Math.min(end, at + 3)) < 3) {
            at++;
        }
        return at - from;
    }

    private static Optional<byte[]> inflated(Slice packed, int count) {
        var inflater = new Inflater();
        try {
            inflater.setInput(packed.file(), packed.start(), packed.length());
            var out = new byte[count];
            int filled = 0;
            int more = -1;
            while (filled < count && more != 0) {
                more = inflater.inflate(out, filled, count - filled);
                filled += more;
            }
            return filled == count ? Optional.of(out) : Optional.empty();
        } catch (DataFormatException broken) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    private static byte[] deflated(byte[] bytes) {
        var deflater = new Deflater();
        try {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var piece = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(piece, 0, deflater.deflate(piece));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
