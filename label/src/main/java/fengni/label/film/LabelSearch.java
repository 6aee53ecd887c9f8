package fengni.label.film;

import fengni.label.CarrierCode;
import fengni.label.Sighting;
import fengni.label.box.Box;
import fengni.label.box.Boxes;
import fengni.label.file.Limits;
import fengni.label.film.MetaBox.Item;
import fengni.label.xmp.XmpReading;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for labels in every place of a film where they were met. */
final class LabelSearch {
    private static final byte[] XMP_UUID = HexFormat.of().parseHex("be7acfcb97a942e89c71999491e3afac");
    /** What follows more text than this is no label. */
    private static final int TEXT_BYTES = 1 << 20;

    /** One is usual. */
    private static final int PACKETS = 16;

    private static final int UTF8 = 1;
    private static final int UTF16 = 2;
    /** The bytes of type and locale before a value. */
    private static final int DATA_HEAD = 8;
    /** JPEG, PNG and BMP: covers, which may be large. */
    private static final List<Long> PICTURES = List.of(13L, 14L, 27L);

    private final Boxes boxes;
    /** Apart, so that no number of possible ones keeps out what a place itself says is a label. */
    private final List<Sighting> certain = new ArrayList<>();

    private final List<Sighting> possible = new ArrayList<>();
    private int packets;

    private LabelSearch(Boxes boxes) {
        this.boxes = boxes;
    }

    static List<Sighting> of(Film film) {
        var search = new LabelSearch(film.boxes());
        film.row().forEach(search::inFile);
        return search.sightings();
    }

    private List<Sighting> sightings() {
        if (certain.size() + possible.size() > Limits.FINDINGS) {
            boxes.fault(CarrierCode.TOO_MANY_PARTS, 0, Limits.FINDINGS);
        }
        return Stream.concat(certain.stream(), possible.stream())
                .limit(Limits.FINDINGS)
                .toList();
    }

    private void inFile(Box box) {
        switch (box.kind()) {
            case "moov" -> inMoov(box);
            case "meta" -> meta(box, FilmPlace.FILE);
            case "udta" -> userData(box, FilmPlace.FILE);
            case "uuid" -> uuid(box);
            default -> {}
        }
    }

    private void inMoov(Box moov) {
        if (moov.length() > Film.MOOV_BYTES) {
            return;
        }
        for (Box box : boxes.in(moov)) {
            switch (box.kind()) {
                case "udta" -> userData(box, FilmPlace.USER_DATA);
                case "meta" -> meta(box, FilmPlace.KEY_ELSEWHERE);
                case "trak" -> track(box);
                case "uuid" -> uuid(box);
                default -> {}
            }
        }
    }

    private void track(Box trak) {
        boxes.at(trak, "udta").toList().forEach(udta -> userData(udta, FilmPlace.TRACK));
        boxes.at(trak, "meta").toList().forEach(meta -> meta(meta, FilmPlace.TRACK));
    }

    private void userData(Box udta, FilmPlace place) {
        for (Box box : boxes.in(udta)) {
            switch (box.kind()) {
                case "meta" -> meta(box, place);
                case "XMP_" -> packet(box, 0);
                case "uuid" -> uuid(box);
                default -> seen(place, text(box, 0, UTF8), box.kind().equalsIgnoreCase("AIGC"));
            }
        }
    }

    /** @param around what the box stands in: user data of the film, or another place that is not the slot's */
    private void meta(Box box, FilmPlace around) {
        var read = MetaBox.of(boxes, box);
        if (read.isEmpty()) {
            seen(around, text(box, 0, UTF8), false);
            return;
        }
        var meta = read.get();
        meta.others().forEach(other -> seen(around, text(other, 0, UTF8).replace("\0", ""), false));
        boolean slots = meta.isSlot() && around == FilmPlace.USER_DATA;
        for (Item item : meta.items()) {
            var key = meta.key(item);
            if (slots && key.isEmpty()) {
                boxes.fault(CarrierCode.BROKEN_PART, item.box().at(), "ilst");
            } else if (slots) {
                inSlotList(item, key.get());
            } else {
                elsewhere(item, name(item, key), place(meta, around));
            }
        }
    }

    private static FilmPlace place(MetaBox meta, FilmPlace around) {
        if (around == FilmPlace.TRACK || around == FilmPlace.FILE) {
            return around;
        }
        return meta.handler().equals("mdir") ? FilmPlace.ITUNES : FilmPlace.KEY_ELSEWHERE;
    }

    private void inSlotList(Item item, MetaBox.Key key) {
        if (!key.equals(MetaBox.Key.AIGC)) {
            elsewhere(item, key.name(), FilmPlace.OTHER_KEY);
            return;
        }
        for (Box data : data(item)) {
            long type = boxes.medium().u32(data.body());
            if (type != UTF8) {
                boxes.fault(FilmCode.VALUE_TYPE, data.at(), type);
            }
            var value = text(data, DATA_HEAD, type);
            if (value.startsWith("{\"AIGC\"")) {
                boxes.fault(CarrierCode.OTHER_SHAPE, data.at(), FilmPlace.KEY.key());
            }
            seen(FilmPlace.KEY, value, true);
        }
    }

    private void elsewhere(Item item, String name, FilmPlace place) {
        boolean sure = name.toUpperCase(Locale.ROOT).contains("AIGC");
        for (Box data : data(item)) {
            long type = boxes.medium().u32(data.body());
            if (!PICTURES.contains(type)) {
                seen(place, text(data, DATA_HEAD, type), sure);
            }
        }
    }

    private List<Box> data(Item item) {
        return boxes.in(item.box()).stream()
                .filter(box -> box.is("data") && box.size() >= DATA_HEAD)
                .toList();
    }

    private String name(Item item, Optional<MetaBox.Key> key) {
        if (!item.box().is("----")) {
            return key.map(MetaBox.Key::name).orElse(item.box().kind());
        }
        return boxes.at(item.box(), "name")
                .findFirst()
                .map(name -> text(name, 4, UTF8))
                .orElse("");
    }

    private void uuid(Box box) {
        if (box.size() >= 16
                && Arrays.equals(boxes.medium().slice(box.body(), 16).bytes(), XMP_UUID)) {
            packet(box, 16);
        }
    }

    private void packet(Box box, int own) {
        if (packets++ == PACKETS) {
            boxes.fault(CarrierCode.TOO_MANY_PARTS, box.at(), PACKETS);
        }
        if (packets > PACKETS) {
            return;
        }
        if (box.size() - own > Limits.PACKET_BYTES) {
            boxes.fault(CarrierCode.PART_TOO_LARGE, box.at(), box.kind(), box.length(), Limits.PACKET_BYTES);
            return;
        }
        var packet = XmpReading.of(boxes.medium().between(box.body() + own, box.end()));
        packet.fault().ifPresent(reason -> boxes.fault(CarrierCode.XMP_UNREADABLE, box.at(), reason));
        packet.sightings().forEach(found -> seen(FilmPlace.XMP_BOX, found.value(), found.certain()));
    }

    private void seen(FilmPlace place, String text, boolean sure) {
        if (sure) {
            keep(new Sighting(place, object(text), true));
        } else {
            Sighting.in(place, text).ifPresent(this::keep);
        }
    }

    /** Keeps one more than are told, as a sign that there are too many. */
    private void keep(Sighting found) {
        var kept = found.certain() ? certain : possible;
        if (kept.size() <= Limits.FINDINGS) {
            kept.add(found);
        }
    }

    /** User data begin with a length or a language before their text. */
    private static String object(String text) {
        int brace = text.indexOf('{');
        return brace > 0 && brace <= DATA_HEAD ? text.substring(brace) : text;
    }

    private String text(Box box, int own, long type) {
        long size = Math.min(TEXT_BYTES, box.size() - own);
        if (size <= 0) {
            return "";
        }
        var bytes = boxes.medium().slice(box.body() + own, size).bytes();
        return new String(bytes, type == UTF16 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8);
    }
}
