package fengni.label.film;

import fengni.label.file.Medium;
import fengni.label.file.Splice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at a labelled film once more before it is given out, sharing no code with the reader and the writer: a walk of
 * its own over both files, side by side.
 *
 * <p>Every box but {@code moov} is compared byte by byte, the media data to their last byte; stretches that lie in the
 * same place of the same file, as after marking in place, are not compared with themselves. In {@code moov} everything
 * but {@code udta} is compared byte by byte too, and of the tables of offsets every entry: each must point to the byte
 * that it pointed to.
 */
final class FilmReadBack {
    private static final int DEPTH = 8;
    private static final int MOST = 1 << 20;

    /** Why the file is not given out. */
    static final class Differs extends Exception {
        private static final long serialVersionUID = 1;

        Differs(String what) {
            super(what, null, false, false);
        }

        String what() {
            return String.valueOf(getMessage());
        }
    }

    /** A box as this walk sees it. */
    record Part(String kind, long at, long body, long end) {
        long length() {
            return end - at;
        }
    }

    private final Medium before;
    private final Medium after;
    private final List<Part> old = new ArrayList<>();
    private final List<Part> young = new ArrayList<>();
    /** Boxes within boxes that may still be compared. */
    private int left = MOST;

    private FilmReadBack(Medium before, Medium after) {
        this.before = before;
        this.after = after;
    }

    static Optional<String> difference(Medium original, Medium marked, String json) {
        try {
            new FilmReadBack(original, marked).check(json);
            return Optional.empty();
        } catch (Differs differs) {
            return Optional.of(differs.what());
        } catch (IllegalArgumentException outside) {
            return Optional.of("structure");
        }
    }

    private void check(String json) throws Differs {
        long oldEnd = rows(before, old);
        long youngEnd = rows(after, young);
        if (!kinds(old).equals(kinds(young))
                || old.stream().filter(part -> part.kind().equals("moov")).count() != 1) {
            throw new Differs("boxes of the file");
        }
        same(oldEnd, before.length(), youngEnd, after.length(), "bytes after the last box");
        for (int i = 0; i < old.size(); i++) {
            switch (old.get(i).kind()) {
                case "moov" -> moov(old.get(i), young.get(i), json);
                case "moof" -> tree(old.get(i), young.get(i), 0, true);
                case "mfra" -> tree(old.get(i), young.get(i), 0, false);
                default -> same(old.get(i), young.get(i));
            }
        }
    }

    /** Room may be used up or made; all else stays in its order. */
    private static long rows(Medium medium, List<Part> row) throws Differs {
        long end = 0;
        for (Part part : parts(medium, 0, medium.length())) {
            end = part.end();
            if (!part.kind().equals("free") && !part.kind().equals("skip")) {
                row.add(part);
            }
        }
        return end;
    }

    private void moov(Part was, Part is, String json) throws Differs {
        var oldRow = parts(before, was.body(), was.end());
        var youngRow = parts(after, is.body(), is.end());
        var oldRest = others(oldRow);
        var youngRest = others(youngRow);
        if (!kinds(oldRest).equals(kinds(youngRest))) {
            throw new Differs("boxes of moov");
        }
        for (int i = 0; i < oldRest.size(); i++) {
            tree(oldRest.get(i), youngRest.get(i), 0, false);
        }
        var slot = SlotReadBack.of(before, oldRow, after, youngRow);
        slot.check(json);
        userData(oldRow, slot.old(), youngRow, slot.young());
    }

    /** Around the slot, user data are what they were. */
    private void userData(List<Part> oldRow, Optional<Part> oldSlot, List<Part> youngRow, Optional<Part> youngSlot)
            throws Differs {
        var was = rests(before, oldRow, oldSlot);
        var is = rests(after, youngRow, youngSlot);
        boolean added = was.isEmpty() && is.size() == 1 && is.getFirst().length() == 0;
        if (!added && was.size() != is.size()) {
            throw new Differs("boxes udta");
        }
        for (int i = 0; i < was.size(); i++) {
            if (was.get(i).mismatch(is.get(i)) >= 0) {
                throw new Differs("udta beside the slot");
            }
        }
    }

    private static List<Medium> rests(Medium medium, List<Part> row, Optional<Part> slot) {
        var rests = new ArrayList<Medium>();
        for (Part part : row) {
            if (part.kind().equals("udta")) {
                var whole = medium.part(part.body(), part.end());
                rests.add(slot.filter(found -> found.at() >= part.body() && found.end() <= part.end())
                        .map(found -> whole.with(
                                List.of(new Splice(found.at() - part.body(), found.end() - part.body(), new byte[0]))))
                        .orElse(whole));
            }
        }
        return rests;
    }

    /**
     * Compares two boxes that may differ in the offsets they hold.
     *
     * @param moving true inside of a fragment, where saio counts from the fragment
     */
    private void tree(Part was, Part is, int depth, boolean moving) throws Differs {
        if (was.length() != is.length() || depth > DEPTH) {
            throw new Differs(was.kind());
        }
        switch (was.kind()) {
            case "trak", "mdia", "minf", "stbl", "moof", "traf", "mfra" -> trees(was, is, depth, moving);
            case "stco" -> offsets(was, is, 8, 4, 4);
            case "co64" -> offsets(was, is, 8, 8, 8);
            case "saio" -> auxiliary(was, is, moving);
            case "tfhd" -> base(was, is);
            case "tfra" -> randomAccess(was, is);
            default -> same(was, is);
        }
    }

    private void trees(Part was, Part is, int depth, boolean moving) throws Differs {
        var oldRow = parts(before, was.body(), was.end());
        var youngRow = parts(after, is.body(), is.end());
        left -= oldRow.size();
        if (left < 0 || !kinds(oldRow).equals(kinds(youngRow))) {
            throw new Differs(was.kind());
        }
        long oldAt = was.at();
        long youngAt = is.at();
        for (int i = 0; i < oldRow.size(); i++) {
            same(oldAt, oldRow.get(i).at(), youngAt, youngRow.get(i).at(), was.kind());
            tree(oldRow.get(i), youngRow.get(i), depth + 1, moving);
            oldAt = oldRow.get(i).end();
            youngAt = youngRow.get(i).end();
        }
        same(oldAt, was.end(), youngAt, is.end(), was.kind());
    }

    private void auxiliary(Part was, Part is, boolean moving) throws Differs {
        if (moving || was.end() - was.body() < 8) {
            same(was, is);
            return;
        }
        int own = (before.u32(was.body()) & 1) == 0 ? 8 : 16;
        int width = before.u8(was.body()) == 0 ? 4 : 8;
        offsets(was, is, own, width, width);
    }

    private void base(Part was, Part is) throws Differs {
        if ((before.u32(was.body()) & 1) == 0) {
            same(was, is);
            return;
        }
        same(was.at(), was.body() + 8, is.at(), is.body() + 8, was.kind());
        points(before.i64(was.body() + 8), after.i64(is.body() + 8), was.kind());
        same(was.body() + 16, was.end(), is.body() + 16, is.end(), was.kind());
    }

    private void randomAccess(Part was, Part is) throws Differs {
        int width = before.u8(was.body()) == 0 ? 4 : 8;
        int sizes = before.u8(was.body() + 11);
        int stride = 2 * width + 3 + (sizes >> 4 & 3) + (sizes >> 2 & 3) + (sizes & 3);
        offsets(was, is, 16 + width, width, stride);
    }

    /** @param own bytes from the body of the box to the first offset */
    private void offsets(Part was, Part is, int own, int width, int stride) throws Differs {
        long oldAt = was.at();
        long youngAt = is.at();
        long skipped = was.body() - was.at() + own;
        long last = was.end() - width;
        // the count stands before the first offset, and with tfra before its time
        long count = before.u32(was.body() + own - (stride > width ? 4 + width : 4));
        for (long i = 0; i < count && oldAt + skipped <= last; i++) {
            same(oldAt, oldAt + skipped, youngAt, youngAt + skipped, was.kind());
            oldAt += skipped;
            youngAt += skipped;
            points(number(before, oldAt, width), number(after, youngAt, width), was.kind());
            oldAt += width;
            youngAt += width;
            skipped = (long) stride - width;
        }
        same(oldAt, was.end(), youngAt, is.end(), was.kind());
    }

    private static long number(Medium medium, long at, int width) {
        return width == 4 ? medium.u32(at) : medium.i64(at);
    }

    private void points(long from, long to, String kind) throws Differs {
        if (to != moved(from)) {
            throw new Differs(kind);
        }
    }

    /** Returns where the byte is now; what stands in no box, or in room, has not moved unless {@code moov} is before it. */
    private long moved(long offset) throws Differs {
        int low = 0;
        int high = old.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (old.get(middle).at() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        var box = old.get(low);
        if (box.kind().equals("moov") && offset >= box.at()) {
            throw new Differs("offset into moov or behind it");
        }
        if (offset < box.at() || offset >= box.end()) {
            return offset == box.end() ? young.get(low).end() : offset;
        }
        return young.get(low).at() + offset - box.at();
    }

    private void same(Part was, Part is) throws Differs {
        same(was.at(), was.end(), is.at(), is.end(), was.kind());
    }

    private void same(long oldFrom, long oldTo, long youngFrom, long youngTo, String what) throws Differs {
        long count = oldTo - oldFrom;
        boolean few = count >= 0 && count <= 1 << 10 && count == youngTo - youngFrom;
        boolean equal = few
                ? before.slice(oldFrom, count).mismatch(after.slice(youngFrom, count)) < 0
                : before.part(oldFrom, oldTo).mismatch(after.part(youngFrom, youngTo)) < 0;
        if (!equal) {
            throw new Differs(what);
        }
    }

    private static List<String> kinds(List<Part> row) {
        return row.stream().map(Part::kind).toList();
    }

    private static List<Part> others(List<Part> row) {
        return row.stream().filter(part -> !part.kind().equals("udta")).toList();
    }

    static List<Part> parts(Medium medium, long from, long to) throws Differs {
        var row = new ArrayList<Part>();
        long at = from;
        while (to - at >= 8 && (medium.u32(at) != 0 || medium.u32(at + 4) != 0)) {
            long length = medium.u32(at);
            var kind = new String(medium.slice(at + 4, 4).bytes(), StandardCharsets.ISO_8859_1);
            int head = 8;
            if (length == 1) {
                length = medium.i64(at + 8);
                head = 16;
            } else if (length == 0) {
                length = to - at;
            }
            if (length < head || length > to - at || row.size() > MOST) {
                throw new Differs("boxes");
            }
            row.add(new Part(kind, at, at + head, at + length));
            at += length;
        }
        return row;
    }
}
