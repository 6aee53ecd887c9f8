package fengni.label.picture;

import java.util.Arrays;
import java.util.zip.DataFormatException;

/**
 * Unpacks deflated data (RFC 1951) and tells at which bit a stretch of what was packed begins and ends, which the
 * library's own unpacking does not: so that what is packed around the stretch can stay as it is.
 */
final class Inflation {
    /** References reach no further back. */
    static final int WINDOW = 1 << 15;

    private static final int END = 256;
    private static final int LONGEST_MATCH = 258;
    /** A window before a stored block, which is not taken apart. */
    private static final int HISTORY = 1 << 17;

    private static final int ROOM = 1 << 19;
    private static final int MOST_STORED = 1 << 20;

    /**
     * A place between two symbols.
     *
     * @param bit how many bits stand before it
     * @param offset how many bytes were unpacked before it
     * @param last the bit that says of the block around it that it is the last one, -1 if it says nothing or is no such bit
     * @param end the code that ends the block around it, its length in the lowest four bits; 0 if it stands between two
     */
    record Cut(long bit, long offset, long last, int end) {
        static final Cut NONE = new Cut(-1, -1, -1, 0);

        boolean isNone() {
            return bit < 0;
        }
    }

    private final InflationBits bits;
    private final long stop;
    private final long resume;
    private final byte[] out = new byte[ROOM];
    /** How many bytes were unpacked before the first one held. */
    private long base;

    private int written;
    private int taken;
    private Cut head = Cut.NONE;
    private Cut tail = Cut.NONE;
    private long[] stored = new long[16];
    private int storedCount;

    private boolean open;
    private boolean last;
    private long began;
    private int plain;
    private InflationBlock block = InflationBlock.fixed();

    /**
     * @param data from which unpacking begins at a byte
     * @param stop how many bytes stay as they are at the beginning
     * @param resume from how many bytes on the rest stays as it is
     */
    Inflation(byte[] data, int from, long stop, long resume) {
        bits = new InflationBits(data, from);
        this.stop = stop;
        this.resume = resume;
    }

    /** Returns the last place at or before {@code stop}; {@link Cut#NONE} until that was reached. */
    Cut head() {
        return head;
    }

    /** Returns the first place between blocks at or behind {@code resume}, if there was one so far. */
    Cut tail() {
        return tail;
    }

    /** Returns where blocks behind {@link #tail} begin that hold their bytes as they are, which want to be aligned. */
    long[] stored() {
        return Arrays.copyOf(stored, storedCount);
    }

    /** Returns how many bits were read. */
    long place() {
        return bits.place();
    }

    /** Returns how many bytes were given out. */
    long offset() {
        return base + taken;
    }

    /** Returns bytes given out a short while ago. */
    byte[] before(long from, long to) {
        return Arrays.copyOfRange(out, (int) (from - base), (int) (to - base));
    }

    /** Unpacks up to {@code stop}, of which everything was given out, and a little further. */
    boolean reach() throws DataFormatException {
        while (head.isNone()) {
            if (!more()) {
                return false;
            }
        }
        return true;
    }

    /** Gives out bytes, at least one unless the end is reached; returns how many. */
    int read(byte[] to, int offset, int length) throws DataFormatException {
        while (taken == written) {
            if (!more()) {
                return 0;
            }
        }
        int count = Math.min(length, written - taken);
        System.arraycopy(out, taken, to, offset, count);
        taken += count;
        return count;
    }

    /** Unpacks some more, possibly nothing; returns false at the end. */
    private boolean more() throws DataFormatException {
        if (taken == written && written > ROOM / 2) {
            int drop = written - HISTORY;
            System.arraycopy(out, drop, out, 0, HISTORY);
            base += drop;
            written = HISTORY;
            taken = HISTORY;
        }
        if (!open) {
            if (last) {
                return false;
            }
            begin();
        } else if (plain >= 0) {
            storedBytes();
        } else {
            coded();
        }
        if (bits.isBeyond()) {
            throw new DataFormatException("cut off");
        }
        return true;
    }

    private long unpacked() {
        return base + written;
    }

    private void begin() throws DataFormatException {
        bits.ready();
        began = bits.place();
        if (tail.isNone() && unpacked() >= resume) {
            tail = new Cut(began, unpacked(), -1, 0);
        }
        last = bits.take(1) == 1;
        int kind = bits.take(2);
        open = true;
        plain = -1;
        switch (kind) {
            case 0 -> beginStored();
            case 1 -> block = InflationBlock.fixed();
            case 2 -> block = InflationBlock.read(bits);
            default -> throw new DataFormatException("block");
        }
    }

    private void beginStored() throws DataFormatException {
        bits.align();
        bits.ready();
        plain = bits.take(16);
        if (bits.take(16) != (~plain & 0xffff)) {
            throw new DataFormatException("stored");
        }
        if (head.isNone() && unpacked() + plain > stop) {
            head = new Cut(began, unpacked(), -1, 0);
        }
        if (!tail.isNone()) {
            if (storedCount == MOST_STORED) {
                throw new DataFormatException("stored");
            }
            stored = storedCount == stored.length ? Arrays.copyOf(stored, 2 * storedCount) : stored;
            stored[storedCount++] = began;
        }
    }

    private void storedBytes() throws DataFormatException {
        int count = Math.min(plain, ROOM - written);
        if (!bits.bytes(out, written, count)) {
            throw new DataFormatException("cut off");
        }
        written += count;
        plain -= count;
        open = plain > 0;
    }

    private void coded() throws DataFormatException {
        int limit = ROOM - LONGEST_MATCH;
        if (head.isNone()) {
            long left = stop - base - LONGEST_MATCH;
            if (left <= written) {
                open = carefully();
                return;
            }
            limit = (int) Math.min(limit, left);
        }
        while (written < limit) {
            if (!symbol()) {
                open = false;
                return;
            }
        }
    }

    /** Takes one symbol if nothing of it belongs behind the place to stop at, which else is here. */
    private boolean carefully() throws DataFormatException {
        bits.ready();
        int length = block.lengthAhead(bits.peek());
        if (length > 0 && unpacked() + length > stop) {
            head = new Cut(bits.place(), unpacked(), last ? began : -1, block.end());
        }
        return symbol();
    }

    private boolean symbol() throws DataFormatException {
        bits.ready();
        int entry = block.literals().entry(bits.peek());
        bits.skip(entry & 15);
        int symbol = entry >> 4;
        if (entry == 0) {
            throw new DataFormatException("code");
        }
        if (symbol < END) {
            out[written++] = (byte) symbol;
            return true;
        }
        if (symbol == END) {
            return false;
        }
        int length = InflationBlock.length(symbol, bits);
        int distance = block.distance(bits);
        if (distance > unpacked() || bits.isBeyond()) {
            throw new DataFormatException("distance");
        }
        copy(distance, length);
        return true;
    }

    private void copy(int distance, int length) {
        int from = written - distance;
        if (distance >= length) {
            System.arraycopy(out, from, out, written, length);
        } else {
            for (int i = 0; i < length; i++) {
                out[written + i] = out[from + i];
            }
        }
        written += length;
    }
}
