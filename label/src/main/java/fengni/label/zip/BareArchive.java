package fengni.label.zip;

import fengni.label.file.Medium;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A second walk over an archive, for those that read back what was written: it shares no code with {@link Archive}, {@link
 * Unpacking} and {@link ArchiveEdit}, and repairs nothing.
 *
 * <p>An archive that is not what it should be is an {@link IllegalArgumentException}, an {@link IndexOutOfBoundsException}
 * or a {@link DataFormatException}.
 *
 * @param parts in the order of the directory
 * @param comment what stands behind the last record
 */
public record BareArchive(Medium file, List<Part> parts, String comment) {
    private static final int FIXED = 46;

    /**
     * One part.
     *
     * @param told what the directory tells of it
     * @param from where its header begins
     * @param to where the next part begins
     */
    @SuppressWarnings("ArrayRecordComponent") // a view; compared by nobody
    public record Part(String name, byte[] told, long from, long to) {
        /** Returns true if the header before the content says what the directory does. */
        private boolean isToldTwice(Medium file) {
            int name = u16(numbers(told), 28);
            var header = file.slice(from, 30L + name).bytes();
            return Arrays.equals(header, 4, 28, told, 6, 30)
                    && Arrays.equals(header, 30, 30 + name, told, FIXED, FIXED + name);
        }

        /** Returns true if nothing else is said of it, there and in the directory. */
        private boolean isBare(Medium file) {
            return told.length == FIXED + u16(numbers(told), 28) && before(file).length == 0;
        }

        /** Returns true if what else is said of a part stayed, but for the long numbers. */
        private boolean saysWhatDid(Part old, Medium file, Medium oldFile) {
            return Arrays.equals(withoutLong(old.extra()), extra())
                    && Arrays.equals(withoutLong(old.before(oldFile)), before(file))
                    && Arrays.equals(old.comment(), comment());
        }

        private byte[] before(Medium file) {
            var header = numbers(file.slice(from, 30).bytes());
            return file.slice(from + 30 + u16(header, 26), u16(header, 28)).bytes();
        }

        private byte[] extra() {
            int at = FIXED + u16(numbers(told), 28);
            return Arrays.copyOfRange(told, at, at + u16(numbers(told), 30));
        }

        private byte[] comment() {
            return Arrays.copyOfRange(told, told.length - u16(numbers(told), 32), told.length);
        }

        private boolean isDatedAs(Part old) {
            return Arrays.equals(old.told, 4, 6, told, 4, 6)
                    && Arrays.equals(old.told, 12, 16, told, 12, 16)
                    && Arrays.equals(old.told, 34, 42, told, 34, 42)
                    && old.name.equals(name);
        }

        /** Returns the bytes of the name, each as a character of Latin-1. */
        public String written() {
            return new String(told, FIXED, u16(numbers(told), 28), StandardCharsets.ISO_8859_1);
        }

        public boolean isPackedAs(Part old) {
            return Arrays.equals(old.told, 10, 12, told, 10, 12);
        }
    }

    public static BareArchive of(Medium file) {
        int most = (int) Math.min(file.length(), 22 + 0xffff);
        long tailAt = file.length() - most;
        var ending = file.slice(tailAt, most).bytes();
        var tail = numbers(ending);
        int last = most - 22;
        while (tail.getInt(last) != 0x06054b50) {
            last--;
        }
        long count = tail.getShort(last + 10) & 0xffff;
        long directory = tail.getInt(last + 16) & 0xffffffffL;
        long end = tailAt + last;
        if (last >= 20 && tail.getInt(last - 20) == 0x07064b50) {
            end = tail.getLong(last - 12);
            var large = numbers(file.slice(end, 56).bytes());
            count = large.getLong(32);
            directory = large.getLong(48);
        }
        boolean oneDisk = tail.getInt(last + 4) == 0 && tail.getShort(last + 8) == tail.getShort(last + 10);
        int told = tail.getInt(last + 12);
        boolean toTheEnd = last + 22 + u16(tail, last + 20) == most;
        if (!oneDisk || !toTheEnd || (told != -1 && told != end - directory)) {
            throw new IllegalArgumentException("last record");
        }
        var comment = new String(ending, last + 22, most - last - 22, StandardCharsets.ISO_8859_1);
        return new BareArchive(file, parts(file.between(directory, end).bytes(), count, directory), comment);
    }

    private static List<Part> parts(byte[] bytes, long count, long contentsEnd) {
        var directory = numbers(bytes);
        var told = new ArrayList<byte[]>();
        var starts = new long[(int) count];
        int at = 0;
        for (int i = 0; i < starts.length; i++) {
            if (directory.getInt(at) != 0x02014b50) {
                throw new IllegalArgumentException("directory");
            }
            int length = FIXED + u16(directory, at + 28) + u16(directory, at + 30) + u16(directory, at + 32);
            told.add(Arrays.copyOfRange(bytes, at, at + length));
            starts[i] = told(told.getLast())[2];
            at += length;
        }
        if (at != bytes.length) {
            throw new IllegalArgumentException("directory");
        }
        var inPlace = starts.clone();
        Arrays.sort(inPlace);
        var parts = new ArrayList<Part>();
        for (int i = 0; i < starts.length; i++) {
            int next = Arrays.binarySearch(inPlace, starts[i]) + 1;
            var name = new String(told.get(i), FIXED, u16(numbers(told.get(i)), 28), StandardCharsets.UTF_8);
            parts.add(new Part(name, told.get(i), starts[i], next < inPlace.length ? inPlace[next] : contentsEnd));
        }
        return parts;
    }

    /** Returns size, packed size and place; for those that four bytes cannot tell, long numbers stand in, in this order. */
    private static long[] told(byte[] bytes) {
        var record = numbers(bytes);
        var told = new long[] {record.getInt(24), record.getInt(20), record.getInt(42)};
        int end = FIXED + u16(record, 28) + u16(record, 30);
        int at = FIXED + u16(record, 28);
        while (at + 4 < end && u16(record, at) != 1) {
            at += 4 + u16(record, at + 2);
        }
        for (int i = 0; i < told.length; i++) {
            boolean large = told[i] == -1 && at + 12 <= end;
            told[i] = large ? record.getLong(at + 4) : told[i] & 0xffffffffL;
            at += large ? 8 : 0;
        }
        return told;
    }

    private static byte[] withoutLong(byte[] extra) {
        var fields = numbers(extra);
        var rest = new ByteArrayOutputStream();
        int at = 0;
        while (extra.length - at >= 4 && extra.length - at >= 4 + u16(fields, at + 2)) {
            int length = 4 + u16(fields, at + 2);
            rest.write(extra, at, u16(fields, at) == 1 ? 0 : length);
            at += length;
        }
        rest.write(extra, at, extra.length - at);
        return rest.toByteArray();
    }

    /** Returns the part of this name, in capitals or small letters. */
    public Optional<Part> named(String name) {
        return parts.stream().filter(part -> part.name().equalsIgnoreCase(name)).findFirst();
    }

    /** Returns true if every old part is in its place with its very bytes, and those that may change kept their names and days. */
    public boolean keeps(BareArchive old, Predicate<Part> mayChange) {
        if (!comment.equals(old.comment) || parts.size() < old.parts.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            var now = parts.get(i);
            boolean may = mayChange.test(now);
            boolean meant = i < old.parts.size()
                    ? keeps(old, old.parts.get(i), now, may)
                    : may && now.isToldTwice(file) && now.isBare(file);
            if (!meant) {
                return false;
            }
        }
        return true;
    }

    private boolean keeps(BareArchive before, Part old, Part now, boolean mayChange) {
        if (mayChange && !holdsSame(before, old, now)) {
            // of a changed part its day, its attributes, its name and what others say of it stay
            return now.isToldTwice(file) && now.isDatedAs(old) && now.saysWhatDid(old, file, before.file());
        }
        // all but the offset, which moves with what lies before; a long one stands behind the name
        boolean large = numbers(old.told()).getInt(42) == -1;
        int end = large ? FIXED + u16(numbers(old.told()), 28) : old.told().length;
        return old.told().length == now.told().length
                && Arrays.equals(old.told(), 0, 42, now.told(), 0, 42)
                && Arrays.equals(old.told(), FIXED, end, now.told(), FIXED, end)
                && holdsSame(before, old, now);
    }

    /** Returns true if a part lies there with the bytes that it had, packed as they were. */
    public boolean holdsSame(BareArchive before, Part old, Part now) {
        return old.to() - old.from() == now.to() - now.from()
                && before.file().part(old.from(), old.to()).mismatch(file.part(now.from(), now.to())) < 0;
    }

    /** Unpacks a part and holds it against its check sum; before its content the same numbers must stand. */
    public byte[] content(Part part, int most) throws DataFormatException {
        var told = numbers(part.told());
        var header = numbers(file.slice(part.from(), 30).bytes());
        long size = told(part.told())[0];
        long packed = told(part.told())[1];
        if (size < 0 || size > most || header.getInt(0) != 0x04034b50 || header.getShort(8) != told.getShort(10)) {
            throw new IllegalArgumentException(part.name());
        }
        long data = part.from() + 30 + u16(header, 26) + u16(header, 28);
        var content = file.slice(data, packed).bytes();
        if (told.getShort(10) == 8) {
            content = inflated(content, (int) size, part.name());
        }
        var crc = new CRC32();
        crc.update(content);
        if ((int) crc.getValue() != told.getInt(16)) {
            throw new IllegalArgumentException("CRC of " + part.name());
        }
        return content;
    }

    private static byte[] inflated(byte[] packed, int size, String name) throws DataFormatException {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            var content = new byte[size];
            boolean whole = inflater.inflate(content) == size;
            whole &= inflater.inflate(new byte[1]) == 0 && inflater.finished() && inflater.getRemaining() == 0;
            if (!whole) {
                throw new IllegalArgumentException(name);
            }
            return content;
        } finally {
            inflater.end();
        }
    }

    /** Returns the text of a part, in UTF-8 or UTF-16. */
    public String text(String name, int most) throws DataFormatException {
        var part = named(name).orElseThrow(() -> new IllegalArgumentException(name));
        var bytes = content(part, most);
        boolean big = bytes.length > 1 && (bytes[0] == (byte) 0xfe || bytes[0] == 0);
        boolean little = bytes.length > 1 && (bytes[0] == (byte) 0xff || bytes[1] == 0);
        return new String(
                bytes, big ? StandardCharsets.UTF_16BE : little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
    }

    private static int u16(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xffff;
    }

    private static ByteBuffer numbers(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
