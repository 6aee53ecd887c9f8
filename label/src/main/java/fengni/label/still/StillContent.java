package fengni.label.still;

import fengni.label.box.Box;
import fengni.label.file.Medium;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is not metadata: which item stands for the file, what the pictures are made of, their data in the order of the items,
 * and their properties.
 */
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
            if (!item.isMetadata()) {
                parts.add(Medium.of((item.kind() + '\0' + item.number() + '\0').getBytes(StandardCharsets.UTF_8)));
            }
            meta.data(item, still.medium()).filter(data -> place.isPresent()).ifPresent(parts::add);
        }
        for (Box box : properties(still, meta)) {
            parts.add(still.medium().part(box.at(), box.end()));
        }
        boolean empty = parts.isEmpty();
        for (Box box : still.boxes().in(meta.box(), 4)) {
            if (box.is("pitm")) {
                parts.add(still.medium().part(box.at(), box.end()));
            } else if (box.is("iref")) {
                relations(still, meta, box).forEach(parts::add);
            }
        }
        return empty ? Optional.empty() : Optional.of(Medium.row(parts));
    }

    /** What metadata describe says nothing of the picture, and is what a label adds. */
    private static List<Medium> relations(Still still, Meta meta, Box iref) {
        var metadata =
                meta.items().stream().filter(Item::isMetadata).map(Item::number).collect(Collectors.toSet());
        int width = still.medium().u8(iref.body()) == 0 ? 2 : 4;
        return still.boxes().in(iref, 4).stream()
                .filter(box -> !box.is(References.DESCRIBES)
                        || box.size() < width
                        || !metadata.contains(number(still.medium(), box.body(), width)))
                .map(box -> still.medium().part(box.at(), box.end()))
                .toList();
    }

    private static long number(Medium medium, long at, int width) {
        return width == 4 ? medium.u32(at) : (long) medium.u8(at) << 8 | medium.u8(at + 1);
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
