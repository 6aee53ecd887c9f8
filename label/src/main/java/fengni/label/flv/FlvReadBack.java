package fengni.label.flv;

import fengni.label.file.Medium;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at a labelled file once more: all between the script tags onMetaData is the original's, byte for byte; in these,
 * value by value, only the label came or changed, and numbers that tell places tell where the same byte is now.
 */
final class FlvReadBack {

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

    /** A tag onMetaData: its head, its data, and where the next tag begins. */
    record Tag(long at, long data, long end, long next) {}

    private FlvReadBack() {}

    static Optional<String> difference(Medium original, Medium marked, String json) {
        try {
            check(original, marked, json);
            return Optional.empty();
        } catch (Differs differs) {
            return Optional.of(differs.what());
        } catch (IllegalArgumentException outside) {
            return Optional.of("structure");
        }
    }

    private static void check(Medium before, Medium after, String json) throws Differs {
        var old = metadata(before);
        var young = metadata(after);
        long start = 4 + before.u32(5);
        if (old.isEmpty()) {
            // one that was put in front: nothing else can be new
            old.add(new Tag(start, start, start, start));
        }
        if (old.size() != young.size() || young.isEmpty()) {
            throw new Differs("number of tags onMetaData");
        }
        long growth = after.length() - before.length();
        long oldAt = 0;
        long youngAt = 0;
        for (int i = 0; i < old.size(); i++) {
            var was = old.get(i);
            var is = young.get(i);
            same(before, oldAt, was.at(), after, youngAt, is.at());
            var tags = new FlvTagReadBack(before, was, after, is, old.getFirst().end(), growth);
            tags.check(i == 0 ? Optional.of(json) : Optional.empty());
            oldAt = was.next();
            youngAt = is.next();
        }
        same(before, oldAt, before.length(), after, youngAt, after.length());
    }

    private static List<Tag> metadata(Medium file) throws Differs {
        var found = new ArrayList<Tag>();
        long at = 4 + file.u32(5);
        while (at < file.length()) {
            var head = file.slice(at, 11);
            long end = at + 11 + (head.u8(1) << 16 | head.u8(2) << 8 | head.u8(3));
            if (end > file.length()) {
                throw new Differs("tags");
            }
            if (head.u8(0) == 18 && file.startsWith(at + 11, "\2\0\nonMetaData")) {
                found.add(new Tag(at, at + 11, end, Math.min(file.length(), end + 4)));
            }
            at = end + 4;
        }
        return found;
    }

    private static void same(Medium before, long oldFrom, long oldTo, Medium after, long youngFrom, long youngTo)
            throws Differs {
        if (oldTo - oldFrom != youngTo - youngFrom
                || before.part(oldFrom, oldTo).mismatch(after.part(youngFrom, youngTo)) >= 0) {
            throw new Differs("bytes at " + oldFrom);
        }
    }
}
