package fengni.label.corpus;

import static fengni.label.Verdict.COMPLIANT;
import static fengni.label.Verdict.INCONCLUSIVE;
import static fengni.label.Verdict.NONCOMPLIANT;
import static fengni.label.Verdict.NOT_FOUND;
import static fengni.label.corpus.WildLabels.BARE;
import static fengni.label.corpus.WildLabels.WRAPPED;
import static fengni.label.corpus.WildLabels.utf8;
import static fengni.label.film.Films.box;
import static fengni.label.film.Films.data;
import static fengni.label.film.Films.full;
import static fengni.label.film.Films.itunes;
import static fengni.label.film.Films.joined;
import static fengni.label.film.Films.keyed;
import static fengni.label.film.Films.latin;
import static fengni.label.film.Films.moovFirst;
import static fengni.label.film.Films.moovLast;
import static fengni.label.film.Films.number;
import static fengni.label.film.Films.udta;

import fengni.label.Format;
import fengni.label.film.Films;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** MP4, MOV and M4A. */
final class WildFilms {
    private static final byte[] XMP_UUID = HexFormat.of().parseHex("be7acfcb97a942e89c71999491e3afac");

    private WildFilms() {}

    static List<Shelf> shelves() {
        return List.of(mp4(), mp4Faults(), mov(), m4a());
    }

    private static Shelf mp4() {
        var packet = utf8(WildLabels.packet(BARE));
        var named = box("----", full("mean", 0, latin("com.apple.iTunes")), full("name", 0, latin("AIGC")), data(BARE));
        return Shelf.of(Format.MP4)
                .file("as the guide wants it", moovLast("isom", udta(keyed(true, "AIGC", BARE))), COMPLIANT, "")
                .file(
                        "wrapped where bare is wanted",
                        moovLast("isom", udta(keyed(true, "AIGC", WRAPPED))),
                        COMPLIANT,
                        "other_shape")
                .file(
                        "an agent's label of names and zeros",
                        moovLast("isom", udta(keyed(true, "AIGC", WildLabels.AGENT))),
                        NONCOMPLIANT,
                        "charset label_value produce_id_filler producer_is_a_name")
                .file("list of iTunes with a name", moovLast("isom", udta(itunes(named))), COMPLIANT, "other_place")
                .file(
                        "list of iTunes without keys",
                        moovLast("isom", udta(itunes(box("AIGC", data(BARE))))),
                        COMPLIANT,
                        "other_place")
                .file("box of user data", moovLast("isom", udta(box("AIGC", latin(BARE)))), COMPLIANT, "other_place")
                .file(
                        "box uuid with a packet",
                        joined(moovLast("isom"), box("uuid", XMP_UUID, packet)),
                        COMPLIANT,
                        "other_place")
                .file(
                        "slot and packet",
                        joined(moovLast("isom", udta(keyed(true, "AIGC", BARE))), box("uuid", XMP_UUID, packet)),
                        NONCOMPLIANT,
                        "other_place second_label")
                .file(
                        "slot twice",
                        moovLast("isom", udta(keyed(true, "AIGC", BARE, "AIGC", BARE))),
                        NONCOMPLIANT,
                        "second_label")
                .file(
                        "a comment that a cloud filled with Base64",
                        moovLast("isom", udta(keyed(true, "XmpKvBase64", WildLabels.IN_BASE64))),
                        NOT_FOUND,
                        "")
                .file(
                        "metadata of a track",
                        moovLast("isom", box("trak", udta(keyed(true, "AIGC", BARE)))),
                        COMPLIANT,
                        "other_place")
                .file(
                        "metadata of the file",
                        joined(moovLast("isom"), keyed(true, "AIGC", BARE)),
                        COMPLIANT,
                        "other_place")
                .file(
                        "a title that names AIGC",
                        moovFirst("isom", new byte[0], udta(keyed(true, "title", "about \"AIGC\""))),
                        NOT_FOUND,
                        "");
    }

    private static Shelf mp4Faults() {
        var whole = moovLast("isom");
        return Shelf.of(Format.MP4)
                .file("no moov", joined(Films.ftyp("isom"), box("mdat", new byte[9])), INCONCLUSIVE, "no_moov")
                .file("two moov", joined(whole, box("moov", new byte[0])), INCONCLUSIVE, "moov_twice")
                .file(
                        "moov compressed",
                        joined(Films.ftyp("isom"), box("moov", box("cmov", new byte[20]))),
                        INCONCLUSIVE,
                        "moov_compressed")
                .file("cut in moov", Arrays.copyOf(whole, whole.length - 30), INCONCLUSIVE, "no_moov truncated")
                .file(
                        "label that is no label",
                        moovLast("isom", udta(keyed(true, "AIGC", "something"))),
                        INCONCLUSIVE,
                        "label_unreadable not_json")
                .file("box of a length of three", joined(whole, number(3), latin("free")), INCONCLUSIVE, "broken_part");
    }

    private static Shelf mov() {
        return Shelf.of(Format.MOV)
                .file(
                        "exiftool's key",
                        moovLast("qt  ", udta(keyed(true, "com.apple.quicktime.AIGC", BARE))),
                        COMPLIANT,
                        "other_place")
                .file("list right under moov", moovLast("qt  ", keyed(false, "AIGC", BARE)), COMPLIANT, "other_place")
                .file(
                        "comment of QuickTime",
                        moovLast("qt  ", udta(box("\u00a9cmt", new byte[] {0, 120, 0x55, (byte) 0xc4}, latin(BARE)))),
                        COMPLIANT,
                        "other_place")
                .file("a telephone's list and no label", moovLast("qt  ", Films.apple()), NOT_FOUND, "");
    }

    private static Shelf m4a() {
        return Shelf.of(Format.M4A)
                .file(
                        "as the guide wants it",
                        moovLast("M4A ", udta(itunes(), keyed(true, "AIGC", BARE))),
                        COMPLIANT,
                        "")
                .file(
                        "comment of iTunes",
                        moovFirst("M4A ", new byte[0], udta(itunes(box("\u00a9cmt", data(BARE))))),
                        COMPLIANT,
                        "other_place");
    }
}
