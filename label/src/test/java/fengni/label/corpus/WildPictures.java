package fengni.label.corpus;

import static fengni.label.Verdict.COMPLIANT;
import static fengni.label.Verdict.INCONCLUSIVE;
import static fengni.label.Verdict.NONCOMPLIANT;
import static fengni.label.Verdict.NOT_FOUND;
import static fengni.label.corpus.WildLabels.BARE;
import static fengni.label.corpus.WildLabels.WRAPPED;
import static fengni.label.corpus.WildLabels.packet;
import static fengni.label.corpus.WildLabels.utf8;
import static fengni.label.picture.Pictures.joined;
import static fengni.label.picture.Pictures.latin;
import static fengni.label.picture.Pictures.withChunk;
import static fengni.label.picture.Pictures.withExif;
import static fengni.label.picture.Pictures.withSegment;
import static fengni.label.picture.Pictures.withXmp;

import fengni.label.Format;
import fengni.label.picture.Gifs;
import fengni.label.picture.Pictures;
import fengni.label.picture.Tiffs;
import fengni.label.picture.Webps;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** JPEG, PNG, WebP, GIF and TIFF. */
final class WildPictures {
    private static final byte[] JPEG = Pictures.jpeg(32, 24);
    private static final byte[] PNG = Pictures.png();
    private static final String XMP = "XML:com.adobe.xmp\0";
    private static final String LAUGHS =
            "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><x>&b;</x>";

    private WildPictures() {}

    static List<Shelf> shelves() {
        return List.of(labels(), places(), jpegFaults(), png(), pngFaults(), webp(), gif(), tiff());
    }

    /** The slot is right and the string in it is wild. */
    private static Shelf labels() {
        return Shelf.of(Format.JPEG)
                .file("as the guide wants it", slot(BARE), COMPLIANT, "")
                .file("wrapped where bare is wanted", slot(WRAPPED), COMPLIANT, "")
                .file(
                        "an agent's label of names and zeros",
                        slot(WildLabels.AGENT),
                        NONCOMPLIANT,
                        "charset label_value produce_id_filler producer_is_a_name")
                .file("names in lower case", slot(WildLabels.LOWER), NONCOMPLIANT, "field_spelling")
                .file("ReserveCode1 and PropatorID", slot(WildLabels.TYPOS), NONCOMPLIANT, "field_spelling")
                .file("a company's name in Chinese", slot(WildLabels.CHINESE), COMPLIANT, "charset producer_is_a_name")
                .file("a number for the certainty", slot(WildLabels.NUMBER), NONCOMPLIANT, "not_a_string")
                .file("the propagator left out", slot(WildLabels.PRODUCER_ALONE), COMPLIANT, "propagator_empty")
                .file("three fields", slot(WildLabels.THREE_FIELDS), COMPLIANT, "field_missing propagator_empty")
                .file("quoted once more", slot(WildLabels.QUOTED), NONCOMPLIANT, "quoted_twice")
                .file("a field twice", slot(WildLabels.TWICE), NONCOMPLIANT, "field_twice")
                .file("a certainty that is none", slot(WildLabels.UNKNOWN_VALUE), NONCOMPLIANT, "label_value")
                .file("in another order", slot(WildLabels.OTHER_ORDER), COMPLIANT, "field_order")
                .file("cut in its string", slot(WildLabels.CUT), INCONCLUSIVE, "label_unreadable not_json")
                .file("no JSON", slot("AI generated"), INCONCLUSIVE, "label_unreadable not_json")
                .file(
                        "with a signature of its maker",
                        slot(WildLabels.PROTECTED),
                        COMPLIANT,
                        "long_value signature_not_verifiable")
                .file("seven attributes", withXmp(JPEG, WildLabels.separate()), NONCOMPLIANT, "separate_fields");
    }

    private static byte[] slot(String json) {
        return withXmp(JPEG, packet(json));
    }

    /** The string is right and its place is wild. */
    private static Shelf places() {
        var ingredient = packet(
                "", "<a xmlns=\"u\"><rdf:Bag><rdf:li><TC260:AIGC>" + BARE + "</TC260:AIGC></rdf:li></rdf:Bag></a>");
        return Shelf.of(Format.JPEG)
                .file("APP11 of a painter", withSegment(JPEG, 0xeb, latin("AIGC\0" + BARE)), COMPLIANT, "other_place")
                .file("EXIF comment, the second channel", withExif(JPEG, WRAPPED), COMPLIANT, "second_channel")
                .file("both channels", withExif(slot(BARE), WRAPPED), NONCOMPLIANT, "second_channel second_label")
                .file(
                        "another producer in EXIF",
                        withExif(slot(BARE), WildLabels.AGENT),
                        NONCOMPLIANT,
                        "charset label_value produce_id_filler producer_is_a_name second_channel second_label")
                .file("comment", withSegment(JPEG, 0xfe, latin(WRAPPED)), COMPLIANT, "other_place")
                .file("extended XMP", Pictures.withExtendedXmp(JPEG, packet(BARE)), COMPLIANT, "other_place")
                .file(
                        "a namespace of one's own",
                        withXmp(JPEG, packet("xmlns:a=\"urn:a\"", "<a:AIGC>" + BARE + "</a:AIGC>")),
                        COMPLIANT,
                        "other_place")
                .file(
                        "a cloud's pair in Base64",
                        withXmp(JPEG, packet("XmpKvBase64=\"" + WildLabels.IN_BASE64 + "\"", "")),
                        NOT_FOUND,
                        "")
                .file("the label of an ingredient", withXmp(JPEG, ingredient), NOT_FOUND, "")
                .file(
                        "a comment that speaks of AIGC",
                        withSegment(JPEG, 0xfe, latin("no \"AIGC\" here {}")),
                        NOT_FOUND,
                        "")
                .file("appended behind the end", joined(JPEG, latin(WRAPPED)), NOT_FOUND, "trailing_bytes");
    }

    private static Shelf jpegFaults() {
        return Shelf.of(Format.JPEG)
                .file("two bytes and one more", latin("\u00ff\u00d8\u00ff"), INCONCLUSIVE, "truncated")
                .file("cut in its coded data", Arrays.copyOf(JPEG, JPEG.length - 9), INCONCLUSIVE, "truncated")
                .file(
                        "segment past the end",
                        latin("\u00ff\u00d8\u00ff\u00e1\u00ff\u00ff12"),
                        INCONCLUSIVE,
                        "segment_length")
                .file("no marker after a segment", latin("\u00ff\u00d8\u00ff\u00e1\0\2xx"), INCONCLUSIVE, "no_marker")
                .file("two packets", withXmp(slot(BARE), packet(BARE)), INCONCLUSIVE, "second_label xmp_twice")
                .file(
                        "definitions with a character that is none",
                        withXmp(JPEG, "<!DOCTYPE x [\1]><x/>"),
                        INCONCLUSIVE,
                        "xmp_unreadable")
                .file("packet that laughs", withXmp(JPEG, LAUGHS), INCONCLUSIVE, "xmp_unreadable")
                .file(
                        "packet five thousand deep",
                        withXmp(JPEG, "<a>".repeat(5000) + "</a>".repeat(5000)),
                        INCONCLUSIVE,
                        "xmp_unreadable")
                .file("packet of no text", withXmp(JPEG, "\0\1\2"), INCONCLUSIVE, "xmp_unreadable");
    }

    private static Shelf png() {
        return Shelf.of(Format.PNG)
                .file(
                        "as the guide wants it",
                        withChunk(PNG, "iTXt", utf8(XMP + "\0\0\0\0" + packet(BARE))),
                        COMPLIANT,
                        "")
                .file(
                        "tEXt AIGC, the second channel",
                        withChunk(PNG, "tEXt", latin("AIGC\0" + WRAPPED)),
                        COMPLIANT,
                        "second_channel")
                .file(
                        "TC260 colon AIGC in a text",
                        withChunk(PNG, "tEXt", latin("Comment\0TC260:AIGC=" + BARE)),
                        COMPLIANT,
                        "other_place")
                .file(
                        "zTXt",
                        withChunk(PNG, "zTXt", joined(latin("AIGC\0\0"), Pictures.packed(utf8(WRAPPED)))),
                        COMPLIANT,
                        "other_place")
                .file("iTXt AIGC", withChunk(PNG, "iTXt", latin("AIGC\0\0\0zh\0x\0" + BARE)), COMPLIANT, "other_place")
                .file(
                        "packet compressed",
                        withChunk(PNG, "iTXt", joined(latin(XMP + "\1\0\0\0"), Pictures.packed(utf8(packet(BARE))))),
                        COMPLIANT,
                        "")
                .file(
                        "EXIF chunk",
                        withChunk(PNG, "eXIf", Pictures.exif(WRAPPED, ByteOrder.LITTLE_ENDIAN)),
                        COMPLIANT,
                        "second_channel")
                .file(
                        "slot and text",
                        withChunk(
                                withChunk(PNG, "tEXt", latin("AIGC\0" + WRAPPED)),
                                "iTXt",
                                utf8(XMP + "\0\0\0\0" + packet(BARE))),
                        NONCOMPLIANT,
                        "second_channel second_label")
                .file(
                        "a request that names AIGC",
                        withChunk(PNG, "tEXt", latin("parameters\0draw {\"AIGC\" in neon")),
                        NOT_FOUND,
                        "")
                .file(
                        "a workflow that makes labels",
                        withChunk(PNG, "tEXt", latin("workflow\0{\"nodes\":[{\"type\":\"AIGC\"}]}")),
                        NOT_FOUND,
                        "");
    }

    private static Shelf pngFaults() {
        var changed = PNG.clone();
        changed[30] ^= 1;
        return Shelf.of(Format.PNG)
                .file("its sign alone", Arrays.copyOf(PNG, 8), INCONCLUSIVE, "chunk_order truncated")
                .file("wrong check sum", changed, INCONCLUSIVE, "chunk_crc")
                .file(
                        "chunk of two billion bytes",
                        joined(Arrays.copyOf(PNG, 33), latin("\u007f\u00ff\u00ff\u00ffIDAT____")),
                        INCONCLUSIVE,
                        "chunk_length chunk_order")
                .file(
                        "text that is not packed",
                        withChunk(PNG, "zTXt", latin("AIGC\0\0nothing packed")),
                        INCONCLUSIVE,
                        "chunk_broken")
                .file(
                        "nine megabytes in nine kilobytes",
                        withChunk(PNG, "zTXt", joined(latin("a\0\0"), Pictures.packed(new byte[9 << 20]))),
                        INCONCLUSIVE,
                        "unpacked_too_large")
                .file("label behind the end", joined(PNG, latin(WRAPPED)), NOT_FOUND, "trailing_bytes");
    }

    private static Shelf webp() {
        return Shelf.of(Format.WEBP)
                .file("as the guide wants it", Webps.extended(4, "XMP ", utf8(packet(BARE))), COMPLIANT, "")
                .file("flag of the packet not set", Webps.extended(0, "XMP ", utf8(packet(BARE))), COMPLIANT, "")
                .file(
                        "EXIF, the second channel",
                        Webps.extended(8, "EXIF", Pictures.exif(WRAPPED, ByteOrder.BIG_ENDIAN)),
                        COMPLIANT,
                        "second_channel")
                .file("a chunk of one's own", Webps.extended(0, "AIGC", latin(BARE)), COMPLIANT, "other_place")
                .file("cut", Arrays.copyOf(Webps.lossy(), 40), INCONCLUSIVE, "truncated");
    }

    private static Shelf gif() {
        var gif = Gifs.gif();
        return Shelf.of(Format.GIF)
                .file("as the guide wants it", Gifs.with(gif, Gifs.xmp(packet(BARE))), COMPLIANT, "")
                .file("comment", Gifs.with(gif, Gifs.comment(WRAPPED)), COMPLIANT, "other_place")
                .file(
                        "another application's extension",
                        Gifs.with(gif, Gifs.application("AIGC LABEL1", latin(" " + BARE))),
                        COMPLIANT,
                        "other_place")
                .file("cut", Arrays.copyOf(gif, gif.length - 1), INCONCLUSIVE, "truncated");
    }

    private static Shelf tiff() {
        return Shelf.of(Format.TIFF)
                .file("as the guide wants it", Tiffs.withXmp(7, packet(BARE)), COMPLIANT, "")
                .file("packet of the type BYTE", Tiffs.withXmp(1, packet(BARE)), COMPLIANT, "")
                .file("EXIF comment", Tiffs.withComment(false, WRAPPED), COMPLIANT, "second_channel")
                .file("packet of the second page", Tiffs.twoPages(700, 7, utf8(packet(BARE))), COMPLIANT, "other_place")
                .file(
                        "description of the second page",
                        Tiffs.twoPages(270, 2, latin(WRAPPED + '\0')),
                        COMPLIANT,
                        "other_place")
                .file("its head alone", latin("II*\0\377\377\377\177"), INCONCLUSIVE, "truncated");
    }
}
