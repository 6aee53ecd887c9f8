package fengni.label.still;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.box.Box;
import fengni.label.box.Boxes;
import fengni.label.file.Limits;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What items say of one another (ISO/IEC 14496-12, 8.11.12), as far as it concerns labels.
 *
 * @param describing those that describe others, as metadata do
 * @param ofPrimary those of them that describe the primary item
 * @param used those whose data others are made of
 */
record References(Set<Long> describing, Set<Long> ofPrimary, Set<Long> used) {
    /** "Content describes": from metadata to what they are about. */
    static final String DESCRIBES = "cdsc";

    private static final String MADE_OF = "iloc";

    static References of(Boxes boxes, Optional<Box> iref, long primary) throws Obstacle {
        var all = new References(new HashSet<>(), new HashSet<>(), new HashSet<>());
        if (iref.isPresent()) {
            int width = width(boxes, iref.get());
            long told = 0;
            for (Box box : boxes.in(iref.get(), 4)) {
                told += all.take(Cursor.of(boxes.medium(), box), box, width, primary);
                if (told > Limits.PARTS) {
                    throw Obstacle.because(CarrierCode.TOO_MANY_PARTS, String.valueOf(box.at()), Limits.PARTS);
                }
            }
        }
        return all;
    }

    /** Returns the bytes of the number of an item. */
    static int width(Boxes boxes, Box iref) throws Obstacle {
        int version = Cursor.of(boxes.medium(), iref).small(1);
        if (version > 1) {
            throw Obstacle.broken(iref.at(), iref.kind());
        }
        return version == 0 ? 2 : 4;
    }

    private int take(Cursor fields, Box box, int width, long primary) throws Obstacle {
        long from = fields.number(width);
        int count = fields.small(2);
        for (int i = 0; i < count; i++) {
            long to = fields.number(width);
            if (box.is(MADE_OF)) {
                used.add(to);
            }
            if (box.is(DESCRIBES)) {
                describing.add(from);
            }
            if (box.is(DESCRIBES) && to == primary) {
                ofPrimary.add(from);
            }
        }
        return count;
    }
}
