package fengni.label.still;

import fengni.label.file.Medium;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file as the second walk sees it, sharing no code with the first: its boxes, and what its items are and where.
 *
 * @param top the boxes of the file
 * @param parts the boxes of meta
 * @param entries the entries of iinf as they stand
 * @param said the entries of iref as they stand
 * @param places where the data of each item stand
 */
record ItemsReadBack(
        Medium file,
        List<Part> top,
        List<Part> parts,
        List<Part> entries,
        List<Part> said,
        long primary,
        Map<Long, Place> places) {
    private static final int MOST = 200_000;

    /** A box: its kind and where it and its body stand. */
    record Part(String kind, long at, long body, long end) {}

    /** Data of an item: how offsets count, which file holds them, and pairs of offset and length. */
    record Place(long method, long source, List<Long> numbers) {}

    static ItemsReadBack of(Medium file) {
        var top = boxes(file, 0, file.length());
        var meta = only(top, "meta");
        var parts = boxes(file, meta.body() + 4, meta.end());
        var iinf = only(parts, "iinf");
        int wide = file.u8(iinf.body()) == 0 ? 6 : 8;
        var pitm = only(parts, "pitm");
        var iref = parts.stream().filter(part -> part.kind().equals("iref")).findFirst();
        return new ItemsReadBack(
                file,
                top,
                parts,
                boxes(file, iinf.body() + wide, iinf.end()),
                iref.map(box -> boxes(file, box.body() + 4, box.end())).orElse(List.of()),
                file.u8(pitm.body()) == 0 ? file.u16(pitm.body() + 4) : file.u32(pitm.body() + 4),
                places(bytes(file, only(parts, "iloc"))));
    }

    static List<Part> boxes(Medium file, long from, long to) {
        var boxes = new ArrayList<Part>();
        long at = from;
        while (to - at >= 8 && boxes.size() < MOST) {
            long told = file.u32(at);
            int head = told == 1 ? 16 : 8;
            long end = told == 0 ? to : at + (told == 1 ? file.i64(at + 8) : told);
            if (end < at + head || end > to) {
                break;
            }
            boxes.add(new Part(
                    new String(file.slice(at + 4, 4).bytes(), StandardCharsets.ISO_8859_1), at, at + head, end));
            at = end;
        }
        return boxes;
    }

    static Part only(List<Part> parts, String kind) {
        var found = parts.stream().filter(part -> part.kind().equals(kind)).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(kind);
        }
        return found.getFirst();
    }

    private static ByteBuffer bytes(Medium file, Part part) {
        return ByteBuffer.wrap(file.slice(part.body(), part.end() - part.body()).bytes());
    }

    private static Map<Long, Place> places(ByteBuffer table) {
        int version = table.get();
        table.position(4);
        int sizes = table.getShort() & 0xffff;
        long count = version == 2 ? table.getInt() & 0xffff_ffffL : table.getShort() & 0xffff;
        var places = new LinkedHashMap<Long, Place>();
        for (long i = 0; i < count; i++) {
            long item = number(table, version == 2 ? 4 : 2);
            long method = version == 0 ? 0 : number(table, 2) % 16;
            long source = number(table, 2);
            long base = number(table, sizes / 16 % 16);
            var numbers = new ArrayList<Long>();
            for (long extents = number(table, 2); extents > 0; extents--) {
                number(table, version == 0 ? 0 : sizes % 16);
                numbers.add(base + number(table, sizes / 4096));
                numbers.add(number(table, sizes / 256 % 16));
            }
            places.put(item, new Place(method, source, numbers));
        }
        return places;
    }

    private static long number(ByteBuffer table, int width) {
        long number = 0;
        for (int i = 0; i < width; i++) {
            number = number * 256 + (table.get() & 0xff);
        }
        return number;
    }

    /** Returns the number of an entry of iinf, and whether it is a packet of XMP that is neither sealed nor packed. */
    long number(Part entry) {
        return file.u8(entry.body()) < 3 ? file.u16(entry.body() + 4) : file.u32(entry.body() + 4);
    }

    boolean isPacket(Part entry) {
        int at = file.u8(entry.body()) < 3 ? 6 : 8;
        var text = new String(
                file.slice(entry.body() + at, entry.end() - entry.body() - at).bytes(), StandardCharsets.ISO_8859_1);
        var names = text.length() > 6 ? text.substring(6).split("\0", -1) : new String[0];
        return text.startsWith("\0\0mime") && names.length > 1 && names[1].equals("application/rdf+xml");
    }

    /** Returns true if the item describes the primary one. */
    boolean describes(long item) {
        var iref = parts.stream().filter(part -> part.kind().equals("iref")).findFirst();
        int width = iref.isPresent() && file.u8(iref.get().body()) == 0 ? 2 : 4;
        for (Part entry : said) {
            var fields = bytes(file, entry);
            if (entry.kind().equals("cdsc") && number(fields, width) == item) {
                for (long count = number(fields, 2); count > 0; count--) {
                    if (number(fields, width) == primary) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Returns the stretches of the file that a place means; empty if they cannot be told. */
    Optional<List<long[]>> stretches(Place place) {
        long from = 0;
        if (place.method() == 1) {
            from = only(parts, "idat").body();
        }
        if (place.method() > 1) {
            return Optional.empty();
        }
        var stretches = new ArrayList<long[]>();
        for (int i = 0; i < place.numbers().size(); i += 2) {
            long start = from + place.numbers().get(i);
            stretches.add(new long[] {start, start + place.numbers().get(i + 1)});
        }
        return Optional.of(stretches);
    }
}
