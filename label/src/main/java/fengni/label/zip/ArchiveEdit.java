package fengni.label.zip;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.file.Limits;
import fengni.label.file.Slice;
import fengni.label.file.Splice;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A change to some entries of an archive that leaves every byte of all others as it is: a changed entry takes the place of
 * the old one, a new one comes behind the last, and the directory at the end learns the new places. Nothing is left between
 * entries, since programs that read from the front would meet it.
 *
 * <p>New and changed entries are described before their content and dated as they were; new ones as the first entry of the
 * archive or the one they stand beside, because the day of a mark is no part of it.
 */
public final class ArchiveEdit {
    private static final int HEADER = 30;
    private static final int VERSION = 20;
    private static final int UTF_8 = 0x800;
    private static final int MOST_ENTRIES = 0xfffe;
    private static final int LONGEST_NAME = 0xffff;

    private final Archive archive;
    private final Map<String, Content> contents = new LinkedHashMap<>();
    /** New entries and those that they stand beside. */
    private final Map<String, Entry> besides = new HashMap<>();

    /** A content that is kept packed: those of all sheets of a workbook wait for the last. */
    @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
    private record Content(long crc, int size, int method, byte[] packed) {
        static Content of(byte[] content, int method) {
            var crc = new CRC32();
            crc.update(content);
            return new Content(
                    crc.getValue(),
                    content.length,
                    method,
                    method == Entry.STORED ? content : ArchiveEdit.deflated(content));
        }
    }

    /** A content as it stands in the file, and what the directory says of it. */
    @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
    private record Packed(byte[] bytes, byte[] record) {}

    /**
     * What others wrote about an entry, such as days and owners, which is none of ours to drop.
     *
     * @param before extra fields before the content
     * @param told extra fields in the directory
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
    private record Kept(byte[] before, byte[] told, byte[] comment) {
        static final Kept NOTHING = new Kept(new byte[0], new byte[0], new byte[0]);
    }

    public ArchiveEdit(Archive archive) {
        this.archive = archive;
    }

    /** Sets the content of a part, in place of the old one if there is one. */
    public void put(String part, byte[] content) {
        contents.put(archive.entry(part).map(Entry::name).orElse(part), Content.of(content, Entry.DEFLATED));
    }

    /** Sets the content of an entry, deflated or stored as the old one was. */
    public void put(Entry entry, byte[] content) {
        contents.put(entry.name(), Content.of(content, entry.method()));
    }

    /** Sets the content of the entry whose name is another's and an ending more; a new one is dated and packed as that other. */
    public void putBeside(Entry entry, String ending, byte[] content) {
        var name = entry.name() + ending;
        var there = archive.entry(name);
        if (there.isPresent()) {
            put(there.get(), content);
        } else {
            besides.put(name, entry);
            contents.put(name, Content.of(content, entry.method()));
        }
    }

    /** Returns how many bytes all contents take up as they wait. */
    public long held() {
        return contents.values().stream()
                .mapToLong(content -> content.packed().length)
                .sum();
    }

    public boolean isEmpty() {
        return contents.isEmpty();
    }

    public List<Splice> splices() throws Obstacle {
        if (archive.stray() > 0) {
            throw noRoom("bytes between entries");
        }
        var splices = new ArrayList<Splice>();
        var records = new LinkedHashMap<String, byte[]>();
        long shift = 0;
        for (Entry entry : archive.inPlace()) {
            long start = entry.start() + shift;
            var content = contents.get(entry.name());
            if (content == null) {
                records.put(entry.name(), moved(entry, start));
            } else {
                var packed = packed(
                        entry.record().part(0, Entry.RECORD + nameLength(entry)).bytes(), kept(entry), content, start);
                splices.add(new Splice(entry.start(), entry.end(), packed.bytes()));
                records.put(entry.name(), packed.record());
                shift += packed.bytes().length - (entry.end() - entry.start());
            }
        }
        splices.add(new Splice(archive.end().directory(), archive.file().length(), tail(records, shift)));
        return splices;
    }

    /** Returns the new entries, the directory and what ends the archive. */
    private byte[] tail(Map<String, byte[]> records, long shift) throws Obstacle {
        var tail = new ByteArrayOutputStream();
        var added = new ByteArrayOutputStream();
        long start = archive.end().directory() + shift;
        for (var content : contents.entrySet()) {
            if (!records.containsKey(content.getKey())) {
                var packed = packed(fresh(content.getKey()), Kept.NOTHING, content.getValue(), start + tail.size());
                tail.writeBytes(packed.bytes());
                added.writeBytes(packed.record());
            }
        }
        long directory = start + tail.size();
        for (Entry entry : archive.entries()) {
            tail.writeBytes(records.getOrDefault(entry.name(), new byte[0]));
        }
        tail.writeBytes(added.toByteArray());
        long count = archive.entries().size()
                + contents.keySet().stream()
                        .filter(name -> !records.containsKey(name))
                        .count();
        tail.writeBytes(end(directory, start + tail.size() - directory, count));
        return tail.toByteArray();
    }

    private byte[] end(long directory, long length, long count) throws Obstacle {
        var end = archive.end();
        long from = end.large() >= 0 ? end.large() : end.last();
        var ending = archive.file().between(from, archive.file().length()).bytes();
        var bytes = littleEndian(ending);
        int last = (int) (end.last() - from);
        if (end.large() >= 0) {
            bytes.putLong(ArchiveEnd.LARGE_COUNT_HERE, count)
                    .putLong(ArchiveEnd.LARGE_COUNT, count)
                    .putLong(ArchiveEnd.LARGE_DIRECTORY_BYTES, length)
                    .putLong(ArchiveEnd.LARGE_DIRECTORY, directory)
                    .putLong(last - ArchiveEnd.LOCATOR + 8, directory + length);
        }
        if (count > Limits.PARTS) {
            throw noRoom("number of entries");
        }
        if (!keptElsewhere(bytes.getShort(last + ArchiveEnd.COUNT), (short) 0xffff)) {
            if (count > MOST_ENTRIES) {
                throw noRoom("number of entries");
            }
            bytes.putShort(last + ArchiveEnd.COUNT_HERE, (short) count)
                    .putShort(last + ArchiveEnd.COUNT, (short) count);
        }
        setSmall(bytes, last + ArchiveEnd.DIRECTORY_BYTES, length);
        setSmall(bytes, last + ArchiveEnd.DIRECTORY, directory);
        return ending;
    }

    private boolean keptElsewhere(int number, int sign) {
        return archive.end().large() >= 0 && number == sign;
    }

    private void setSmall(ByteBuffer bytes, int at, long number) throws Obstacle {
        if (!keptElsewhere(bytes.getInt(at), -1)) {
            bytes.putInt(at, small(number));
        }
    }

    /** Returns the record of an entry that is kept, with its new place. */
    private static byte[] moved(Entry entry, long start) throws Obstacle {
        var told = entry.record().bytes();
        var record = littleEndian(told);
        if (entry.record().u32le(Entry.RECORD_START) != EntryWalk.ELSEWHERE) {
            record.putInt(Entry.RECORD_START, small(start));
        } else if (start != entry.start()) {
            record.putLong(largeStart(entry), start);
        }
        return told;
    }

    /** Returns where in a record the place of an entry stands that is too far for four bytes: behind its sizes. */
    private static int largeStart(Entry entry) throws Obstacle {
        var record = entry.record();
        int at = Entry.RECORD + nameLength(entry);
        while (record.has(at, 4)) {
            if (record.u16le(at) == EntryWalk.LARGE_FIELD) {
                boolean size = record.u32le(Entry.RECORD_SIZE) == EntryWalk.ELSEWHERE;
                boolean packed = record.u32le(Entry.RECORD_PACKED) == EntryWalk.ELSEWHERE;
                return at + 4 + (size ? 8 : 0) + (packed ? 8 : 0);
            }
            at += 4 + record.u16le(at + 2);
        }
        throw noRoom("ZIP64");
    }

    private static int nameLength(Entry entry) {
        return entry.record().u16le(Entry.RECORD_NAME_LENGTH);
    }

    private Kept kept(Entry entry) {
        long before = entry.start() + HEADER + nameLength(entry);
        return new Kept(
                withoutSizes(archive.file().between(before, entry.data())),
                withoutSizes(entry.extra()),
                entry.comment().bytes());
    }

    /** The field for large numbers is told by the sizes; a changed entry has small ones. */
    private static byte[] withoutSizes(Slice extra) {
        var kept = new ByteArrayOutputStream();
        int at = 0;
        while (extra.has(at, 4) && extra.has(at, 4 + extra.u16le(at + 2))) {
            int length = 4 + extra.u16le(at + 2);
            if (extra.u16le(at) != EntryWalk.LARGE_FIELD) {
                kept.writeBytes(extra.part(at, length).bytes());
            }
            at += length;
        }
        kept.writeBytes(extra.from(at).bytes());
        return kept.toByteArray();
    }

    private byte[] fresh(String part) throws Obstacle {
        var beside = Optional.ofNullable(besides.get(part));
        // a name keeps the charset of the one that it continues
        var name = beside.map(entry -> continued(entry, part)).orElseGet(() -> part.getBytes(StandardCharsets.UTF_8));
        if (name.length > LONGEST_NAME) {
            throw noRoom("name of an entry");
        }
        var model = beside.orElseGet(() -> archive.entries().getFirst()).record();
        int flags = beside.isPresent() ? model.u16le(Entry.RECORD_FLAGS) & UTF_8 : 0;
        var told = new byte[Entry.RECORD + name.length];
        littleEndian(told)
                .putInt(0, (int) EntryWalk.RECORD_SIGN)
                .putShort(4, (short) VERSION)
                .putShort(6, (short) VERSION)
                .putShort(Entry.RECORD_FLAGS, (short) flags)
                .putInt(12, (int) model.u32le(12))
                .putShort(Entry.RECORD_NAME_LENGTH, (short) name.length)
                .put(Entry.RECORD, name);
        return told;
    }

    private static byte[] continued(Entry entry, String part) {
        var name = entry.nameBytes();
        var ending = part.substring(entry.name().length()).getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(name.length() + ending.length)
                .put(name.bytes())
                .put(ending)
                .array();
    }

    /**
     * Packs a content.
     *
     * @param old the fixed part of the old record and the name
     */
    private static Packed packed(byte[] old, Kept kept, Content content, long start) throws Obstacle {
        var bytes = content.packed();
        var told = Arrays.copyOf(old, old.length + kept.told().length + kept.comment().length);
        var record = littleEndian(told);
        short flags = (short) (record.getShort(Entry.RECORD_FLAGS) & UTF_8);
        record.putShort(6, (short) VERSION)
                .putShort(Entry.RECORD_FLAGS, flags)
                .putShort(Entry.RECORD_METHOD, (short) content.method())
                .putInt(Entry.RECORD_CRC, (int) content.crc())
                .putInt(Entry.RECORD_PACKED, bytes.length)
                .putInt(Entry.RECORD_SIZE, content.size())
                .putShort(Entry.RECORD_EXTRA_LENGTH, (short) kept.told().length)
                .putShort(Entry.RECORD_COMMENT_LENGTH, (short) kept.comment().length)
                .putShort(34, (short) 0)
                .putInt(Entry.RECORD_START, small(start))
                .put(old.length, kept.told())
                .put(old.length + kept.told().length, kept.comment());
        int name = old.length - Entry.RECORD;
        var entry = new byte[HEADER + name + kept.before().length + bytes.length];
        // from the version on, header and record say the same in the same order
        littleEndian(entry)
                .putInt(0, 0x04034b50)
                .put(4, told, 6, HEADER - 4)
                .putShort(HEADER - 2, (short) kept.before().length)
                .put(HEADER, old, Entry.RECORD, name)
                .put(HEADER + name, kept.before())
                .put(HEADER + name + kept.before().length, bytes);
        return new Packed(entry, told);
    }

    private static byte[] deflated(byte[] content) {
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(content);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static int small(long number) throws Obstacle {
        if (number >= EntryWalk.ELSEWHERE) {
            throw noRoom("4 GiB");
        }
        return (int) number;
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static Obstacle noRoom(String why) {
        return Obstacle.because(CarrierCode.NO_ROOM, "", why);
    }
}
