package fengni.label.zip;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.label.file.Slice;

/**
 * The last record of an archive, which says where its directory is (APPNOTE.TXT 4.3.14 to 4.3.16).
 *
 * @param entries how many records the directory has
 * @param directory its first byte
 * @param large where the record for large archives begins; -1 if there is none
 * @param last where the last record begins
 */
public record ArchiveEnd(long entries, long directory, long directoryBytes, long large, long last, Slice comment) {
    public static final int LAST = 22;
    public static final int LOCATOR = 20;
    /** Where in the last record the numbers stand. */
    public static final int COUNT_HERE = 8;

    public static final int COUNT = 10;
    public static final int DIRECTORY_BYTES = 12;
    public static final int DIRECTORY = 16;
    /** Where in the record for large archives they stand. */
    public static final int LARGE_COUNT_HERE = 24;

    public static final int LARGE_COUNT = 32;
    public static final int LARGE_DIRECTORY_BYTES = 40;
    public static final int LARGE_DIRECTORY = 48;

    private static final long LAST_SIGN = 0x06054b50;
    private static final long LOCATOR_SIGN = 0x07064b50;
    private static final long LARGE_SIGN = 0x06064b50;
    private static final int LARGE = 56;
    private static final int MOST_COMMENT = 0xffff;

    public static ArchiveEnd of(Medium file) throws Obstacle {
        long last = last(file);
        var record = file.between(last, file.length());
        long locator = last - LOCATOR;
        boolean isLarge = file.has(locator, LOCATOR) && u32(file, locator) == LOCATOR_SIGN;
        return isLarge ? large(file, locator, record) : small(file, last, record);
    }

    private static ArchiveEnd small(Medium file, long last, Slice record) throws Obstacle {
        boolean oneDisk = record.u32le(4) == 0 && record.u16le(COUNT_HERE) == record.u16le(COUNT);
        return checked(
                file,
                oneDisk,
                new ArchiveEnd(
                        record.u16le(COUNT),
                        record.u32le(DIRECTORY),
                        record.u32le(DIRECTORY_BYTES),
                        -1,
                        last,
                        record.from(LAST)));
    }

    private static ArchiveEnd large(Medium file, long locator, Slice record) throws Obstacle {
        long at = i64(file.slice(locator, LOCATOR), 8);
        if (at > locator - LARGE || !file.has(at, LARGE) || u32(file, at) != LARGE_SIGN) {
            throw Obstacle.broken(locator, "ZIP64");
        }
        var large = file.slice(at, LARGE);
        boolean agreed = i64(large, 4) == locator - at - 12
                && large.u32le(16) == 0
                && large.u32le(20) == 0
                && i64(large, LARGE_COUNT_HERE) == i64(large, LARGE_COUNT)
                && agrees(record.u16le(COUNT), 0xffff, i64(large, LARGE_COUNT))
                && agrees(record.u32le(DIRECTORY), EntryWalk.ELSEWHERE, i64(large, LARGE_DIRECTORY))
                && agrees(record.u32le(DIRECTORY_BYTES), EntryWalk.ELSEWHERE, i64(large, LARGE_DIRECTORY_BYTES));
        return checked(
                file,
                agreed,
                new ArchiveEnd(
                        i64(large, LARGE_COUNT),
                        i64(large, LARGE_DIRECTORY),
                        i64(large, LARGE_DIRECTORY_BYTES),
                        at,
                        locator + LOCATOR,
                        record.from(LAST)));
    }

    private static boolean agrees(long small, long elsewhere, long large) {
        return small == elsewhere || small == large;
    }

    private static ArchiveEnd checked(Medium file, boolean agreed, ArchiveEnd end) throws Obstacle {
        if (end.entries() > Limits.PARTS) {
            throw Obstacle.because(CarrierCode.TOO_MANY_PARTS, "", Limits.PARTS);
        }
        if (end.directoryBytes() > ZipLimits.DIRECTORY_BYTES) {
            throw Obstacle.because(
                    CarrierCode.PART_TOO_LARGE,
                    String.valueOf(end.directory()),
                    "central directory",
                    end.directoryBytes(),
                    ZipLimits.DIRECTORY_BYTES);
        }
        long next = end.large() >= 0 ? end.large() : end.last();
        boolean adjoins = agreed
                && file.has(end.directory(), end.directoryBytes())
                && end.directory() + end.directoryBytes() == next;
        if (!adjoins) {
            throw Obstacle.broken(end.last(), "end of the central directory");
        }
        return end;
    }

    /** A comment may look like a last record: then readers disagree about what the archive holds. */
    private static long last(Medium file) throws Obstacle {
        long from = Math.max(0, file.length() - LAST - MOST_COMMENT);
        var tail = file.between(from, file.length());
        long found = -1;
        for (int at = tail.length() - LAST; at >= 0; at--) {
            boolean fits = tail.u8(at) == 'P'
                    && tail.u32le(at) == LAST_SIGN
                    && at + LAST + tail.u16le(at + 20) == tail.length();
            if (fits && found >= 0) {
                throw Obstacle.broken(found, "two ends of the archive");
            }
            found = fits ? from + at : found;
        }
        if (found < 0) {
            throw Obstacle.because(CarrierCode.TRUNCATED, String.valueOf(file.length()));
        }
        return found;
    }

    private static long u32(Medium file, long at) {
        return file.slice(at, 4).u32le(0);
    }

    public static long i64(Slice bytes, int at) {
        return bytes.u32le(at) | bytes.u32le(at + 4) << 32;
    }
}
