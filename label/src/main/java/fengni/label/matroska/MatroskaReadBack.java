package fengni.label.matroska;

import fengni.label.file.Medium;
import fengni.label.matroska.Part.Differs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at a labelled file once more, sharing no code with the reader and the writer: the children of both segments side
 * by side, where room may come and go.
 *
 * <p>Every child but tags is compared byte by byte; in SeekHead, Cues and clusters that have moved, each place must be
 * that of the same child now, and each check sum right. Tags are {@link TagsReadBack}'s.
 */
final class MatroskaReadBack {
    private static final String TAGS = "1254c367";
    private static final Set<String> PLACES = Set.of("53ac", "f1", "97");
    private static final Set<String> MASTERS = Set.of("114d9b74", "4dbb", "1c53bb6b", "bb", "b7", "db");

    private final List<Part> old;
    private final List<Part> young;
    private final Part before;
    private final Part after;
    /** Where each child is now, by where it was. */
    private final Map<Long, Long> moved = new HashMap<>();
    /** Tags that hold the label alone and were not there. */
    private Optional<Part> added = Optional.empty();

    private MatroskaReadBack(Part before, Part after) throws Differs {
        this.before = before;
        this.after = after;
        old = without(before.parts());
        young = new ArrayList<>(without(after.parts()));
    }

    static Optional<String> difference(Medium original, Medium marked, String json) {
        try {
            new MatroskaReadBack(segment(original), segment(marked)).check(json);
            return Optional.empty();
        } catch (Differs differs) {
            return Optional.of(differs.what());
        } catch (IllegalArgumentException outside) {
            return Optional.of("structure");
        }
    }

    private static List<Part> without(List<Part> row) {
        return row.stream().filter(part -> !part.isRoom()).toList();
    }

    private static Part segment(Medium file) throws Differs {
        long at = Part.read(file, 0, file.length()).end();
        var part = Part.read(file, at, file.length());
        while (part.isRoom()) {
            part = Part.read(file, part.end(), file.length());
        }
        if (!part.is("18538067")) {
            throw new Differs("segment");
        }
        return part;
    }

    private void check(String json) throws Differs {
        around();
        new TagsReadBack(tags(old), tags(young)).check(json);
        if (young.size() == old.size() + 1) {
            added = Optional.of(addition());
            young.remove(added.get());
        }
        if (young.size() != old.size()) {
            throw new Differs("children of the segment");
        }
        for (int i = 0; i < old.size(); i++) {
            moved.put(old.get(i).at(), young.get(i).at());
        }
        for (int i = 0; i < old.size(); i++) {
            compare(old.get(i), young.get(i));
        }
    }

    /** What is before and behind the segment, and how wide its size is told, stay the same. */
    private void around() throws Differs {
        var was = before.file();
        var is = after.file();
        int size = 4;
        if (before.at() != after.at()
                || before.body() != after.body()
                || before.told() != after.told()
                || was.part(0, before.at() + size).mismatch(is.part(0, after.at() + size)) >= 0
                || was.part(before.end(), was.length()).mismatch(is.part(after.end(), is.length())) >= 0) {
            throw new Differs("what is around the segment");
        }
    }

    private Part addition() throws Differs {
        for (Part part : young) {
            if (part.is(TAGS) && TagsReadBack.isNothingButTheLabel(part)) {
                return part;
            }
        }
        throw new Differs("tags");
    }

    private static List<Part> tags(List<Part> row) {
        return row.stream().filter(part -> part.is(TAGS)).toList();
    }

    private void compare(Part was, Part is) throws Differs {
        if (!was.name().equals(is.name())) {
            throw new Differs("order of children");
        }
        switch (was.name()) {
            case TAGS -> {
                if (was.whole().mismatch(is.whole()) >= 0) {
                    is.checkSum();
                }
            }
            case "114d9b74" -> seekHead(was, is);
            case "1c53bb6b" -> table(was, is);
            case "1f43b675" -> cluster(was, is);
            default -> same(was, is);
        }
    }

    private void cluster(Part was, Part is) throws Differs {
        boolean same = was.whole().mismatch(is.whole()) < 0;
        if (same && was.at() == is.at()) {
            return;
        }
        var oldRow = was.parts();
        var youngRow = is.parts();
        sizes(oldRow, youngRow, was.name());
        for (int i = 0; i < oldRow.size(); i++) {
            boolean place = oldRow.get(i).is("a7") && oldRow.get(i).number() != 0;
            if (place) {
                place(oldRow.get(i), youngRow.get(i));
            } else {
                same(oldRow.get(i), youngRow.get(i));
            }
        }
        if (!same) {
            is.checkSum();
        }
    }

    /** One entry more may point to the label. */
    private void seekHead(Part was, Part is) throws Differs {
        if (was.whole().mismatch(is.whole()) < 0 && moved.entrySet().stream().allMatch(MatroskaReadBack::stayed)) {
            return;
        }
        is.checkSum();
        var oldRow = entries(was);
        var youngRow = new ArrayList<>(entries(is));
        if (youngRow.size() == oldRow.size() + 1 && added.isPresent()) {
            pointed(youngRow.removeLast(), added.get());
        }
        rows(oldRow, youngRow, was.name());
    }

    private static boolean stayed(Map.Entry<Long, Long> move) {
        return move.getKey().equals(move.getValue());
    }

    private void pointed(Part seek, Part target) throws Differs {
        var row = seek.parts();
        boolean right = row.size() == 2
                && row.get(0).is("53ab")
                && row.get(0).number() == 0x1254_c367L
                && row.get(1).is("53ac")
                && row.get(1).number() == target.at() - after.body();
        if (!right) {
            throw new Differs("entry of SeekHead");
        }
    }

    private void table(Part was, Part is) throws Differs {
        rows(entries(was), entries(is), was.name());
        is.checkSum();
    }

    private static List<Part> entries(Part master) throws Differs {
        return master.parts().stream().filter(part -> !part.is("bf")).toList();
    }

    private void rows(List<Part> oldRow, List<Part> youngRow, String what) throws Differs {
        sizes(oldRow, youngRow, what);
        for (int i = 0; i < oldRow.size(); i++) {
            var was = oldRow.get(i);
            var is = youngRow.get(i);
            if (PLACES.contains(was.name())) {
                place(was, is);
            } else if (MASTERS.contains(was.name())) {
                rows(was.parts(), is.parts(), was.name());
            } else {
                same(was, is);
            }
        }
    }

    private static void sizes(List<Part> oldRow, List<Part> youngRow, String what) throws Differs {
        boolean same = oldRow.size() == youngRow.size();
        for (int i = 0; same && i < oldRow.size(); i++) {
            var was = oldRow.get(i);
            var is = youngRow.get(i);
            same = was.name().equals(is.name()) && was.end() - was.at() == is.end() - is.at();
        }
        if (!same) {
            throw new Differs(what);
        }
    }

    /** A place that tells of none of the children must not have been touched. */
    private void place(Part was, Part is) throws Differs {
        var now = Optional.ofNullable(moved.get(before.body() + was.number()));
        long meant = now.map(at -> at - after.body()).orElse(was.number());
        if (is.number() != meant) {
            throw new Differs("place " + was.name());
        }
    }

    private static void same(Part was, Part is) throws Differs {
        if (was.whole().mismatch(is.whole()) >= 0) {
            throw new Differs(was.name() + " at " + was.at());
        }
    }
}
