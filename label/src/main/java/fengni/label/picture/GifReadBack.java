package fengni.label.picture;

import fengni.label.AigcLabel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Looks at a labelled GIF once more, by a walk of its own: one packet with this label and the way out behind it, the
 * version that knows such packets, and every other byte as it was.
 */
record GifReadBack(Walk original, Walk marked) {
    private static final byte[] SIGN = "!\u00ff\u000bXMP DataXMP".getBytes(StandardCharsets.ISO_8859_1);
    private static final int WAY_OUT = 258;

    /**
     * A file and where its packets stand: pairs of first byte and byte after the last of their blocks.
     *
     * @param whole true if the walk came to the trailer
     */
    @SuppressWarnings("ArrayRecordComponent") // a view; compared by nobody
    private record Walk(byte[] file, List<int[]> packets, boolean whole) {}

    static GifReadBack of(byte[] original, byte[] marked) {
        return new GifReadBack(walk(original), walk(marked));
    }

    private static Walk walk(byte[] file) {
        var packets = new ArrayList<int[]>();
        int at = 13 + table(file, 10);
        while (at < file.length && (file[at] == '!' || (file[at] == ',' && at + 9 < file.length))) {
            int from = at;
            at += file[at] == '!' ? 2 : 11 + table(file, at + 9);
            while (at < file.length && file[at] != 0) {
                at += 1 + (file[at] & 0xff);
            }
            at++;
            if (from + SIGN.length < file.length
                    && Arrays.equals(file, from, from + SIGN.length, SIGN, 0, SIGN.length)) {
                packets.add(new int[] {from, at});
            }
        }
        return new Walk(file, packets, at < file.length && file[at] == ';');
    }

    private static int table(byte[] file, int flags) {
        return file[flags] < 0 ? 6 << (file[flags] & 7) : 0;
    }

    /** Returns what is not as meant, if anything. */
    Optional<String> difference(AigcLabel label) {
        if (!marked.whole || marked.packets.size() != 1) {
            return Optional.of("packets: " + marked.packets.size());
        }
        var now = marked.packets.getFirst();
        int[] before = original.packets.isEmpty() ? new int[] {now[0], now[0]} : original.packets.getFirst();
        if (!sameAround(before, now)) {
            return Optional.of("bytes beside the packet");
        }
        int end = now[1] - WAY_OUT;
        if (end < now[0] + SIGN.length || !isWayOut(end)) {
            return Optional.of("end of the packet");
        }
        var packet = Arrays.copyOfRange(marked.file, now[0] + SIGN.length, end);
        return ReadBack.holds(packet, label) ? Optional.empty() : Optional.of("label");
    }

    /** The version, three bytes from the fourth on, is the newer one now, whatever it was. */
    private boolean sameAround(int[] before, int[] now) {
        var old = original.file;
        var young = marked.file;
        return new String(young, 0, 6, StandardCharsets.ISO_8859_1).equals("GIF89a")
                && before[0] == now[0]
                && Arrays.equals(old, 6, before[0], young, 6, now[0])
                && Arrays.equals(old, before[1], old.length, young, now[1], young.length);
    }

    private boolean isWayOut(int from) {
        boolean right = marked.file[from] == 1 && marked.file[from + WAY_OUT - 1] == 0;
        for (int i = 1; i < WAY_OUT - 1; i++) {
            right &= (marked.file[from + i] & 0xff) == ((256 - i) & 0xff);
        }
        return right;
    }
}
