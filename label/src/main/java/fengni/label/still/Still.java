package fengni.label.still;

import fengni.label.Obstacle;
import fengni.label.box.Box;
import fengni.label.box.Boxes;
import fengni.label.file.Medium;
import java.util.List;
import java.util.Optional;

/**
 * The boxes of a file.
 *
 * @param meta what the file says of its items; empty if it could not be read, which is a fault
 */
record Still(Boxes boxes, List<Box> row, Optional<Meta> meta) {

    static Still of(Medium medium) {
        var boxes = new Boxes(medium);
        var row = boxes.ofFile();
        var metas = row.stream().filter(box -> box.is("meta")).toList();
        if (metas.isEmpty()) {
            boxes.fault(StillCode.NO_PRIMARY_ITEM, 0);
            return new Still(boxes, row, Optional.empty());
        }
        try {
            if (metas.size() > 1) {
                throw Obstacle.broken(metas.get(1).at(), "meta");
            }
            return new Still(boxes, row, Optional.of(Meta.of(boxes, metas.getFirst())));
        } catch (Obstacle obstacle) {
            boxes.fault(obstacle);
            return new Still(boxes, row, Optional.empty());
        }
    }

    Medium medium() {
        return boxes.medium();
    }

    /** Returns the first box of one of these kinds. */
    Optional<Box> first(List<String> kinds) {
        return row.stream().filter(box -> kinds.contains(box.kind())).findFirst();
    }
}
