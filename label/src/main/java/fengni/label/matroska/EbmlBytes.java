package fengni.label.matroska;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/** Elements as they are written. */
final class EbmlBytes {
    /** Bytes of an element CRC-32, all in all. */
    static final int CRC = 6;

    private static final int LONGEST = 8;

    private EbmlBytes() {}

    static byte[] element(long id, byte[] body) {
        return element(id, body, width(body.length));
    }

    private static byte[] element(long id, byte[] body, int sized) {
        return joined(List.of(number(id, idWidth(id)), size(body.length, sized), body));
    }

    /**
     * Returns an element and room behind it that are so long together; the size of the element is told in one byte more
     * where one byte would be left, which is too few for room.
     *
     * @return empty if they cannot be that long
     */
    static Optional<byte[]> filled(long id, byte[] body, long length) {
        var element = element(id, body);
        long rest = length - element.length;
        if (rest == 1 && width(body.length) < LONGEST) {
            return Optional.of(element(id, body, width(body.length) + 1));
        }
        if (rest == 0) {
            return Optional.of(element);
        }
        return rest < 2 || length > Segment.PART_BYTES
                ? Optional.empty()
                : Optional.of(joined(List.of(element, room((int) rest))));
    }

    /** Returns an element Void of so many bytes, at least two (RFC 8794, 11.3.2). */
    static byte[] room(int length) {
        int sized = length <= 0x80 ? 1 : LONGEST;
        return element(Ids.VOID, new byte[length - 1 - sized], sized);
    }

    /** Returns a master's body with the check sum over all the rest in front (RFC 8794, 11.3.1). */
    static byte[] withSum(byte[] rest) {
        return joined(List.of(element(Ids.CRC, sum(rest, 0)), rest));
    }

    /** Returns the check sum of what stands from a place on, as it is stored. */
    static byte[] sum(byte[] bytes, int from) {
        var crc = new CRC32();
        crc.update(bytes, from, bytes.length - from);
        return number(Integer.toUnsignedLong(Integer.reverseBytes((int) crc.getValue())), 4);
    }

    /** Returns an element that holds a number, not negative, in as few bytes as it needs. */
    static byte[] unsigned(long id, long number) {
        return element(id, number(number, Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(number) + 7) / 8)));
    }

    /** Returns a size, or the number of a track, in as few bytes as it needs. */
    static byte[] size(long size) {
        return size(size, width(size));
    }

    /** Returns a size in so many bytes; it must have room there. */
    static byte[] size(long size, int width) {
        return number(size | (1L << (7 * width)), width);
    }

    /** Returns true if a size can be told in so many bytes; all bits set would say that it is not told. */
    static boolean fits(long size, int width) {
        return size < (1L << (7 * width)) - 1;
    }

    private static int width(long size) {
        int width = 1;
        while (!fits(size, width)) {
            width++;
        }
        return width;
    }

    private static int idWidth(long id) {
        return (Long.SIZE - Long.numberOfLeadingZeros(id) + 7) / 8;
    }

    static byte[] number(long number, int width) {
        var bytes = ByteBuffer.allocate(Long.BYTES).putLong(number).array();
        return Arrays.copyOfRange(bytes, Long.BYTES - width, Long.BYTES);
    }

    static byte[] joined(List<byte[]> parts) {
        var all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
