package fengni.label.matroska;

import fengni.label.file.Medium;
import fengni.label.matroska.Part.Differs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Looks at a labelled file once more, sharing no code with the reader and the writer: the children of both segments side
 * by side, where room may come and go.
 *
 * <p>Every child but tags is compared byte by byte; in SeekHead, Cues and clusters that have moved, each place must be
 * that of the same child now, and each check sum right. Tags are {@link TagsReadBack}'s.
 */
final class MatroskaReadBack {
    private static final String TAGS = "1254c367";

    private final List<Part> old;
    private final List<Part> young;
    private final Part before;
    private final Part after;
    /** Tags that hold the label alone and were not there. */
    private Optional<Part> added = Optional.empty();

    private MatroskaReadBack(Part before, Part after) throws Differs {
        this.before = before;
        this.after = after;
        old = PlacesReadBack.withoutRoom(before.parts());
        young = new ArrayList<>(PlacesReadBack.withoutRoom(after.parts()));
    }

    static Optional<String> difference(Medium original, Medium marked, String json) {
        try {
            new MatroskaReadBack(PlacesReadBack.segment(original), PlacesReadBack.segment(marked)).check(json);
            return Optional.empty();
        } catch (Differs differs) {
            return Optional.of(differs.what());
        } catch (IllegalArgumentException outside) {
            return Optional.of("structure");
        }
    }

    private void check(String json) throws Differs {
        PlacesReadBack.around(before, after);
        new TagsReadBack(tags(old), tags(young)).check(json);
        if (young.size() == old.size() + 1) {
            added = Optional.of(addition());
            young.remove(added.get());
        }
        if (young.size() != old.size()) {
            throw new Differs("children of the segment");
        }
        var moved = new HashMap<Long, Long>();
        for (int i = 0; i < old.size(); i++) {
            moved.put(old.get(i).at(), young.get(i).at());
        }
        var places = new PlacesReadBack(before, after, moved);
        for (int i = 0; i < old.size(); i++) {
            compare(old.get(i), young.get(i), places);
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

    private void compare(Part was, Part is, PlacesReadBack places) throws Differs {
        if (!was.name().equals(is.name())) {
            throw new Differs("order of children");
        }
        switch (was.name()) {
            case TAGS -> {
                if (was.whole().mismatch(is.whole()) >= 0) {
                    is.checkSum();
                }
            }
            case "114d9b74" -> seekHead(was, is, places);
            case "1c53bb6b" -> places.table(was, is);
            case "1f43b675" -> places.cluster(was, is);
            default -> PlacesReadBack.same(was, is);
        }
    }

    /** One entry more may point to the label. */
    private void seekHead(Part was, Part is, PlacesReadBack places) throws Differs {
        if (was.whole().mismatch(is.whole()) < 0 && places.nothingMoved()) {
            return;
        }
        is.checkSum();
        var oldRow = PlacesReadBack.entries(was);
        var youngRow = new ArrayList<>(PlacesReadBack.entries(is));
        if (youngRow.size() == oldRow.size() + 1 && added.isPresent()) {
            pointed(youngRow.removeLast(), added.get());
        }
        places.rows(oldRow, youngRow, was.name());
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
}
