package fengni.label.film;

import fengni.label.Edited;
import fengni.label.box.Box;
import fengni.label.file.Splice;
import fengni.label.film.OffsetTable.Shift;
import fengni.law.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a label into {@code moov} where it stands, and keeps everything that points into the file right. */
final class FilmEdit {
    private final Film film;
    private final Box moov;
    private final Growth growth;
    private final List<Splice> splices;

    private FilmEdit(Film film, Box moov, Growth growth) {
        this.film = film;
        this.moov = moov;
        this.growth = growth;
        this.splices = growth.splices(film.medium());
    }

    static Edited of(Film film, String json) {
        var moov = film.moovs().getFirst();
        return LabelEdit.of(film.boxes(), moov, json)
                .map(growth -> new FilmEdit(film, moov, growth).placed())
                .orElseGet(() -> new Edited.Not(List.of(LabelEdit.refusal(moov))));
    }

    private Edited placed() {
        if (growth.bytes() == 0) {
            return new Edited.Change(splices, List.of());
        }
        var offsets = Offsets.of(film, moov);
        var broken = film.boxes().faults().stream()
                .filter(fault -> fault.severity() == Severity.ERROR)
                .toList();
        if (!broken.isEmpty()) {
            return new Edited.Not(broken);
        }
        return isLast() ? atEnd(offsets) : intoRoom(offsets).orElseGet(() -> shifted(offsets));
    }

    /** Nothing moves that anything should point to: samples in room behind {@code moov} would move unseen. */
    private Edited atEnd(Offsets offsets) {
        return offsets.pointBehind(moov.at())
                ? Edited.not(FilmCode.FILM_OFFSETS, String.valueOf(moov.at()), "moov")
                : new Edited.Change(splices, List.of());
    }

    private boolean isLast() {
        return film.row().stream().filter(box -> box.at() > moov.at()).allMatch(Box::isRoom);
    }

    /** What follows {@code moov} may be room that was left for it; then nothing behind that moves. */
    private Optional<Edited> intoRoom(Offsets offsets) {
        var room = film.row().stream()
                .filter(box -> box.at() == moov.end() && box.isRoom() && box.head() == Box.HEAD)
                .findFirst();
        long left = room.map(Box::length).orElse(-1L) - growth.bytes();
        if (room.isEmpty()
                || (left != 0 && left < Box.HEAD)
                || left > Integer.MAX_VALUE
                || offsets.pointInto(moov.at(), room.get().end())) {
            return Optional.empty();
        }
        var all = new ArrayList<>(splices);
        all.add(shorter(room.get(), left));
        return Optional.of(new Edited.Change(all, List.of()));
    }

    /** What room holds means nothing, so that it gives from its end, or takes zeros there. */
    private static Splice shorter(Box room, long left) {
        if (left == 0) {
            return new Splice(room.at(), room.end(), new byte[0]);
        }
        long spare = room.length() - left;
        var head = LabelBytes.joined(LabelBytes.number((int) left), LabelBytes.latin(room.kind()));
        return spare >= 0
                ? new Splice(room.at(), room.at() + Box.HEAD + spare, head)
                : new Splice(room.at(), room.at() + Box.HEAD, LabelBytes.joined(head, new byte[(int) -spare]));
    }

    private Edited shifted(Offsets offsets) {
        var against = offsets.against();
        if (against.isPresent()) {
            return new Edited.Not(List.of(against.get()));
        }
        var shift =
                new Shift(moov.at(), moov.end(), growth.bytes(), film.medium().length());
        return offsets.moved(shift)
                .<Edited>map(moved -> {
                    var all = new ArrayList<>(splices);
                    all.addAll(moved);
                    return new Edited.Change(all, List.of());
                })
                .orElseGet(() -> Edited.not(FilmCode.FILM_OFFSETS, String.valueOf(moov.at()), "stco"));
    }
}
