package fengni.label.film;

import fengni.label.CarrierCode;
import fengni.label.box.Box;
import fengni.label.box.Boxes;
import fengni.label.file.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A box meta and its list of values.
 *
 * @param full true for ISO's form, which begins with four bytes of version and flags; QuickTime's begins with its boxes
 * @param handler four characters: {@code mdta} for named keys, {@code mdir} for iTunes
 * @param handlerEnd the byte after the box hdlr
 * @param table the box keys
 * @param keys its entries, the first being number 1
 * @param list the box ilst
 * @param items its boxes, whose kinds are numbers of keys, or names of their own where there are none
 * @param others the boxes beside these, such as {@code xml} and {@code ID32}
 */
record MetaBox(
        Box box,
        boolean full,
        String handler,
        long handlerEnd,
        Optional<Box> table,
        List<Key> keys,
        Optional<Box> list,
        List<Item> items,
        List<Box> others) {
    private static final int KEY_HEAD = 8;

    /** A key, such as {@code AIGC} of the namespace {@code mdta}; its bytes as Latin-1. */
    record Key(String space, String name) {
        static final Key AIGC = new Key("mdta", "AIGC");
    }

    /** A value; the number stands where other lists have four characters. */
    record Item(long number, Box box) {}

    /** Returns true for the one kind of box that is written. */
    boolean isSlot() {
        return full && handler.equals("mdta");
    }

    /** Returns the name that a value goes by: its key's, or its own four characters. */
    Optional<Key> key(Item item) {
        return item.number() >= 1 && item.number() <= keys.size()
                ? Optional.of(keys.get((int) item.number() - 1))
                : Optional.empty();
    }

    /** Returns empty if no box hdlr says what kind of list this is. */
    static Optional<MetaBox> of(Boxes boxes, Box box) {
        var medium = boxes.medium();
        boolean plain = medium.startsWith(box.body() + 4, "hdlr");
        boolean full = !plain && medium.startsWith(box.body() + 8, "hdlr");
        if ((!plain && !full) || box.size() < 20) {
            return Optional.empty();
        }
        var row = boxes.in(box, full ? 4 : 0);
        if (row.isEmpty() || row.getFirst().size() < 12) {
            return Optional.empty();
        }
        var hdlr = row.getFirst();
        var table = only(boxes, row, "keys");
        var list = only(boxes, row, "ilst");
        var items = list.map(found -> boxes.in(found)).orElse(List.of()).stream()
                .map(item -> new Item(medium.u32(item.at() + 4), item))
                .toList();
        var keys = table.map(found -> keys(boxes, found)).orElse(List.of());
        var others = row.stream()
                .skip(1)
                .filter(part -> !part.is("keys") && !part.is("ilst"))
                .toList();
        var handler = medium.slice(hdlr.body() + 8, 4).latin();
        return Optional.of(new MetaBox(box, full, handler, hdlr.end(), table, keys, list, items, others));
    }

    /** Programs differ in which of two they read, and a label may stand in either. */
    private static Optional<Box> only(Boxes boxes, List<Box> row, String kind) {
        var found = row.stream().filter(box -> box.is(kind)).toList();
        if (found.size() > 1) {
            boxes.fault(CarrierCode.BROKEN_PART, found.get(1).at(), kind);
        }
        return found.stream().findFirst();
    }

    private static List<Key> keys(Boxes boxes, Box table) {
        var medium = boxes.medium();
        var keys = new ArrayList<Key>();
        long at = table.body() + KEY_HEAD;
        while (at + KEY_HEAD <= table.end() && keys.size() < Limits.PARTS) {
            long length = medium.u32(at);
            if (length < KEY_HEAD || length > table.end() - at) {
                break;
            }
            var name = medium.slice(at + KEY_HEAD, Math.min(length - KEY_HEAD, 1 << 10));
            keys.add(new Key(medium.slice(at + 4, 4).latin(), name.latin()));
            at += length;
        }
        if (table.size() < KEY_HEAD || at != table.end() || medium.u32(table.body() + 4) != keys.size()) {
            boxes.fault(CarrierCode.BROKEN_PART, table.at(), "keys");
        }
        return List.copyOf(keys);
    }
}
