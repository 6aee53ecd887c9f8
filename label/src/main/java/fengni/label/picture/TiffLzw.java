package fengni.label.picture;

import fengni.label.file.Slice;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/** The compression LZW of TIFF 6.0, section 13: codes of 9 to 12 bits, highest bit first, growing one code early. */
final class TiffLzw {
    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int FIRST = 258;
    private static final int LEAST_BITS = 9;
    private static final int MOST_BITS = 12;
    /** The last code that may be given, so that the reader never needs a thirteenth bit. */
    private static final int LAST = (1 << MOST_BITS) - 2;

    private TiffLzw() {}

    /** Unpacks so many bytes; empty if the data are broken or end too early. */
    static Optional<byte[]> unpacked(Slice packed, int count) {
        var out = new byte[count];
        return new Reader(packed).fill(out) ? Optional.of(out) : Optional.empty();
    }

    static byte[] packed(byte[] bytes) {
        return new Writer().packed(bytes);
    }

    /** Remembers where each code was written first, and copies from there. */
    private static final class Reader {
        private final Slice packed;
        private final int[] from = new int[1 << MOST_BITS];
        private final int[] length = new int[1 << MOST_BITS];
        private int at;
        private int waiting;
        private int bits;

        Reader(Slice packed) {
            this.packed = packed;
        }

        boolean fill(byte[] out) {
            int next = FIRST;
            int filled = 0;
            int before = -1;
            while (filled < out.length) {
                int code = code(width(next + (before < 0 ? 0 : 1)));
                if (code == CLEAR) {
                    next = FIRST;
                    before = -1;
                    continue;
                }
                int start = filled;
                if (before >= 0 && next < from.length) {
                    from[next] = before;
                    length[next] = start - before + 1;
                    next++;
                }
                if (code < 0 || code == END || (code > END && (before < 0 || code >= next))) {
                    return false;
                }
                filled = code < CLEAR ? literal(out, code, start) : copied(out, code, start);
                before = start;
            }
            return true;
        }

        private static int literal(byte[] out, int code, int at) {
            out[at] = (byte) code;
            return at + 1;
        }

        /** A run may reach into itself, so bytes go one by one; what reaches beyond the last is dropped. */
        private int copied(byte[] out, int code, int start) {
            int end = Math.min(out.length, start + length[code]);
            for (int i = start; i < end; i++) {
                out[i] = out[from[code] + i - start];
            }
            return end;
        }

        private int code(int width) {
            while (bits < width) {
                if (at == packed.length()) {
                    return -1;
                }
                waiting = waiting << 8 | packed.u8(at++);
                bits += 8;
            }
            bits -= width;
            return (waiting >> bits) & ((1 << width) - 1);
        }
    }

    /** Returns how many bits a code has when the writer gives this one next. */
    private static int width(int next) {
        return Math.clamp(32 - Integer.numberOfLeadingZeros(next), LEAST_BITS, MOST_BITS);
    }

    private static final class Writer {
        /** Prime and larger than all codes, so that a search ends soon. */
        private static final int SLOTS = 9_973;

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final int[] keys = new int[SLOTS];
        private final short[] codes = new short[SLOTS];
        private int waiting;
        private int bits;

        byte[] packed(byte[] bytes) {
            Arrays.fill(keys, -1);
            put(CLEAR, LEAST_BITS);
            int next = FIRST;
            int run = bytes[0] & 0xff;
            for (int i = 1; i < bytes.length; i++) {
                int key = run << 8 | (bytes[i] & 0xff);
                int slot = slot(key);
                if (keys[slot] == key) {
                    run = codes[slot];
                    continue;
                }
                put(run, width(next));
                keys[slot] = key;
                codes[slot] = (short) next++;
                if (next == LAST) {
                    put(CLEAR, MOST_BITS);
                    Arrays.fill(keys, -1);
                    next = FIRST;
                }
                run = bytes[i] & 0xff;
            }
            put(run, width(next));
            put(END, width(next + 1));
            if (bits > 0) {
                out.write(waiting << (8 - bits));
            }
            return out.toByteArray();
        }

        private int slot(int key) {
            int slot = key % SLOTS;
            while (keys[slot] >= 0 && keys[slot] != key) {
                slot = slot == 0 ? SLOTS - 1 : slot - 1;
            }
            return slot;
        }

        private void put(int code, int width) {
            waiting = waiting << width | code;
            bits += width;
            while (bits >= 8) {
                bits -= 8;
                out.write(waiting >> bits);
            }
            waiting &= (1 << bits) - 1;
        }
    }
}
