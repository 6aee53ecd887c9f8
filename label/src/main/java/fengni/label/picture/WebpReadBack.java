package fengni.label.picture;

import fengni.label.AigcLabel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Looks at a labelled WebP once more, by a walk of its own: one packet with this label, a head that announces it, and
 * every other chunk, and what follows them, as it was.
 */
record WebpReadBack(Walk original, Walk marked) {
    private static final int XMP_FLAG = 4;
    private static final int EXIF_FLAG = 8;
    private static final int ALPHA_FLAG = 16;

    /**
     * A file and its chunks, each as kind, first byte and the byte after the last.
     *
     * @param end where the chunks end; -1 if they do not end where the file says
     */
    @SuppressWarnings("ArrayRecordComponent") // a view; compared by nobody
    private record Walk(byte[] file, List<Chunk> chunks, int end) {
        List<Chunk> named(String kind) {
            return chunks.stream().filter(chunk -> chunk.kind.equals(kind)).toList();
        }

        List<Chunk> own() {
            return chunks.stream()
                    .filter(chunk -> !chunk.kind.equals("XMP ") && !chunk.kind.equals("VP8X"))
                    .toList();
        }
    }

    private record Chunk(String kind, int from, int length, int to) {}

    static WebpReadBack of(byte[] original, byte[] marked) {
        return new WebpReadBack(walk(original), walk(marked));
    }

    private static Walk walk(byte[] file) {
        var numbers = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        var chunks = new ArrayList<Chunk>();
        long end = 8 + (numbers.getInt(4) & 0xffffffffL);
        end += end % 2;
        int at = 12;
        while (at + 8 <= end && end <= file.length) {
            int length = numbers.getInt(at + 4);
            int to = at + 8 + length + length % 2;
            if (length < 0 || to > end || to < at) {
                break;
            }
            chunks.add(new Chunk(new String(file, at, 4, StandardCharsets.ISO_8859_1), at, length, to));
            at = to;
        }
        return new Walk(file, chunks, at == end ? at : -1);
    }

    /** Returns what is not as meant, if anything. */
    Optional<String> difference(AigcLabel label) {
        var packets = marked.named("XMP ");
        if (original.end < 0 || marked.end < 0 || packets.size() != 1) {
            return Optional.of("packets: " + packets.size());
        }
        if (!sameSign() || !sameChunks() || !sameBehind()) {
            return Optional.of("chunks beside the packet");
        }
        if (!head()) {
            return Optional.of("head");
        }
        var packet = packets.getFirst();
        int body = packet.from + 8;
        var bytes = Arrays.copyOfRange(marked.file, body, body + packet.length);
        return ReadBack.holds(bytes, label) ? Optional.empty() : Optional.of("label");
    }

    private boolean sameChunks() {
        var before = original.own();
        var now = marked.own();
        boolean same = before.size() == now.size();
        for (int i = 0; same && i < now.size(); i++) {
            var one = before.get(i);
            var other = now.get(i);
            same = Arrays.equals(original.file, one.from, one.to, marked.file, other.from, other.to);
        }
        return same;
    }

    private boolean sameBehind() {
        return Arrays.equals(
                original.file, original.end, original.file.length, marked.file, marked.end, marked.file.length);
    }

    private boolean sameSign() {
        return Arrays.equals(original.file, 0, 4, marked.file, 0, 4)
                && Arrays.equals(original.file, 8, 12, marked.file, 8, 12);
    }

    /** The head stands first, says that there is metadata, and everything else as before or as the picture itself says. */
    private boolean head() {
        var first = marked.chunks.getFirst();
        if (marked.named("VP8X").size() != 1 || !first.kind.equals("VP8X")) {
            return false;
        }
        var expected = original.chunks.getFirst().kind.equals("VP8X") ? kept() : made();
        return Arrays.equals(expected, Arrays.copyOfRange(marked.file, first.from, first.to));
    }

    private byte[] kept() {
        var old = original.chunks.getFirst();
        var head = Arrays.copyOfRange(original.file, old.from, old.to);
        head[8] |= XMP_FLAG;
        return head;
    }

    private byte[] made() {
        var picture = original.chunks.getFirst();
        var numbers = ByteBuffer.wrap(original.file).order(ByteOrder.LITTLE_ENDIAN);
        boolean lossless = picture.kind.equals("VP8L");
        int bits = numbers.getInt(picture.from + (lossless ? 9 : 14));
        int width = lossless ? bits & 0x3fff : (bits & 0x3fff) - 1;
        int height = lossless ? (bits >>> 14) & 0x3fff : ((bits >>> 16) & 0x3fff) - 1;
        int flags = XMP_FLAG + (lossless ? ((bits >>> 28) & 1) * ALPHA_FLAG : 0);
        flags += original.named("EXIF").isEmpty() ? 0 : EXIF_FLAG;
        return ByteBuffer.allocate(18)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("VP8X".getBytes(StandardCharsets.US_ASCII))
                .putInt(10)
                .putInt(flags)
                .putInt(width | (height << 24))
                .putShort((short) (height >>> 8))
                .array();
    }
}
