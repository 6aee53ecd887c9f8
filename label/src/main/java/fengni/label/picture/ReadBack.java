package fengni.label.picture;

import fengni.label.AigcLabel;
import fengni.label.Format;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Looks at a labelled picture once more before it is given out, sharing no code with the readers and writers: its own
 * walk over the bytes, and a plain search for the label.
 *
 * <p>It asks for three things: exactly one packet holds exactly one label, namely the one meant; that packet takes the
 * place of the old one at most; and every other byte, the coded picture above all, is the original's.
 */
record ReadBack(Walk original, Walk marked) {
    private static final byte[] IDAT = {0x49, 0x44, 0x41, 0x54};
    private static final byte[] NAMESPACE = "http://www.tc260.org.cn/ns/AIGC/1.0/".getBytes(StandardCharsets.US_ASCII);

    /**
     * A file and where its packets stand: pairs of first byte and byte after the last.
     *
     * @param whole true if the walk came to the picture's coded data
     */
    @SuppressWarnings("ArrayRecordComponent") // a view; compared by nobody
    record Walk(byte[] file, List<int[]> packets, boolean whole) {}

    static ReadBack of(Format format, byte[] original, byte[] marked) {
        return format == Format.JPEG
                ? new ReadBack(jpeg(original), jpeg(marked))
                : new ReadBack(png(original), png(marked));
    }

    /** Returns what is not as meant, if anything. */
    Optional<String> difference(AigcLabel label) {
        if (!marked.whole() || marked.packets().size() != 1) {
            return Optional.of("packets: " + marked.packets().size());
        }
        var now = marked.packets().getFirst();
        int[] before = original.packets().isEmpty()
                ? new int[] {now[0], now[0]}
                : original.packets().getFirst();
        if (!sameAround(before, now)) {
            return Optional.of("bytes beside the packet");
        }
        var packet = Arrays.copyOfRange(marked.file(), now[0], now[1]);
        return holds(packet, label) ? Optional.empty() : Optional.of("label");
    }

    /** Returns true if the label, as text or as an attribute, stands in the packet once. */
    static boolean holds(byte[] packet, AigcLabel label) {
        var text = label.bareJson().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        boolean meant = holds(packet, text) || holds(packet, quoted(label.bareJson()));
        return meant && count(packet, NAMESPACE) > 0;
    }

    private boolean sameAround(int[] before, int[] now) {
        var old = original.file();
        var young = marked.file();
        return before[0] == now[0]
                && Arrays.equals(old, 0, before[0], young, 0, now[0])
                && Arrays.equals(old, before[1], old.length, young, now[1], young.length);
    }

    private static String quoted(String json) {
        return json.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }

    private static boolean holds(byte[] packet, String text) {
        return count(packet, text.getBytes(StandardCharsets.US_ASCII)) == 1;
    }

    private static int count(byte[] bytes, byte[] wanted) {
        int count = 0;
        for (int at = 0; at + wanted.length <= bytes.length; at++) {
            count += Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length) ? 1 : 0;
        }
        return count;
    }

    private static Walk jpeg(byte[] file) {
        var packets = new ArrayList<int[]>();
        int at = 2;
        while (at + 4 <= file.length && file[at] == (byte) 0xff && file[at + 1] != (byte) 0xda) {
            int kind = file[at + 1] & 0xff;
            boolean alone = kind == 0xff || kind == 1 || (kind >= 0xd0 && kind <= 0xd8);
            int length = kind == 0xff ? 1 : alone ? 2 : 2 + ((file[at + 2] & 0xff) << 8 | (file[at + 3] & 0xff));
            if (kind == 0xe1 && standsAt(file, at + 4, "http://ns.adobe.com/xap/1.0/")) {
                packets.add(new int[] {at, at + length});
            }
            at += length;
        }
        return new Walk(file, packets, at + 1 < file.length && file[at + 1] == (byte) 0xda);
    }

    private static Walk png(byte[] file) {
        var packets = new ArrayList<int[]>();
        boolean data = false;
        int at = 8;
        while (at + 12 <= file.length && at >= 8) {
            int length = (file[at] & 0xff) << 24
                    | (file[at + 1] & 0xff) << 16
                    | (file[at + 2] & 0xff) << 8
                    | (file[at + 3] & 0xff);
            if (length < 0 || length > file.length - at - 12) {
                break;
            }
            data |= Arrays.equals(file, at + 4, at + 8, IDAT, 0, 4);
            if (standsAt(file, at + 4, "iTXtXML:com.adobe.xmp")) {
                packets.add(new int[] {at, at + 12 + length});
            }
            at += 12 + length;
        }
        return new Walk(file, packets, data);
    }

    private static boolean standsAt(byte[] file, int at, String sign) {
        var bytes = sign.getBytes(StandardCharsets.US_ASCII);
        return at + bytes.length < file.length
                && Arrays.equals(file, at, at + bytes.length, bytes, 0, bytes.length)
                && file[at + bytes.length] == 0;
    }
}
