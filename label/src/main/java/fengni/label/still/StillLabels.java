package fengni.label.still;

import fengni.label.CarrierCode;
import fengni.label.LabelPlace;
import fengni.label.Sighting;
import fengni.label.box.Box;
import fengni.label.box.Boxes;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.label.file.Slice;
import fengni.label.xmp.ExifComment;
import fengni.label.xmp.XmpReading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for labels in every place of a still picture where they were met. */
final class StillLabels {
    private static final Slice XMP_UUID = Slice.of(HexFormat.of().parseHex("be7acfcb97a942e89c71999491e3afac"));
    private static final int UUID = 16;
    /** What follows more text than this is no label. */
    private static final int TEXT_BYTES = 1 << 20;
    /** Pictures with depth and a gain map have three. */
    private static final int PACKETS = 16;

    private final Boxes boxes;
    private final Medium medium;
    private final List<Sighting> sightings = new ArrayList<>();
    /** All texts and packets together; items may share data. */
    private long left;

    private int packets;

    private StillLabels(Boxes boxes) {
        this.boxes = boxes;
        this.medium = boxes.medium();
        left = medium.length() + TEXT_BYTES;
    }

    static List<Sighting> of(Still still) {
        var labels = new StillLabels(still.boxes());
        still.meta().ifPresent(labels::inMeta);
        still.row().stream().filter(box -> box.is("uuid")).forEach(labels::inBox);
        still.row().stream()
                .filter(box -> box.is("moov"))
                .flatMap(moov -> still.boxes().at(moov, "udta"))
                .toList()
                .forEach(udta -> labels.text(StillPlace.BOX, udta, 0));
        return List.copyOf(labels.sightings);
    }

    /** Returns the text of the packet that describes the file, if there is one and it can be read. */
    static Optional<String> packet(Boxes boxes, Meta meta) {
        return meta.packets().stream()
                .findFirst()
                .flatMap(item -> meta.data(item, boxes.medium()))
                .filter(data -> data.length() <= Limits.PACKET_BYTES)
                .map(data -> XmpReading.of(data.whole()).text());
    }

    private void inMeta(Meta meta) {
        var ofFile = meta.packets();
        if (ofFile.size() > 1) {
            boxes.fault(CarrierCode.XMP_TWICE, meta.box().at());
        }
        var slots = new HashSet<>(ofFile.stream().map(Item::number).toList());
        meta.items().forEach(item -> inItem(meta, item, slots));
        for (Box box : boxes.in(meta.box(), 4)) {
            if (box.is("uuid")) {
                inBox(box);
            } else if (box.is("iprp")) {
                boxes.at(box, "ipco", "udes").toList().forEach(udes -> text(StillPlace.PROPERTY, udes, 4));
            }
        }
    }

    private void inItem(Meta meta, Item item, Set<Long> slots) {
        var data = meta.data(item, medium);
        if (item.isPicture()) {
            return;
        }
        if (item.isMetadata() && (item.sealed() || data.isEmpty())) {
            boxes.fault(StillCode.ITEM_SEALED, meta.iinf().at(), item.number());
        } else if (data.isPresent() && item.isXmp()) {
            packet(data.get(), slots.contains(item.number()) ? Optional.empty() : Optional.of(StillPlace.ITEM_XMP));
        } else if (data.isPresent() && item.isExif()) {
            exif(start(data.get()));
        } else if (data.isPresent() && !item.sealed()) {
            text(StillPlace.ITEM, start(data.get()));
        }
    }

    /** @param place where its labels stand; empty for the slot, which the packet names itself */
    private void packet(Medium data, Optional<LabelPlace> place) {
        if (packets++ == PACKETS) {
            boxes.fault(CarrierCode.TOO_MANY_PARTS, 0, PACKETS);
        }
        if (packets > PACKETS) {
            return;
        }
        if (data.length() > Limits.PACKET_BYTES) {
            boxes.fault(CarrierCode.PART_TOO_LARGE, 0, Item.XMP, data.length(), Limits.PACKET_BYTES);
            return;
        }
        var reading = XmpReading.of(data.whole());
        reading.fault().ifPresent(reason -> boxes.fault(CarrierCode.XMP_UNREADABLE, 0, reason));
        reading.sightings().stream()
                .map(seen -> new Sighting(place.orElse(seen.place()), seen.value(), seen.certain()))
                .forEach(this::keep);
    }

    /** Four bytes say where behind them the byte order of EXIF stands (ISO/IEC 23008-12, A.2.1). */
    private void exif(Slice data) {
        if (data.length() >= 4 && data.u32(0) <= data.length() - 4) {
            ExifComment.in(StillPlace.EXIF, data.from(4 + (int) data.u32(0))).ifPresent(this::keep);
        }
    }

    private void inBox(Box uuid) {
        if (uuid.size() >= UUID && medium.slice(uuid.body(), UUID).mismatch(XMP_UUID) < 0) {
            packet(medium.part(uuid.body() + UUID, uuid.end()), Optional.of(StillPlace.XMP_BOX));
        } else {
            text(StillPlace.BOX, uuid, Math.min(UUID, uuid.size()));
        }
    }

    private void text(StillPlace place, Box box, long own) {
        if (box.size() >= own) {
            text(place, start(medium.part(box.body() + own, box.end())));
        }
    }

    private void text(StillPlace place, Slice text) {
        Sighting.in(place, text.utf8().replace("\0", "")).ifPresent(this::keep);
    }

    /** Returns the first bytes, or none where so much was read that items must share them. */
    private Slice start(Medium data) {
        long count = Math.min(TEXT_BYTES, data.length());
        left -= count;
        if (left < 0) {
            boxes.fault(CarrierCode.TOO_MANY_PARTS, 0, Limits.PARTS);
        }
        return data.slice(0, left < 0 ? 0 : count);
    }

    /** Keeps one more than are told, as a sign that there are too many. */
    private void keep(Sighting found) {
        if (sightings.size() <= Limits.FINDINGS) {
            sightings.add(found);
        }
    }
}
