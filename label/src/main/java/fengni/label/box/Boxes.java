package fengni.label.box;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads boxes of one file and counts them, so that no file costs more than its size can explain. */
public final class Boxes {
    /** A film in fragments has some ten boxes for each second or two. */
    public static final int MOST = 4 * Limits.PARTS;

    private final Medium medium;
    private final List<Finding> faults = new ArrayList<>();
    private int left = MOST;
    private long readTo;

    public Boxes(Medium medium) {
        this.medium = medium;
    }

    public Medium medium() {
        return medium;
    }

    public List<Finding> faults() {
        return List.copyOf(faults);
    }

    /** Returns where the last row of boxes ended or stopped making sense. */
    public long readTo() {
        return readTo;
    }

    public void fault(Finding.Code code, long at, Object... params) {
        if (faults.size() < Limits.FINDINGS) {
            faults.add(Finding.of(code, String.valueOf(at), params));
        }
    }

    public void fault(Obstacle obstacle) {
        if (faults.size() < Limits.FINDINGS) {
            faults.add(obstacle.finding());
        }
    }

    /** Returns the boxes of the file itself. */
    public List<Box> ofFile() {
        return row(0, medium.length(), true);
    }

    public List<Box> in(Box parent) {
        return row(parent.body(), parent.end(), false);
    }

    /** Returns the boxes behind some bytes of their parent's own. */
    public List<Box> in(Box parent, long own) {
        return own > parent.size() ? broken(parent) : row(parent.body() + own, parent.end(), false);
    }

    /** Returns every box at the end of a path, such as {@code trak mdia}. */
    public Stream<Box> at(Box parent, String... path) {
        var found = Stream.of(parent);
        for (String kind : path) {
            found = found.flatMap(box -> in(box).stream().filter(child -> child.is(kind)));
        }
        return found;
    }

    private List<Box> row(long from, long to, boolean ofFile) {
        var row = new ArrayList<Box>();
        long at = from;
        while (at < to) {
            if (left-- <= 0) {
                fault(CarrierCode.TOO_MANY_PARTS, at, MOST);
                break;
            }
            var box = box(at, to, ofFile);
            if (box.isEmpty()) {
                break;
            }
            row.add(box.get());
            at = box.get().end();
        }
        readTo = at;
        return row;
    }

    private Optional<Box> box(long at, long to, boolean ofFile) {
        if (to - at < Box.HEAD || isZero(at, to)) {
            return rest(at, to, ofFile);
        }
        long told = medium.u32(at);
        var kind = medium.slice(at + 4, 4).latin();
        if (told == Box.LONG && to - at < Box.LONG_HEAD) {
            return truncated(at);
        }
        int head = told == Box.LONG ? Box.LONG_HEAD : Box.HEAD;
        long length = told == Box.LONG ? medium.i64(at + Box.HEAD) : told == Box.OPEN && ofFile ? to - at : told;
        if (length < head) {
            fault(CarrierCode.BROKEN_PART, at, "length " + length);
            return Optional.empty();
        }
        return length > to - at ? truncated(at) : Optional.of(new Box(kind, at, head, at + length));
    }

    /** QuickTime ends some rows with four zeros, and files are padded with them; anything else is no box. */
    private Optional<Box> rest(long at, long to, boolean ofFile) {
        boolean padding = to - at < 4 || isZero(at, to);
        if (ofFile) {
            fault(padding ? CarrierCode.TRAILING_BYTES : CarrierCode.TRUNCATED, at, to - at);
        } else if (!padding) {
            fault(CarrierCode.BROKEN_PART, at, "bytes after the last box");
        }
        return Optional.empty();
    }

    private boolean isZero(long at, long to) {
        return to - at >= 4 && medium.u32(at) == 0 && (to - at < Box.HEAD || medium.u32(at + 4) == 0);
    }

    private Optional<Box> truncated(long at) {
        fault(CarrierCode.TRUNCATED, at);
        return Optional.empty();
    }

    private List<Box> broken(Box parent) {
        fault(CarrierCode.BROKEN_PART, parent.at(), parent.kind());
        return List.of();
    }
}
