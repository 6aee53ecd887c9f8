package fengni.label.trace;

import fengni.label.box.Box;
import fengni.label.box.Boxes;
import java.util.HexFormat;
import java.util.stream.Stream;

/** The boxes of a film or a picture that say something of it: manifest store, XMP, and the list of iTunes. */
final class BoxSayings {
    private static final int UUID = 16;
    /** The box of C2PA (C2PA 2.1, A.5). */
    private static final String MANIFEST = "d8fec3d61b0e483c92975828877ec481";
    /** The box of XMP (ISO 16684-1 and its part 3). */
    private static final String XMP = "be7acfcb97a942e89c71999491e3afac";
    /** Type and language of a value. */
    private static final int VALUE_HEAD = 8;

    /** Version and flags of a full box. */
    private static final int FULL = 4;

    private final Sayings sayings;
    private final Boxes boxes;

    private BoxSayings(Sayings sayings) {
        this.sayings = sayings;
        this.boxes = new Boxes(sayings.medium());
    }

    static void collect(Sayings sayings) {
        var film = new BoxSayings(sayings);
        for (Box box : film.boxes.ofFile()) {
            if (box.is("uuid") && box.size() >= UUID) {
                film.own(box);
            } else if (box.is("moov")) {
                film.lists(box).forEach(film::list);
            }
        }
    }

    private void own(Box box) {
        var name = HexFormat.of().formatHex(sayings.bytes(box.body(), UUID).bytes());
        var rest = sayings.bytes(box.body() + UUID, box.size() - UUID);
        if (name.equals(MANIFEST)) {
            sayings.manifest(rest, box.at());
        } else if (name.equals(XMP)) {
            XmpSayings.collect(sayings, rest, box.at());
        }
    }

    private Stream<Box> lists(Box movie) {
        return boxes.at(movie, "udta", "meta")
                .filter(meta -> meta.size() >= FULL)
                .flatMap(meta -> boxes.in(meta, FULL).stream())
                .filter(box -> box.is("ilst"));
    }

    private void list(Box list) {
        for (Box item : boxes.in(list)) {
            boxes.at(item, "data")
                    .filter(value -> value.size() >= VALUE_HEAD)
                    .forEach(value -> sayings.add(
                            "film." + item.kind().strip(),
                            sayings.bytes(value.body() + VALUE_HEAD, value.size() - VALUE_HEAD)
                                    .utf8(),
                            value.at()));
        }
    }
}
