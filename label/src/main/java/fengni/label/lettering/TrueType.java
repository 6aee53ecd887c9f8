package fengni.label.lettering;

import fengni.label.file.Slice;
import java.awt.geom.Path2D;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The outlines of a TrueType font (ISO/IEC 14496-22) of the kind that this library brings: simple glyphs, characters in a
 * table of format 4, long or short offsets. It is trusted: no stranger's font comes here.
 */
record TrueType(Slice file) {
    private static final int DIRECTORY = 12;
    private static final int ENTRY = 16;
    private static final int ON_CURVE = 1;
    private static final int SHORT_X = 2;
    private static final int SHORT_Y = 4;
    private static final int REPEATED = 8;
    private static final int SAME_X = 16;
    private static final int SAME_Y = 32;

    int unitsPerEm() {
        return table("head").u16(18);
    }

    int ascender() {
        return (short) table("hhea").u16(4);
    }

    int descender() {
        return (short) table("hhea").u16(6);
    }

    int advance(int glyph) {
        int last = table("hhea").u16(34) - 1;
        return table("hmtx").u16(4 * Math.min(glyph, last));
    }

    /** Returns the glyph of every character. */
    Map<Integer, Integer> characters() {
        var segments = segments();
        int twice = segments.u16(6);
        var found = new HashMap<Integer, Integer>();
        for (int i = 0; i < twice; i += 2) {
            int end = segments.u16(14 + i);
            int start = segments.u16(16 + twice + i);
            int delta = segments.u16(16 + 2 * twice + i);
            int rangeAt = 16 + 3 * twice + i;
            int range = segments.u16(rangeAt);
            for (int point = start; point <= end && point < 0xffff; point++) {
                int glyph = range == 0 ? point : segments.u16(rangeAt + range + 2 * (point - start));
                found.put(point, (glyph + delta) & 0xffff);
            }
        }
        return found;
    }

    private Slice segments() {
        var map = table("cmap");
        for (int i = 0; i < map.u16(2); i++) {
            var sub = map.from((int) map.u32(4 + 8 * i + 4));
            if (sub.u16(0) == 4) {
                return sub;
            }
        }
        throw new NoSuchElementException("cmap of format 4");
    }

    Path2D outline(int glyph) {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        var data = glyphData(glyph);
        if (data.length() == 0) {
            return path;
        }
        int contours = data.u16(0);
        int points = data.u16(10 + 2 * (contours - 1)) + 1;
        int instructions = 10 + 2 * contours;
        int flagsAt = instructions + 2 + data.u16(instructions);
        var flags = new int[points];
        int at = flags(data, flagsAt, flags);
        var x = new int[points];
        at = coordinates(data, at, flags, SHORT_X, SAME_X, x);
        var y = new int[points];
        coordinates(data, at, flags, SHORT_Y, SAME_Y, y);
        int first = 0;
        for (int i = 0; i < contours; i++) {
            int last = data.u16(10 + 2 * i);
            new Contour(flags, x, y, first, last - first + 1).addTo(path);
            first = last + 1;
        }
        return path;
    }

    private Slice glyphData(int glyph) {
        boolean wide = table("head").u16(50) == 1;
        var places = table("loca");
        long from = wide ? places.u32(4 * glyph) : 2L * places.u16(2 * glyph);
        long to = wide ? places.u32(4 * glyph + 4) : 2L * places.u16(2 * glyph + 2);
        return table("glyf").part((int) from, (int) (to - from));
    }

    private static int flags(Slice data, int from, int[] flags) {
        int at = from;
        for (int i = 0; i < flags.length; ) {
            int flag = data.u8(at++);
            int times = (flag & REPEATED) == 0 ? 1 : 1 + data.u8(at++);
            for (int end = i + times; i < end; i++) {
                flags[i] = flag;
            }
        }
        return at;
    }

    private static int coordinates(Slice data, int from, int[] flags, int isShort, int same, int[] values) {
        int at = from;
        int value = 0;
        for (int i = 0; i < values.length; i++) {
            boolean alike = (flags[i] & same) != 0;
            if ((flags[i] & isShort) != 0) {
                value += alike ? data.u8(at) : -data.u8(at);
                at++;
            } else if (!alike) {
                value += (short) data.u16(at);
                at += 2;
            }
            values[i] = value;
        }
        return at;
    }

    private Slice table(String tag) {
        for (int at = DIRECTORY; file.has(at, ENTRY); at += ENTRY) {
            if (file.from(at).startsWith(tag)) {
                return file.part((int) file.u32(at + 8), (int) file.u32(at + 12));
            }
        }
        throw new NoSuchElementException(tag);
    }

    /** A closed line through some of the points; between two that are off the curve lies one that is on it. */
    @SuppressWarnings("ArrayRecordComponent") // a view; compared by nobody
    private record Contour(int[] flags, int[] x, int[] y, int first, int count) {

        void addTo(Path2D path) {
            int start = 0;
            while (start < count && !isOn(start)) {
                start++;
            }
            if (start == count) {
                return;
            }
            path.moveTo(x(start), y(start));
            for (int i = start + 1; i <= start + count; i++) {
                if (isOn(i)) {
                    path.lineTo(x(i), y(i));
                } else if (isOn(i + 1)) {
                    path.quadTo(x(i), y(i), x(i + 1), y(i + 1));
                    i++;
                } else {
                    path.quadTo(x(i), y(i), (x(i) + x(i + 1)) / 2, (y(i) + y(i + 1)) / 2);
                }
            }
            path.closePath();
        }

        private boolean isOn(int i) {
            return (flags[first + i % count] & ON_CURVE) != 0;
        }

        private double x(int i) {
            return x[first + i % count];
        }

        private double y(int i) {
            return y[first + i % count];
        }
    }
}
