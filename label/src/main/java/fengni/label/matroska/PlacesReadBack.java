package fengni.label.matroska;

import fengni.label.file.Medium;
import fengni.label.matroska.Part.Differs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What tells places in two segments side by side: each must be that of the same child now.
 *
 * @param before the older segment
 * @param after the younger one
 * @param moved where each child is now, by where it was
 */
record PlacesReadBack(Part before, Part after, Map<Long, Long> moved) {
    private static final Set<String> PLACES = Set.of("53ac", "f1", "97");
    private static final Set<String> MASTERS = Set.of("114d9b74", "4dbb", "1c53bb6b", "bb", "b7", "db");

    PlacesReadBack {
        moved = Map.copyOf(moved);
    }

    /** Finds the segment of a file. */
    static Part segment(Medium file) throws Differs {
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

    static List<Part> withoutRoom(List<Part> row) {
        return row.stream().filter(part -> !part.isRoom()).toList();
    }

    /** What is before and behind the segment, and how wide its size is told, stay the same. */
    static void around(Part before, Part after) throws Differs {
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

    boolean nothingMoved() {
        return moved.entrySet().stream().allMatch(move -> move.getKey().equals(move.getValue()));
    }

    void table(Part was, Part is) throws Differs {
        rows(entries(was), entries(is), was.name());
        is.checkSum();
    }

    static List<Part> entries(Part master) throws Differs {
        return master.parts().stream().filter(part -> !part.is("bf")).toList();
    }

    void rows(List<Part> oldRow, List<Part> youngRow, String what) throws Differs {
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

    /** A cluster may tell its own place. */
    void cluster(Part was, Part is) throws Differs {
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

    static void sizes(List<Part> oldRow, List<Part> youngRow, String what) throws Differs {
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

    static void same(Part was, Part is) throws Differs {
        if (was.whole().mismatch(is.whole()) >= 0) {
            throw new Differs(was.name() + " at " + was.at());
        }
    }
}
