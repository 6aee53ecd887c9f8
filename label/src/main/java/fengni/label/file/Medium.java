package fengni.label.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The bytes of a file, as they lie on the disk or in memory, and as they would be after some changes: a row of stretches,
 * none of which is copied before it is written.
 *
 * <p>Offsets and lengths are in bytes and may exceed 2 GiB. Numbers are big-endian unless said otherwise. Immutable; for
 * one thread at a time while it reads from an open file.
 */
public final class Medium {
    /** No caller gets more than this in memory at once; formats keep what describes them far below. */
    public static final int MOST_IN_MEMORY = 256 << 20;

    /** Small enough to stay near the processor. */
    private static final int COMPARED = 1 << 18;

    /** A stretch that lies in one place. */
    private sealed interface Piece {
        long length();

        Slice slice(long from, int count);

        Piece part(long from, long to);
    }

    private record InMemory(Slice bytes) implements Piece {
        @Override
        public long length() {
            return bytes.length();
        }

        @Override
        public Slice slice(long from, int count) {
            return bytes.part((int) from, count);
        }

        @Override
        public Piece part(long from, long to) {
            return new InMemory(bytes.part((int) from, (int) (to - from)));
        }
    }

    private record OnDisk(OpenFile file, long start, long length) implements Piece {
        @Override
        public Slice slice(long from, int count) {
            return file.slice(start + from, count);
        }

        @Override
        public Piece part(long from, long to) {
            return new OnDisk(file, start + from, to - from);
        }
    }

    private final List<Piece> pieces;
    /** Where each piece begins. */
    private final long[] starts;

    private final long length;

    private Medium(List<Piece> pieces) {
        this.pieces = pieces.stream().filter(piece -> piece.length() > 0).toList();
        starts = new long[this.pieces.size()];
        long at = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = at;
            at += this.pieces.get(i).length();
        }
        length = at;
    }

    /** Returns bytes at hand; the array is never written to, and must not change. */
    public static Medium of(byte[] bytes) {
        return new Medium(List.of(new InMemory(Slice.of(bytes))));
    }

    /** Returns the bytes of an open file, which must stay open as long as this or anything made of it is used. */
    public static Medium of(OpenFile file) {
        return new Medium(List.of(new OnDisk(file, 0, file.length())));
    }

    /** Returns the bytes of several one after another. */
    public static Medium row(List<Medium> parts) {
        return new Medium(parts.stream().flatMap(part -> part.pieces.stream()).toList());
    }

    public long length() {
        return length;
    }

    /** Returns true if so many bytes stand there. */
    public boolean has(long at, long count) {
        return at >= 0 && count >= 0 && at <= length && count <= length - at;
    }

    /**
     * Returns some bytes, copied only if they do not lie together in memory.
     *
     * @throws IllegalArgumentException if they are not there ({@link #has}) or more than {@link #MOST_IN_MEMORY}
     * @throws UncheckedIOException if the file cannot be read
     */
    public Slice slice(long at, long count) {
        if (!has(at, count) || count > MOST_IN_MEMORY) {
            throw new IllegalArgumentException("no " + count + " bytes at " + at + " of " + length);
        }
        if (count == 0) {
            return Slice.of(new byte[0]);
        }
        int first = pieceAt(at);
        long inside = at - starts[first];
        return inside + count <= pieces.get(first).length()
                ? pieces.get(first).slice(inside, (int) count)
                : Slice.of(joined(at, (int) count));
    }

    /** Returns the bytes from here to there, at most as many as {@link #slice} allows. */
    public Slice between(long from, long to) {
        return slice(from, to - from);
    }

    public int u8(long at) {
        return slice(at, 1).u8(0);
    }

    public int u16(long at) {
        return slice(at, 2).u16(0);
    }

    public long u32(long at) {
        return slice(at, 4).u32(0);
    }

    /** Returns a number of eight bytes; negative if its highest bit is set. */
    public long i64(long at) {
        var bytes = slice(at, 8);
        return bytes.u32(0) << 32 | bytes.u32(4);
    }

    /** Returns true if these Latin-1 characters stand there. */
    public boolean startsWith(long at, String latin) {
        return has(at, latin.length()) && slice(at, latin.length()).startsWith(latin);
    }

    /** Returns everything, as {@link #slice} does. */
    public Slice whole() {
        return slice(0, length);
    }

    /**
     * Returns these bytes with some stretches replaced.
     *
     * @throws IllegalArgumentException if two of them overlap or one lies outside
     */
    public Medium with(List<Splice> splices) {
        var made = new ArrayList<Piece>();
        long at = 0;
        for (Splice splice :
                splices.stream().sorted(Comparator.comparingLong(Splice::from)).toList()) {
            if (splice.from() < at || splice.to() > length) {
                throw new IllegalArgumentException("no stretch " + splice.from() + "-" + splice.to());
            }
            made.addAll(pieces(at, splice.from()));
            made.add(new InMemory(Slice.of(splice.piece())));
            at = splice.to();
        }
        made.addAll(pieces(at, length));
        return new Medium(made);
    }

    /** Returns a stretch of these bytes. */
    public Medium part(long from, long to) {
        return new Medium(pieces(from, to));
    }

    /**
     * Writes everything; what lies on a disk goes from file to file without passing through the program.
     *
     * @throws IOException if one of the files cannot be read or written
     */
    public void writeTo(FileChannel out) throws IOException {
        for (Piece piece : pieces) {
            switch (piece) {
                case InMemory(var bytes) -> write(ByteBuffer.wrap(bytes.file(), bytes.start(), bytes.length()), out);
                case OnDisk(var file, var start, var count) -> transfer(file.channel(), start, count, out);
            }
        }
    }

    /**
     * Returns the offset of the first byte that is not the other's, or where the shorter one ends; -1 if they are equal.
     * What is the same stretch of the same open file is equal without being read.
     */
    public long mismatch(Medium other) {
        long common = Math.min(length, other.length);
        long at = 0;
        while (at < common) {
            int mine = pieceAt(at);
            int others = other.pieceAt(at);
            long end = Math.min(common, Math.min(end(mine), other.end(others)));
            long equal = equal(
                    pieces.get(mine), at - starts[mine], other.pieces.get(others), at - other.starts[others], end - at);
            if (equal < end - at) {
                return at + equal;
            }
            at = end;
        }
        return length == other.length ? -1 : common;
    }

    private long end(int index) {
        return starts[index] + pieces.get(index).length();
    }

    /** Returns how many bytes from there on are equal. */
    private static long equal(Piece one, long from, Piece two, long at, long count) {
        if (one instanceof OnDisk mine && two instanceof OnDisk other) {
            boolean same = mine.file() == other.file() && mine.start() + from == other.start() + at;
            return same ? count : mine.file().equal(mine.start() + from, other.file(), other.start() + at, count);
        }
        for (long done = 0; done < count; done += COMPARED) {
            int next = (int) Math.min(COMPARED, count - done);
            int differs = one.slice(from + done, next).mismatch(two.slice(at + done, next));
            if (differs >= 0) {
                return done + differs;
            }
        }
        return count;
    }

    private int pieceAt(long at) {
        int low = 0;
        int high = starts.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private List<Piece> pieces(long from, long to) {
        var found = new ArrayList<Piece>();
        long at = from;
        while (at < to) {
            int index = pieceAt(at);
            var piece = pieces.get(index);
            long begin = at - starts[index];
            long end = Math.min(piece.length(), to - starts[index]);
            found.add(piece.part(begin, end));
            at = starts[index] + end;
        }
        return found;
    }

    private byte[] joined(long at, int count) {
        var bytes = new byte[count];
        int done = 0;
        for (Piece piece : pieces(at, at + count)) {
            var part = piece.slice(0, (int) piece.length());
            System.arraycopy(part.file(), part.start(), bytes, done, part.length());
            done += part.length();
        }
        return bytes;
    }

    private static void write(ByteBuffer bytes, FileChannel out) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private static void transfer(FileChannel in, long start, long count, FileChannel out) throws IOException {
        long done = 0;
        while (done < count) {
            long moved = in.transferTo(start + done, count - done, out);
            if (moved <= 0) {
                throw new IOException("the file became shorter while it was copied");
            }
            done += moved;
        }
    }
}
