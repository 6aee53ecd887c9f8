package fengni.label.picture;

import fengni.label.file.Slice;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/** The compression of GIF: codes of growing length, lowest bit first, in blocks of 255 bytes at most (GIF89a, F). */
final class GifLzw {
    private static final int MOST_BITS = 12;
    private static final int MOST_CODES = 1 << MOST_BITS;
    private static final int BLOCK = 255;
    /** Prime and larger than all codes, so that a search ends soon. */
    private static final int SLOTS = 9_973;

    private GifLzw() {}

    /**
     * Unpacks the pixels of one frame.
     *
     * @param blocks from the length of the first block on
     * @param bits what a pixel is told to need, 1 to 8
     * @return empty if the data are broken or end too early; what follows the last pixel is not read
     */
    static Optional<byte[]> unpacked(Slice blocks, int bits, int pixels) {
        var reader = new Reader(blocks, bits);
        var out = new byte[pixels];
        return reader.fill(out) ? Optional.of(out) : Optional.empty();
    }

    /** Packs pixels into blocks, with the empty block that ends them. */
    static byte[] packed(byte[] pixels, int bits) {
        return new Writer(bits).packed(pixels);
    }

    /** Follows every code back to the ones it grew from. */
    private static final class Reader {
        private final byte[] data;
        private final int clear;
        private final int bits;
        private final short[] before = new short[MOST_CODES];
        private final byte[] last = new byte[MOST_CODES];
        private final int[] length = new int[MOST_CODES];
        private int bitAt;

        Reader(Slice blocks, int bits) {
            data = joined(blocks);
            this.bits = bits;
            clear = 1 << bits;
            for (int i = 0; i < clear; i++) {
                last[i] = (byte) i;
                length[i] = 1;
            }
        }

        private static byte[] joined(Slice blocks) {
            var out = new ByteArrayOutputStream(blocks.length());
            for (int at = 0; blocks.has(at, 1) && blocks.u8(at) != 0; at += 1 + blocks.u8(at)) {
                int count = Math.min(blocks.u8(at), blocks.length() - at - 1);
                out.write(blocks.file(), blocks.start() + at + 1, count);
            }
            return out.toByteArray();
        }

        boolean fill(byte[] out) {
            int next = clear + 2;
            int width = bits + 1;
            int previous = -1;
            int at = 0;
            while (at < out.length) {
                int code = code(width);
                if (code == clear) {
                    next = clear + 2;
                    width = bits + 1;
                    previous = -1;
                    continue;
                }
                boolean known = previous >= 0 ? code <= next : code < clear;
                if (code < 0 || code == clear + 1 || !known || (code == next && next == MOST_CODES)) {
                    return false;
                }
                if (previous >= 0 && next < MOST_CODES) {
                    before[next] = (short) previous;
                    length[next] = length[previous] + 1;
                    last[next] = first(code == next ? previous : code);
                    next++;
                    width += next == 1 << width && width < MOST_BITS ? 1 : 0;
                }
                at = write(code, out, at);
                previous = code;
            }
            return true;
        }

        private int code(int width) {
            if (bitAt + width > 8L * data.length) {
                return -1;
            }
            int from = bitAt >> 3;
            int value = data[from] & 0xff;
            for (int i = 1; i < 3 && from + i < data.length; i++) {
                value |= (data[from + i] & 0xff) << (8 * i);
            }
            value = (value >> (bitAt & 7)) & ((1 << width) - 1);
            bitAt += width;
            return value;
        }

        private byte first(int code) {
            int at = code;
            while (at >= clear) {
                at = before[at];
            }
            return last[at];
        }

        /** What reaches beyond the last pixel is dropped. */
        private int write(int code, byte[] out, int from) {
            int end = from + length[code];
            int at = code;
            for (int i = end - 1; i >= from; i--) {
                if (i < out.length) {
                    out[i] = last[at];
                }
                at = at < clear ? at : before[at];
            }
            return Math.min(end, out.length);
        }
    }

    /** Looks for the longest run that has a code, and gives the run with one pixel more the next one. */
    private static final class Writer {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final int[] keys = new int[SLOTS];
        private final short[] codes = new short[SLOTS];
        private final byte[] block = new byte[BLOCK];
        private final int bits;
        private final int clear;
        private int filled;
        private int waiting;
        private int waitingBits;

        Writer(int bits) {
            this.bits = bits;
            clear = 1 << bits;
            out.write(bits);
        }

        byte[] packed(byte[] pixels) {
            int next = clear + 2;
            int width = bits + 1;
            Arrays.fill(keys, -1);
            put(clear, width);
            int run = pixels[0] & 0xff;
            for (int i = 1; i < pixels.length; i++) {
                int key = run << 8 | (pixels[i] & 0xff);
                int slot = slot(key);
                if (keys[slot] == key) {
                    run = codes[slot];
                    continue;
                }
                put(run, width);
                if (next < MOST_CODES) {
                    width += next == 1 << width ? 1 : 0;
                    keys[slot] = key;
                    codes[slot] = (short) next++;
                } else {
                    put(clear, width);
                    Arrays.fill(keys, -1);
                    next = clear + 2;
                    width = bits + 1;
                }
                run = pixels[i] & 0xff;
            }
            put(run, width);
            // the reader gives one more code to what it has just read
            put(clear + 1, width + (next == 1 << width && width < MOST_BITS ? 1 : 0));
            return finished();
        }

        private int slot(int key) {
            int slot = key % SLOTS;
            while (keys[slot] >= 0 && keys[slot] != key) {
                slot = slot == 0 ? SLOTS - 1 : slot - 1;
            }
            return slot;
        }

        private void put(int code, int width) {
            waiting |= code << waitingBits;
            waitingBits += width;
            while (waitingBits >= 8) {
                octet();
            }
        }

        private void octet() {
            block[filled++] = (byte) waiting;
            waiting >>>= 8;
            waitingBits -= 8;
            if (filled == BLOCK) {
                flush();
            }
        }

        private void flush() {
            if (filled > 0) {
                out.write(filled);
                out.write(block, 0, filled);
                filled = 0;
            }
        }

        private byte[] finished() {
            if (waitingBits > 0) {
                octet();
            }
            flush();
            out.write(0);
            return out.toByteArray();
        }
    }
}
