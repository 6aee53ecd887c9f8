package fengni.motion;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Rewrites boxes of a film whose box moov stands last, so that nothing else moves. */
final class Surgery {
    private static final Set<String> INNER = Set.of("moov", "trak", "mdia", "minf", "stbl", "edts");

    /** What becomes of the body of a box; the key may name the kind of its track, as in {@code soun/stsz}. */
    private final Map<String, UnaryOperator<byte[]>> changes;

    private final Map<String, String> names;

    private Surgery(Map<String, UnaryOperator<byte[]>> changes, Map<String, String> names) {
        this.changes = changes;
        this.names = names;
    }

    /** Changes the bodies of some boxes of the sound. */
    static byte[] onSound(byte[] film, Map<String, UnaryOperator<byte[]>> changes, Map<String, String> names) {
        return new Surgery(changes, names).row(film, true);
    }

    private byte[] row(byte[] row, boolean sound) {
        var out = new ByteArrayOutputStream();
        for (int at = 0; at < row.length; ) {
            int length = ByteBuffer.wrap(row).getInt(at);
            var kind = new String(row, at + 4, 4, StandardCharsets.ISO_8859_1);
            var body = Arrays.copyOfRange(row, at + 8, at + length);
            boolean here = kind.equals("trak") ? new String(body, StandardCharsets.ISO_8859_1).contains("soun") : sound;
            if (INNER.contains(kind)) {
                body = row(body, here);
            }
            boolean chosen = here && changes.containsKey(kind);
            if (chosen) {
                body = changes.getOrDefault(kind, UnaryOperator.identity()).apply(body);
            }
            var name = chosen ? names.getOrDefault(kind, kind) : kind;
            out.writeBytes(ByteBuffer.allocate(4).putInt(8 + body.length).array());
            out.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
            out.writeBytes(body);
            at += length;
        }
        return out.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        List.of(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    static byte[] number(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }
}
