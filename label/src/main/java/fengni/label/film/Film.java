package fengni.label.film;

import fengni.label.CarrierCode;
import fengni.label.box.Box;
import fengni.label.box.Boxes;
import fengni.label.file.Medium;
import java.util.List;
import java.util.Optional;

/**
 * The boxes of a file and what describes it.
 *
 * @param row the boxes of the file itself
 * @param readTo where the last of them ends
 * @param moovs the boxes moov; one, if the file is as it should be
 */
record Film(Boxes boxes, List<Box> row, long readTo, List<Box> moovs) {
    /** A film of ten hours has some MiB of tables. */
    static final long MOOV_BYTES = 64L << 20;

    static Film of(Medium medium) {
        var boxes = new Boxes(medium);
        var row = boxes.ofFile();
        long readTo = boxes.readTo();
        var moovs = row.stream().filter(box -> box.is("moov")).toList();
        var film = new Film(boxes, row, readTo, moovs);
        film.check();
        return film;
    }

    private void check() {
        if (moovs.isEmpty()) {
            boxes.fault(FilmCode.NO_MOOV, 0);
        } else if (moovs.size() > 1) {
            boxes.fault(FilmCode.MOOV_TWICE, moovs.get(1).at());
        }
        for (Box moov : moovs) {
            if (moov.length() > MOOV_BYTES) {
                boxes.fault(CarrierCode.PART_TOO_LARGE, moov.at(), "moov", moov.length(), MOOV_BYTES);
            } else if (boxes.in(moov).stream().anyMatch(box -> box.is("cmov"))) {
                boxes.fault(FilmCode.MOOV_COMPRESSED, moov.at());
            }
        }
    }

    Medium medium() {
        return boxes.medium();
    }

    /** Returns the one that programs read. */
    Optional<Box> moov() {
        return moovs.stream().findFirst();
    }
}
