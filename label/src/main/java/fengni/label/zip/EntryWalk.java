package fengni.label.zip;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.file.Medium;
import fengni.label.file.Slice;
import java.util.Optional;

/** Reads what an archive says of one entry, in its directory, before its content and behind it, and holds it together. */
public final class EntryWalk {
    public static final long RECORD_SIGN = 0x02014b50;
    /** Stands for a number that is kept in the extra field for large archives (APPNOTE.TXT 4.5.3). */
    public static final long ELSEWHERE = 0xffffffffL;

    public static final int LARGE_FIELD = 1;

    private static final long HEADER_SIGN = 0x04034b50;
    private static final int HEADER = 30;
    private static final long DESCRIPTOR_SIGN = 0x08074b50;
    private static final int ENCRYPTED = 0x2041;
    private static final int DESCRIBED_BEHIND = 8;
    private static final int UTF_8 = 0x800;

    private final Medium file;
    private final Slice record;
    private final int flags;
    private final Slice nameBytes;
    private final String name;

    private EntryWalk(Medium file, Slice record) {
        this.file = file;
        this.record = record;
        flags = record.u16le(Entry.RECORD_FLAGS);
        nameBytes = record.part(Entry.RECORD, record.u16le(Entry.RECORD_NAME_LENGTH));
        name = (flags & UTF_8) != 0 ? nameBytes.utf8() : nameBytes.latin();
    }

    /**
     * Reads what an archive says of an entry, in its directory and before its content.
     *
     * @param directory where the directory begins, before which all contents lie
     */
    public static Entry entry(Medium file, Slice record, long directory) throws Obstacle {
        return new EntryWalk(file, record).entry(directory);
    }

    private Entry entry(long directory) throws Obstacle {
        if ((flags & ENCRYPTED) != 0) {
            throw Obstacle.because(CarrierCode.ENTRY_ENCRYPTED, name);
        }
        var large = extra(record, Entry.RECORD + nameBytes.length(), record.u16le(Entry.RECORD_EXTRA_LENGTH));
        int taken = 0;
        var numbers = new long[] {
            record.u32le(Entry.RECORD_SIZE), record.u32le(Entry.RECORD_PACKED), record.u32le(Entry.RECORD_START)
        };
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == ELSEWHERE && large.isPresent()) {
                numbers[i] = large(large.get(), taken);
                taken += 8;
            }
        }
        return located(numbers[0], numbers[1], numbers[2], directory);
    }

    private long large(Slice field, int at) throws Obstacle {
        if (!field.has(at, 8)) {
            throw broken("ZIP64");
        }
        return ArchiveEnd.i64(field, at);
    }

    private Entry located(long size, long packed, long start, long directory) throws Obstacle {
        if (size < 0 || packed < 0 || start < 0 || start > directory - HEADER) {
            throw broken("offset of an entry");
        }
        var header = file.slice(start, HEADER);
        int rest = header.u16le(26) + header.u16le(28);
        long data = start + HEADER + rest;
        if (header.u32le(0) != HEADER_SIGN || data > directory || packed > directory - data) {
            throw broken("offset of an entry");
        }
        var whole = file.slice(start, HEADER + rest);
        if (!agrees(whole) || !describes(whole, size, packed)) {
            throw broken("local header");
        }
        long behind = (flags & DESCRIBED_BEHIND) == 0 ? 0 : descriptor(whole, data + packed, size, packed);
        return new Entry(
                name,
                record.u16le(Entry.RECORD_METHOD),
                record.u32le(Entry.RECORD_CRC),
                packed,
                size,
                start,
                data,
                data + packed + behind,
                record);
    }

    private boolean agrees(Slice header) {
        int alike = ENCRYPTED | DESCRIBED_BEHIND | UTF_8;
        return ((header.u16le(6) ^ flags) & alike) == 0
                && header.u16le(8) == record.u16le(Entry.RECORD_METHOD)
                && header.u16le(26) == nameBytes.length()
                && header.part(HEADER, nameBytes.length()).mismatch(nameBytes) < 0;
    }

    /** Before a content that is described behind, zeros may stand. */
    private boolean describes(Slice header, long size, long packed) throws Obstacle {
        boolean behind = (flags & DESCRIBED_BEHIND) != 0;
        long crc = header.u32le(14);
        boolean same = crc == record.u32le(Entry.RECORD_CRC) || (behind && crc == 0);
        var large = extra(header, HEADER + nameBytes.length(), header.u16le(28));
        return same
                && describes(header.u32le(22), large, 0, size, behind)
                && describes(header.u32le(18), large, 8, packed, behind);
    }

    private boolean describes(long told, Optional<Slice> large, int at, long meant, boolean behind) throws Obstacle {
        long number = told == ELSEWHERE && large.isPresent() ? large(large.get(), at) : told;
        return number == meant || (behind && (number == 0 || number == ELSEWHERE));
    }

    /** Returns the length of the descriptor, which four kinds of programs write in four ways (APPNOTE.TXT 4.3.9). */
    private long descriptor(Slice header, long at, long size, long packed) throws Obstacle {
        for (int signed : new int[] {4, 0}) {
            for (int width : new int[] {4, 8}) {
                int length = signed + 4 + 2 * width;
                if (file.has(at, length) && isDescriptor(file.slice(at, length), signed, width, size, packed)) {
                    return length;
                }
            }
        }
        if (header.u32le(18) == packed && header.u32le(22) == size) {
            return 0;
        }
        throw broken("data descriptor");
    }

    private boolean isDescriptor(Slice bytes, int signed, int width, long size, long packed) {
        boolean small = width == 4;
        int numbers = signed + 4;
        return (signed == 0 || bytes.u32le(0) == DESCRIPTOR_SIGN)
                && bytes.u32le(signed) == record.u32le(Entry.RECORD_CRC)
                && (small ? bytes.u32le(numbers) : ArchiveEnd.i64(bytes, numbers)) == packed
                && (small ? bytes.u32le(numbers + 4) : ArchiveEnd.i64(bytes, numbers + 8)) == size;
    }

    /** Returns the extra field for large archives, if there is one. */
    private static Optional<Slice> extra(Slice bytes, int from, int length) {
        int at = from;
        while (at + 4 <= from + length) {
            int field = bytes.u16le(at + 2);
            if (at + 4 + field > from + length) {
                break;
            }
            if (bytes.u16le(at) == LARGE_FIELD) {
                return Optional.of(bytes.part(at + 4, field));
            }
            at += 4 + field;
        }
        return Optional.empty();
    }

    private Obstacle broken(String what) {
        return Obstacle.broken(name, what);
    }
}
