package fengni.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The head of a segment file: the whole origin and the index of its first record.
 *
 * @param length bytes of the header, CRC included
 * @param firstIndex index of the first record in the file, as its name says
 */
record SegmentHeader(int length, long firstIndex, String origin) {
    private static final Pattern NAME = Pattern.compile("[0-9]{19}\\.seg");

    static boolean isSegment(String file) {
        return NAME.matcher(file).matches();
    }

    /** Returns the file name: nineteen digits, so that names sort as indexes do. */
    static String name(long firstIndex) {
        return "%019d.seg".formatted(firstIndex);
    }

    static byte[] encode(long firstIndex, String origin, long now) {
        var name = origin.getBytes(StandardCharsets.US_ASCII);
        var id = OriginId.of(origin);
        int length = Format.SEGMENT_FIXED + name.length + Format.CRC;
        var buffer = ByteBuffer.allocate(length)
                .putLong(Format.SEGMENT_MAGIC)
                .putShort((short) Format.VERSION)
                .putShort((short) length)
                .putLong(firstIndex)
                .putLong(now)
                .putLong(id.high())
                .putLong(id.low())
                .putShort((short) 0)
                .putShort((short) name.length)
                .put(name);
        Format.seal(buffer.array());
        return buffer.array();
    }

    static SegmentHeader read(DiskFile file) throws IOException, BadBytes {
        if (file.size() < Format.SEGMENT_FIXED + Format.CRC) {
            throw new BadBytes(0, "too short for a segment");
        }
        var start = ByteBuffer.wrap(file.bytes(0, Format.SEGMENT_FIXED));
        int length = Short.toUnsignedInt(start.getShort(10));
        if (start.getLong(0) != Format.SEGMENT_MAGIC || length > Format.SEGMENT_LONGEST || length > file.size()) {
            throw new BadBytes(0, "no segment header");
        }
        return parse(file.bytes(0, length));
    }

    static SegmentHeader parse(byte[] bytes) throws BadBytes {
        if (bytes.length < Format.SEGMENT_FIXED + Format.CRC || !Format.isSealed(bytes)) {
            throw new BadBytes(0, "the segment header does not agree with its CRC");
        }
        var header = ByteBuffer.wrap(bytes);
        int version = Short.toUnsignedInt(header.getShort(8));
        if (version != Format.VERSION || header.getShort(44) != 0) {
            throw new UnknownFormat(0, "segment format " + version + " with marks that are unknown here");
        }
        int nameLength = Short.toUnsignedInt(header.getShort(46));
        if (Format.SEGMENT_FIXED + nameLength + Format.CRC > bytes.length) {
            throw new BadBytes(46, "the origin is longer than the header");
        }
        var origin = new String(bytes, Format.SEGMENT_FIXED, nameLength, StandardCharsets.ISO_8859_1);
        if (!Origin.isValid(origin) || header.getLong(12) < 0) {
            throw new BadBytes(46, "no valid origin or index");
        }
        return new SegmentHeader(bytes.length, header.getLong(12), origin);
    }
}
