package fengni.label.office;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes archives in the many ways that programs write them, and in ways that none should. */
public final class Packing {
    /** How one archive is written. */
    public enum Way {
        STORED,
        /** The numbers stand behind the content, with a sign before them. */
        DESCRIBED,
        /** The same without the sign. */
        DESCRIBED_PLAINLY,
        /** Every number in the fields for large archives. */
        LARGE,
        COMMENTED,
        /** Room in the local headers, as word processors leave it. */
        ROOMY,
        /** A content that is in no directory, between two others. */
        STRAY,
        /** The directory tells a longer content than there is. */
        LYING_SIZE,
        LYING_CRC,
        ENCRYPTED,
        /** The second entry has the place of the first. */
        OVERLAPPING,
        /** A method of packing that nobody reads. */
        ODD_METHOD
    }

    private final Set<Way> ways;
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int count;
    private int firstStart;

    private Packing(Set<Way> ways) {
        this.ways = ways;
    }

    public static byte[] zip(Map<String, byte[]> parts, Way... ways) {
        var set = EnumSet.noneOf(Way.class);
        set.addAll(Set.of(ways));
        var packing = new Packing(set);
        parts.forEach(packing::add);
        return packing.end();
    }

    private boolean is(Way way) {
        return ways.contains(way);
    }

    private void add(String path, byte[] content) {
        // a name may be written twice: what follows a bar is left out
        var name = path.replaceFirst("\\|.*", "").getBytes(StandardCharsets.UTF_8);
        boolean behind = is(Way.DESCRIBED) || is(Way.DESCRIBED_PLAINLY);
        boolean stored = is(Way.STORED) || path.equals("mimetype");
        var packed = stored ? content : deflated(content);
        var crc = new CRC32();
        crc.update(content);
        int check = (int) crc.getValue() ^ (is(Way.LYING_CRC) ? 1 : 0);
        int size = content.length + (is(Way.LYING_SIZE) ? 1 : 0);
        int start = is(Way.OVERLAPPING) && count > 0 ? firstStart : file.size();
        firstStart = count == 0 ? start : firstStart;
        int flags = (behind ? 8 : 0) | (is(Way.ENCRYPTED) ? 1 : 0) | 0x800;
        int method = is(Way.ODD_METHOD) ? 97 : stored ? 0 : 8;
        var local = le(30 + name.length + 64);
        local.putInt(0x04034b50).putShort((short) 20).putShort((short) flags).putShort((short) method);
        local.putInt(0x5a8b6c00).putInt(behind ? 0 : check);
        local.putInt(is(Way.LARGE) ? -1 : behind ? 0 : packed.length);
        local.putInt(is(Way.LARGE) ? -1 : behind ? 0 : size);
        int extra = is(Way.LARGE) ? 20 : is(Way.ROOMY) ? 24 : 0;
        local.putShort((short) name.length).putShort((short) extra).put(name);
        if (is(Way.LARGE)) {
            local.putShort((short) 1).putShort((short) 16);
            local.putLong(behind ? 0 : size).putLong(behind ? 0 : packed.length);
        } else if (is(Way.ROOMY)) {
            local.putShort((short) 0xa220).putShort((short) 20).put(new byte[20]);
        }
        put(file, local);
        file.writeBytes(packed);
        if (behind) {
            descriptor(check, packed.length, size);
        }
        if (is(Way.STRAY) && count == 1) {
            file.writeBytes("PK\3\4 of nobody".getBytes(StandardCharsets.ISO_8859_1));
        }
        record(name, flags, method, check, packed.length, size, start);
        count++;
    }

    private void descriptor(int check, int packed, int size) {
        var bytes = le(24);
        if (is(Way.DESCRIBED)) {
            bytes.putInt(0x08074b50);
        }
        bytes.putInt(check);
        if (is(Way.LARGE)) {
            bytes.putLong(packed).putLong(size);
        } else {
            bytes.putInt(packed).putInt(size);
        }
        put(file, bytes);
    }

    private void record(byte[] name, int flags, int method, int check, int packed, int size, int start) {
        var bytes = le(46 + name.length + 32);
        bytes.putInt(0x02014b50).putShort((short) 20).putShort((short) 20);
        bytes.putShort((short) flags)
                .putShort((short) method)
                .putInt(0x5a8b6c00)
                .putInt(check);
        bytes.putInt(is(Way.LARGE) ? -1 : packed).putInt(is(Way.LARGE) ? -1 : size);
        bytes.putShort((short) name.length)
                .putShort((short) (is(Way.LARGE) ? 28 : 0))
                .putShort((short) 0);
        bytes.putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(is(Way.LARGE) ? -1 : start)
                .put(name);
        if (is(Way.LARGE)) {
            bytes.putShort((short) 1)
                    .putShort((short) 24)
                    .putLong(size)
                    .putLong(packed)
                    .putLong(start);
        }
        put(directory, bytes);
    }

    private byte[] end() {
        int at = file.size();
        file.writeBytes(directory.toByteArray());
        var bytes = le(56 + 20 + 22);
        if (is(Way.LARGE)) {
            bytes.putInt(0x06064b50)
                    .putLong(44)
                    .putShort((short) 45)
                    .putShort((short) 45)
                    .putInt(0)
                    .putInt(0);
            bytes.putLong(count).putLong(count).putLong(directory.size()).putLong(at);
            bytes.putInt(0x07064b50).putInt(0).putLong(at + directory.size()).putInt(1);
        }
        bytes.putInt(0x06054b50).putInt(0).putShort((short) count).putShort((short) count);
        bytes.putInt(is(Way.LARGE) ? -1 : directory.size()).putInt(is(Way.LARGE) ? -1 : at);
        var comment = (is(Way.COMMENTED) ? "a comment" : "").getBytes(StandardCharsets.UTF_8);
        bytes.putShort((short) comment.length);
        put(file, bytes);
        file.writeBytes(comment);
        return file.toByteArray();
    }

    private static byte[] deflated(byte[] content) {
        var deflater = new Deflater(9, true);
        deflater.setInput(content);
        deflater.finish();
        var out = new byte[content.length + 64];
        int length = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, length);
    }

    private static ByteBuffer le(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void put(ByteArrayOutputStream out, ByteBuffer bytes) {
        var written = new byte[bytes.position()];
        bytes.get(0, written);
        out.writeBytes(written);
    }
}
