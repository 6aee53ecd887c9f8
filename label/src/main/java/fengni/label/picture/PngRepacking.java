package fengni.label.picture;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.zip.Adler32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;

/**
 * Packs again what changes in the rows of a PNG, and nothing else (RFC 1950 and 1951): the packed bits before stay where they
 * are, and those of blocks that begin far enough behind to refer to nothing that changed are moved.
 */
final class PngRepacking implements AutoCloseable {
    private static final int HEAD = 2;
    private static final int CHECK = 4;
    private static final byte[] LARGEST_WINDOW = {0x78, (byte) 0x9c};

    private final byte[] data;
    private final PngExtent extent;
    private final Inflation inflation;
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final ByteArrayOutputStream changed = new ByteArrayOutputStream();
    private final byte[] room = new byte[1 << 16];
    private final Adler32 before = new Adler32();
    private final Adler32 now = new Adler32();
    private boolean begun;

    /**
     * Packed data of which the beginning is the old one's.
     *
     * @param from how many bytes stay
     * @param rest what stands behind them
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
    record Packed(int from, byte[] rest) {}

    PngRepacking(byte[] data, PngExtent extent) {
        this.data = data;
        this.extent = extent;
        inflation = new Inflation(data, HEAD, extent.from(), extent.to() + Inflation.WINDOW);
    }

    /** Unpacks one row; false if there is none. */
    boolean read(byte[] row) throws DataFormatException {
        if (inflation.offset() == 0 && !isZlib()) {
            return false;
        }
        if (!begun && inflation.offset() == extent.from() && !begin()) {
            return false;
        }
        return fill(row) == row.length;
    }

    private boolean isZlib() {
        boolean known = data.length >= HEAD + CHECK && (data[0] & 0x8f) == 8 && (data[1] & 0x20) == 0;
        return known && ((data[0] & 0xff) << 8 | (data[1] & 0xff)) % 31 == 0;
    }

    private int fill(byte[] row) throws DataFormatException {
        int at = 0;
        while (at < row.length) {
            int count = inflation.read(row, at, row.length - at);
            if (count == 0) {
                break;
            }
            at += count;
        }
        return at;
    }

    /** What is packed again may refer to what stands before it. */
    private boolean begin() throws DataFormatException {
        if (!inflation.reach()) {
            return false;
        }
        long from = inflation.head().offset();
        var known = inflation.before(Math.max(0, from - Inflation.WINDOW), from);
        if (known.length > 0) {
            deflater.setDictionary(known);
        }
        begun = true;
        var between = inflation.before(from, extent.from());
        pack(between, between.length);
        return true;
    }

    /** Lets a row stay. */
    void keep(byte[] row) {
        replace(row, row);
    }

    /** Puts a row in the place of another, which was read last. */
    void replace(byte[] old, byte[] row) {
        replace(old, row, row.length);
    }

    private void replace(byte[] old, byte[] row, int length) {
        before.update(old, 0, length);
        now.update(row, 0, length);
        if (begun) {
            long at = inflation.offset() - length;
            var tail = inflation.tail();
            pack(row, tail.isNone() ? length : Math.clamp(tail.offset() - at, 0, length));
        }
    }

    private void pack(byte[] bytes, int length) {
        deflater.setInput(bytes, 0, length);
        drain(Deflater.NO_FLUSH);
    }

    private void drain(int flush) {
        int count = deflater.deflate(room, 0, room.length, flush);
        while (count > 0) {
            changed.write(room, 0, count);
            count = deflater.deflate(room, 0, room.length, flush);
        }
    }

    /** Returns all of it, or nothing if the check at the end does not fit what was read. */
    Optional<Packed> packed() throws DataFormatException {
        var more = new byte[1 << 12];
        for (int count = fill(more); count > 0; count = fill(more)) {
            replace(more, more, count);
        }
        long end = inflation.place();
        int check = (int) Math.ceilDiv(end, 8);
        if (!begun || check + CHECK > data.length || check(check) != (int) before.getValue()) {
            return Optional.empty();
        }
        return Optional.of(joined(end, check + CHECK));
    }

    private int check(int at) {
        return data[at] << 24 | (data[at + 1] & 0xff) << 16 | (data[at + 2] & 0xff) << 8 | (data[at + 3] & 0xff);
    }

    private Packed joined(long end, int behind) {
        var head = inflation.head();
        boolean largest = (data[0] & 0xff) >> 4 == 7;
        long first = 0;
        if (largest) {
            first = Math.min(head.bit(), head.last() < 0 ? head.bit() : head.last()) & -8;
        }
        var joined = new DeflationBits();
        if (!largest) {
            joined.bytes(LARGEST_WINDOW, 0, HEAD);
        }
        beginning(joined, largest ? first : 8L * HEAD);
        var tail = inflation.tail();
        if (tail.isNone()) {
            deflater.finish();
            drain(Deflater.NO_FLUSH);
            joined.bytes(changed.toByteArray(), 0, changed.size());
        } else {
            drain(Deflater.SYNC_FLUSH);
            joined.bytes(changed.toByteArray(), 0, changed.size());
            moved(joined, tail.bit(), end);
        }
        joined.align();
        joined.put(Integer.reverseBytes((int) now.getValue()) & 0xffff_ffffL, 32);
        joined.bytes(data, behind, data.length - behind);
        return new Packed((int) (first >> 3), joined.bytes());
    }

    /** Puts what was packed before the change, and ends its block, which is the last one no longer. */
    private void beginning(DeflationBits joined, long from) {
        var head = inflation.head();
        if (head.last() >= 0) {
            joined.copy(data, from, head.last());
            joined.put(0, 1);
            joined.copy(data, head.last() + 1, head.bit());
        } else {
            joined.copy(data, from, head.bit());
        }
        joined.put(head.end() >> 4, head.end() & 15);
        joined.emptyBlock();
    }

    /** Bytes that stand in a block as they are begin at a whole byte, wherever the block begins. */
    private void moved(DeflationBits joined, long from, long to) {
        long at = from;
        for (long block : inflation.stored()) {
            joined.copy(data, at, block + 3);
            joined.align();
            at = (block + 3 + 7) & -8;
        }
        joined.copy(data, at, to);
    }

    @Override
    public void close() {
        deflater.end();
    }
}
