package fengni.label.trace;

import fengni.label.file.Slice;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The texts of EXIF (JEITA CP-3451): the first directory, and the comment in its own. */
final class ExifSayings {
    private static final int HEAD = 8;
    private static final int ENTRY = 12;
    private static final int MOST_ENTRIES = 512;
    private static final int OWN_DIRECTORY = 0x8769;
    private static final int USER_COMMENT = 0x9286;
    /** The comment begins with the name of its character code. */
    private static final int CODE = 8;

    private static final Map<Integer, String> TEXTS = Map.of(
            0x010e,
            "exif.ImageDescription",
            0x010f,
            "exif.Make",
            0x0131,
            "exif.Software",
            0x013b,
            "exif.Artist",
            USER_COMMENT,
            "exif.UserComment");

    private final Sayings sayings;
    private final long start;
    private final long length;
    private final boolean little;

    private ExifSayings(Sayings sayings, long start, long length, boolean little) {
        this.sayings = sayings;
        this.start = start;
        this.length = length;
        this.little = little;
    }

    static void collect(Sayings sayings, long start, long length) {
        var medium = sayings.medium();
        if (length < HEAD || !medium.has(start, length)) {
            return;
        }
        var order = medium.slice(start, 2).latin();
        if (order.equals("II") || order.equals("MM")) {
            var exif = new ExifSayings(sayings, start, length, order.equals("II"));
            exif.directory(exif.u32(4), true);
        }
    }

    private void directory(long at, boolean first) {
        if (at < HEAD || at + 2 > length) {
            return;
        }
        int count = Math.min(MOST_ENTRIES, u16(at));
        for (int i = 0; i < count && at + 2 + (i + 1L) * ENTRY <= length; i++) {
            entry(at + 2 + (long) i * ENTRY, first);
        }
    }

    private void entry(long at, boolean first) {
        int tag = u16(at);
        if (tag == OWN_DIRECTORY && first) {
            directory(u32(at + 8), false);
        } else if (TEXTS.containsKey(tag)) {
            long size = u32(at + 4); // of bytes: texts and the undefined have one each
            long from = size <= 4 ? at + 8 : u32(at + 8);
            if (from + size <= length) {
                var value = sayings.bytes(start + from, size);
                sayings.add(TEXTS.get(tag), tag == USER_COMMENT ? comment(value) : text(value), start + from);
            }
        }
    }

    private static String text(Slice value) {
        return value.part(0, value.indexOf(0, 0)).utf8();
    }

    /** In UTF-16 of either order, whatever that of the numbers is: an ASCII letter has its zero first or second. */
    private static String comment(Slice value) {
        if (value.length() <= CODE) {
            return "";
        }
        var rest = value.from(CODE);
        if (!value.startsWith("UNICODE")) {
            return rest.utf8();
        }
        var charset = rest.u8(0) == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        return new String(rest.bytes(), charset);
    }

    private int u16(long at) {
        var bytes = sayings.medium().slice(start + at, 2);
        return little ? bytes.u16le(0) : bytes.u16(0);
    }

    private long u32(long at) {
        var bytes = sayings.medium().slice(start + at, 4);
        return little ? bytes.u32le(0) : bytes.u32(0);
    }
}
