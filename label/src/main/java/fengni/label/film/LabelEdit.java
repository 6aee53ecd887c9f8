package fengni.label.film;

import fengni.label.box.Box;
import fengni.label.box.Boxes;
import fengni.label.file.Medium;
import fengni.label.file.Slice;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where in {@code moov} the label goes.
 *
 * <p>The slot is a box meta with the handler {@code mdta} inside of {@code udta}. A list of iTunes (handler {@code mdir})
 * stays as it is, and the slot comes behind it in a box of its own: ffprobe, exiftool and MediaInfo were seen to read
 * both there, in MP4, MOV and M4A.
 *
 * <p>ffprobe and MediaInfo keep to the first table of keys that they meet and look up the numbers of every later list in
 * it. Where a film has another list with keys, as telephones put it into {@code moov} itself, the slot therefore comes
 * before it, and its table begins with that list's own keys: each program finds every value under its own key,
 * whichever table it looks into.
 */
final class LabelEdit {
    private final Boxes boxes;
    private final Medium medium;
    private final Box moov;
    private final String json;
    private final List<Listed> lists = new ArrayList<>();
    private final Growth growth = new Growth();

    /** A list with keys, of the film and not of a track. */
    private record Listed(MetaBox meta, Optional<Box> udta) {}

    private LabelEdit(Boxes boxes, Box moov, String json) {
        this.boxes = boxes;
        this.medium = boxes.medium();
        this.moov = moov;
        this.json = json;
    }

    /** Returns empty if programs that keep to the first table of keys would be misled. */
    static Optional<Growth> of(Boxes boxes, Box moov, String json) {
        var edit = new LabelEdit(boxes, moov, json);
        edit.collect();
        return edit.planned() ? Optional.of(edit.growth) : Optional.empty();
    }

    static Finding refusal(Box moov) {
        return Finding.of(FilmCode.KEY_LISTS, String.valueOf(moov.at()));
    }

    private void collect() {
        for (Box box : boxes.in(moov)) {
            if (box.is("meta")) {
                MetaBox.of(boxes, box).ifPresent(meta -> lists.add(new Listed(meta, Optional.empty())));
            } else if (box.is("udta")) {
                boxes.at(box, "meta")
                        .flatMap(meta -> MetaBox.of(boxes, meta).stream())
                        .forEach(meta -> lists.add(new Listed(meta, Optional.of(box))));
            }
        }
        lists.removeIf(listed -> !listed.meta().handler().equals("mdta"));
        lists.sort(Comparator.comparingLong(listed -> listed.meta().box().at()));
    }

    private boolean planned() {
        for (Listed listed : lists) {
            if (listed.udta().isPresent() && listed.meta().isSlot()) {
                return intoList(listed.meta(), listed.udta().get());
            }
        }
        return newList();
    }

    private boolean intoList(MetaBox slot, Box udta) {
        int known = slot.keys().indexOf(MetaBox.Key.AIGC);
        int number = known < 0 ? slot.keys().size() + 1 : known + 1;
        if (misleads(number) || !firstShows(number, slot)) {
            return false;
        }
        if (known < 0) {
            addKey(slot, number, udta);
        }
        addItem(slot, number, udta);
        return true;
    }

    /** Returns true if a list has a value of this number that is not the label's. */
    private boolean misleads(int number) {
        return lists.stream()
                .map(Listed::meta)
                .anyMatch(meta -> meta.items().stream()
                        .anyMatch(item ->
                                item.number() == number && !meta.key(item).equals(Optional.of(MetaBox.Key.AIGC))));
    }

    private boolean firstShows(int number, MetaBox slot) {
        var first = lists.getFirst().meta();
        return first.equals(slot)
                || (first.keys().size() >= number
                        && first.keys().get(number - 1).equals(MetaBox.Key.AIGC));
    }

    private void addKey(MetaBox slot, int number, Box udta) {
        if (slot.table().isPresent()) {
            var table = slot.table().get();
            long count = table.body() + 4;
            growth.put(table.end(), table.end(), LabelBytes.key(), table, slot.box(), udta, moov);
            growth.put(count, count + 4, LabelBytes.number(number));
        } else {
            long at = slot.handlerEnd();
            growth.put(at, at, LabelBytes.keys(none(), number), slot.box(), udta, moov);
        }
    }

    private void addItem(MetaBox slot, int number, Box udta) {
        var item = LabelBytes.item(number, json);
        var old = slot.items().stream()
                .filter(found -> found.number() == number)
                .map(MetaBox.Item::box)
                .findFirst();
        if (slot.list().isEmpty()) {
            long at = slot.table().map(Box::end).orElse(slot.handlerEnd());
            growth.put(at, at, LabelBytes.box("ilst", item), slot.box(), udta, moov);
        } else {
            var list = slot.list().get();
            long last = slot.items().isEmpty()
                    ? list.body()
                    : slot.items().getLast().box().end();
            growth.put(
                    old.map(Box::at).orElse(last), old.map(Box::end).orElse(last), item, list, slot.box(), udta, moov);
        }
    }

    private boolean newList() {
        var first =
                lists.stream().filter(listed -> !listed.meta().keys().isEmpty()).findFirst();
        int number = first.map(listed -> listed.meta().keys().size()).orElse(0) + 1;
        if (misleads(number)) {
            return false;
        }
        var before = first.flatMap(listed -> listed.meta().table())
                .map(table -> medium.between(table.body() + 8, table.end()))
                .orElse(none());
        var meta = LabelBytes.meta(LabelBytes.keys(before, number), LabelBytes.list(number, json));
        var udta = boxes.at(moov, "udta").findFirst();
        if (first.isPresent()) {
            before(first.get(), udta, meta);
        } else {
            atEnd(udta, meta);
        }
        return true;
    }

    private void atEnd(Optional<Box> udta, byte[] meta) {
        if (udta.isPresent()) {
            long end = lastIn(udta.get());
            growth.put(end, end, meta, udta.get(), moov);
        } else {
            long end = lastIn(moov);
            growth.put(end, end, LabelBytes.box("udta", meta), moov);
        }
    }

    private void before(Listed first, Optional<Box> udta, byte[] meta) {
        long at = first.meta().box().at();
        if (first.udta().isPresent()) {
            growth.put(at, at, meta, first.udta().get(), moov);
        } else if (udta.isEmpty()) {
            growth.put(at, at, LabelBytes.box("udta", meta), moov);
        } else if (udta.get().at() < at) {
            atEnd(udta, meta);
        } else {
            moveBefore(at, udta.get(), meta);
        }
    }

    /** The order of boxes in {@code moov} says nothing, and each of them is known by where it is read first. */
    private void moveBefore(long at, Box udta, byte[] meta) {
        long end = lastIn(udta);
        var moved = LabelBytes.box(
                "udta",
                medium.between(udta.body(), end).bytes(),
                meta,
                medium.between(end, udta.end()).bytes());
        growth.put(at, at, moved, moov);
        growth.put(udta.at(), udta.end(), new byte[0], moov);
    }

    /** Four zeros may end a row; what stands behind them is not read. */
    private long lastIn(Box box) {
        var row = boxes.in(box);
        return row.isEmpty() ? box.body() : row.getLast().end();
    }

    private static Slice none() {
        return Slice.of(new byte[0]);
    }
}
