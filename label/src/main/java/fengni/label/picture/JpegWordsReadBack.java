package fengni.label.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Looks at a JPEG with words on it once more, by a walk of its own: every segment and every byte behind the end is the
 * original's, nothing is new but whole tables of codes right before a scan, and each scan has as many restarts as before, in
 * their order.
 *
 * <p>What the coded data say is not looked at again: to decode all of them a second time would cost as much as to draw.
 */
final class JpegWordsReadBack {
    private static final int TABLES = 0xc4;
    private static final int RESTART = 0xd0;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    /** What is no segment: bytes behind the end. */
    private static final int REST = -1;

    /**
     * @param data where coded data begin; its end for all but scans
     * @param restarts how many the coded data have, or -1 if they are out of order
     */
    private record Part(int kind, int at, int data, int end, int restarts) {}

    private JpegWordsReadBack() {}

    /** Returns what is not as meant, if anything. */
    static Optional<String> difference(byte[] original, byte[] shown) {
        var young = parts(shown);
        int next = 0;
        for (Part old : parts(original)) {
            while (old.kind == SCAN && next < young.size() && isTable(shown, young.get(next))) {
                next++;
            }
            if (next == young.size() || !same(original, old, shown, young.get(next))) {
                return Optional.of("segment at " + old.at);
            }
            next++;
        }
        return next == young.size() ? Optional.empty() : Optional.of("segments behind the last");
    }

    private static boolean same(byte[] original, Part old, byte[] shown, Part young) {
        return old.kind == young.kind
                && old.restarts == young.restarts
                && (old.data == old.end) == (young.data == young.end)
                && Arrays.equals(original, old.at, old.data, shown, young.at, young.data);
    }

    /** One table or more, with as many symbols as it counts (ITU-T T.81, B.2.4.2). */
    private static boolean isTable(byte[] file, Part part) {
        if (part.kind != TABLES) {
            return false;
        }
        int at = part.at + 4;
        while (part.end - at >= 17 && (file[at] & 0xec) == 0) {
            int symbols = 0;
            for (int i = 1; i <= 16; i++) {
                symbols += file[at + i] & 0xff;
            }
            at += 17 + symbols;
        }
        return at == part.end;
    }

    private static List<Part> parts(byte[] file) {
        var parts = new ArrayList<Part>();
        int at = 0;
        while (at < file.length) {
            var part = part(file, at);
            parts.add(part);
            at = part.end;
            if (part.kind == END && at < file.length) {
                parts.add(rest(file, at));
                at = file.length;
            }
        }
        return parts;
    }

    private static Part part(byte[] file, int at) {
        int name = at;
        while (name < file.length && file[name] == (byte) 0xff) {
            name++;
        }
        if (name == at || name == file.length) {
            return rest(file, at);
        }
        int kind = file[name] & 0xff;
        if (kind == 1 || (kind >= RESTART && kind <= END)) {
            return new Part(kind, at, name + 1, name + 1, 0);
        }
        int length = file.length - name < 3 ? 0 : (file[name + 1] & 0xff) << 8 | (file[name + 2] & 0xff);
        if (length < 2 || length >= file.length - name) {
            return rest(file, at);
        }
        int end = name + 1 + length;
        return kind == SCAN ? scan(file, at, end) : new Part(kind, at, end, end, 0);
    }

    /** Coded data end at a marker that is no restart (B.1.1.5). */
    private static Part scan(byte[] file, int at, int data) {
        int restarts = 0;
        boolean ordered = true;
        int end = data;
        while (end < file.length) {
            int next = end + 1 < file.length ? file[end + 1] & 0xff : 0;
            boolean marker = file[end] == (byte) 0xff && next != 0 && next != 0xff;
            if (marker && (next < RESTART || next > RESTART + 7)) {
                break;
            }
            if (marker) {
                ordered &= next == RESTART + restarts % 8;
                restarts++;
            }
            end += marker ? 2 : 1;
        }
        return new Part(SCAN, at, data, end, ordered ? restarts : -1);
    }

    private static Part rest(byte[] file, int at) {
        return new Part(REST, at, file.length, file.length, 0);
    }
}
