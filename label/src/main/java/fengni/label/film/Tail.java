package fengni.label.film;

import fengni.label.InPlace;
import fengni.label.box.Box;
import fengni.label.box.Boxes;
import fengni.label.file.Medium;
import fengni.label.file.Overwrite;
import fengni.label.file.Slice;
import java.util.List;
import java.util.OptionalLong;

/**
 * A new {@code moov} behind the old one, in three steps: it is put behind the end as room (a box free), which every reader
 * skips; it gets the kind {@code moov}, while readers keep to the first of two; the first becomes room.
 *
 * <p>A run that was cut off leaves the beginning of that room, the room, or two boxes {@code moov}. All of it is cut off
 * again: the old {@code moov} is still there. The kind may even be torn between two blocks of a disk. Up to four bytes
 * could be anyone's, and stay: such a file is marked into another one.
 */
final class Tail {
    private static final String ROOM = "free";
    private static final String MOOV = "moov";

    private Tail() {}

    static InPlace plan(Film film, String json) {
        var medium = film.medium();
        var moov = film.moovs().getFirst();
        if (!isLast(film, moov)) {
            return InPlace.not(FilmCode.MOOV_NOT_LAST, String.valueOf(moov.at()));
        }
        if (Offsets.of(film, moov).pointBehind(moov.at())) {
            return InPlace.not(FilmCode.FILM_OFFSETS, String.valueOf(moov.at()), "moov");
        }
        return LabelEdit.of(film.boxes(), moov, json)
                .<InPlace>map(growth -> {
                    var body = medium.with(growth.splices(medium))
                            .part(moov.body(), moov.end() + growth.bytes())
                            .whole()
                            .bytes();
                    return steps(moov, LabelBytes.box(ROOM, body), medium.length());
                })
                .orElseGet(() -> new InPlace.Not(List.of(LabelEdit.refusal(moov))));
    }

    private static InPlace steps(Box moov, byte[] room, long end) {
        return new InPlace.Steps(
                List.of(
                        new Overwrite(end, room),
                        new Overwrite(end + 4, LabelBytes.latin(MOOV)),
                        new Overwrite(moov.at() + 4, LabelBytes.latin(ROOM))),
                end);
    }

    /** A box that is open to the end of the file would take in what is put behind it. */
    private static boolean isLast(Film film, Box moov) {
        var last = film.row().getLast();
        return film.row().stream().filter(box -> box.at() > moov.at()).allMatch(Box::isRoom)
                && film.medium().u32(last.at()) != Box.OPEN
                && film.readTo() == film.medium().length();
    }

    static OptionalLong leftover(Film film) {
        var moov = film.moov();
        if (moov.isEmpty() || film.row().getLast().at() == moov.get().at()) {
            return moov.isPresent() && isTorn(film, moov.get()) ? OptionalLong.of(film.readTo()) : OptionalLong.empty();
        }
        var last = film.row().getLast();
        boolean behind = film.row().stream()
                .filter(box -> box.at() > moov.get().at() && box.at() < last.at())
                .allMatch(Box::isRoom);
        if (!behind) {
            return OptionalLong.empty();
        }
        if (isTorn(film, moov.get())) {
            return OptionalLong.of(film.readTo());
        }
        return isTorn(last.kind()) && film.readTo() == film.medium().length() && isCopy(film, moov.get(), last)
                ? OptionalLong.of(last.at())
                : OptionalLong.empty();
    }

    /** Returns true if the kind is one of the two, or partly one and partly the other. */
    private static boolean isTorn(String kind) {
        for (int i = 0; i < kind.length(); i++) {
            if (kind.charAt(i) != ROOM.charAt(i) && kind.charAt(i) != MOOV.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Returns true if what stands behind the last box is the beginning of room for a {@code moov}. */
    private static boolean isTorn(Film film, Box moov) {
        var medium = film.medium();
        long at = film.readTo();
        long rest = medium.length() - at;
        if (rest == 0 || rest > Film.MOOV_BYTES) {
            return false;
        }
        if (rest < Box.HEAD) {
            return rest > 4
                    && medium.u8(at) <= Film.MOOV_BYTES >> 24
                    && ROOM.startsWith(medium.slice(at + 4, rest - 4).latin());
        }
        return medium.u32(at) > rest
                && medium.startsWith(at + 4, ROOM)
                && (rest < Box.LONG_HEAD || medium.slice(at + Box.HEAD + 4, 4).mismatch(first(film, moov)) < 0);
    }

    /** Returns true if both describe the same tracks, byte by byte: no other program leaves that. */
    private static boolean isCopy(Film film, Box moov, Box copy) {
        var boxes = film.boxes();
        if (copy.size() < Box.HEAD
                || copy.length() > Film.MOOV_BYTES
                || film.medium().slice(copy.body() + 4, 4).mismatch(first(film, moov)) >= 0) {
            return false;
        }
        var old = tracks(boxes, moov);
        var young = tracks(boxes, copy);
        boolean equal = !old.isEmpty() && old.size() == young.size();
        for (int i = 0; equal && i < old.size(); i++) {
            equal = part(film, old.get(i)).mismatch(part(film, young.get(i))) < 0;
        }
        return equal;
    }

    /** Returns the kind of the first box, mvhd as a rule. */
    private static Slice first(Film film, Box moov) {
        return film.medium().slice(moov.body() + 4, moov.size() < Box.HEAD ? 0 : 4);
    }

    private static List<Box> tracks(Boxes boxes, Box moov) {
        return boxes.in(moov).stream()
                .filter(box -> box.is("mvhd") || box.is("trak") || box.is("mvex"))
                .toList();
    }

    private static Medium part(Film film, Box box) {
        return film.medium().part(box.at(), box.end());
    }
}
