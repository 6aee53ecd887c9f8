package fengni.label.still;

import fengni.label.box.Box;
import fengni.label.file.Medium;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is not metadata: the data of the pictures in the order of the items, and their properties. */
final class StillContent {
    private StillContent() {}

    /** Returns nothing for sequences, whose pictures stand elsewhere, and where an item is all that the file is. */
    static Optional<Medium> of(Still still) {
        return still.first(StillEdit.SEQUENCES).isPresent()
                ? Optional.empty()
                : still.meta().flatMap(meta -> of(still, meta));
    }

    private static Optional<Medium> of(Still still, Meta meta) {
        var parts = new ArrayList<Medium>();
        for (Item item : meta.items()) {
            var place = meta.location(item).filter(location -> !item.isMetadata());
            if (place.filter(StillContent::isOpen).isPresent()) {
                return Optional.empty();
            }
            meta.data(item, still.medium()).filter(data -> place.isPresent()).ifPresent(parts::add);
        }
        for (Box box : properties(still, meta)) {
            parts.add(still.medium().part(box.at(), box.end()));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(Medium.row(parts));
    }

    private static boolean isOpen(Location location) {
        return location.method() == Location.FILE
                && location.extents().stream().anyMatch(extent -> extent.length() == 0);
    }

    private static List<Box> properties(Still still, Meta meta) {
        return still.boxes().in(meta.box(), 4).stream()
                .filter(box -> box.is("iprp"))
                .toList();
    }
}
