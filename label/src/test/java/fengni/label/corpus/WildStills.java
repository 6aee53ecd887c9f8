package fengni.label.corpus;

import static fengni.label.Verdict.COMPLIANT;
import static fengni.label.Verdict.INCONCLUSIVE;
import static fengni.label.Verdict.NONCOMPLIANT;
import static fengni.label.corpus.WildLabels.BARE;
import static fengni.label.corpus.WildLabels.WRAPPED;
import static fengni.label.corpus.WildLabels.packet;
import static fengni.label.corpus.WildLabels.utf8;

import fengni.label.Format;
import fengni.label.still.Stills;
import fengni.label.still.Stills.Piece;
import java.util.Arrays;
import java.util.List;

/** HEIC and AVIF. */
final class WildStills {
    private WildStills() {}

    static List<Shelf> shelves() {
        return List.of(heic(), avif());
    }

    private static Shelf heic() {
        var gainMap = Stills.heic().with(Piece.picture(2, "hvc1"));
        var whole = Stills.heic().with(Piece.xmp(3, packet(BARE), 1));
        return Shelf.of(Format.HEIC)
                .file("as the standard has it", whole.bytes(), COMPLIANT, "")
                .file(
                        "packet in idat",
                        Stills.heic().with(Piece.xmp(3, packet(BARE), 1).idat()).bytes(),
                        COMPLIANT,
                        "")
                .file(
                        "packet of the gain map",
                        gainMap.with(Piece.xmp(3, packet(BARE), 2)).bytes(),
                        COMPLIANT,
                        "other_place")
                .file(
                        "EXIF beside the packet",
                        whole.with(Piece.exif(4, WRAPPED)).bytes(),
                        NONCOMPLIANT,
                        "second_channel second_label")
                .file("cut", Arrays.copyOf(whole.bytes(), 400), INCONCLUSIVE, "truncated")
                .file(
                        "two packets",
                        Stills.heic()
                                .with(Piece.xmp(3, packet(BARE), 1))
                                .with(Piece.xmp(4, packet(BARE), 1))
                                .bytes(),
                        INCONCLUSIVE,
                        "second_label xmp_twice");
    }

    private static Shelf avif() {
        return Shelf.of(Format.AVIF)
                .file(
                        "wrapped, as a cloud writes it",
                        Stills.avif().with(Piece.xmp(3, packet(WRAPPED), 1)).bytes(),
                        COMPLIANT,
                        "")
                .file(
                        "EXIF, the second channel",
                        Stills.avif().with(Piece.exif(2, WRAPPED)).bytes(),
                        COMPLIANT,
                        "second_channel")
                .file(
                        "JSON in an item",
                        Stills.avif()
                                .with(Piece.text(2, "mime\0application/json", WRAPPED))
                                .bytes(),
                        COMPLIANT,
                        "other_place")
                .file(
                        "a box of one's own",
                        Stills.avif()
                                .behind(Stills.box("uuid", new byte[16], utf8(BARE)))
                                .bytes(),
                        COMPLIANT,
                        "other_place")
                .file(
                        "its brand alone",
                        Stills.box("ftyp", utf8("avif\0\0\0\0avifmif1")),
                        INCONCLUSIVE,
                        "no_primary_item");
    }
}
