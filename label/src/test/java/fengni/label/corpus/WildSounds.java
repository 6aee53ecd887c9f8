package fengni.label.corpus;

import static fengni.label.Verdict.COMPLIANT;
import static fengni.label.Verdict.INCONCLUSIVE;
import static fengni.label.Verdict.NONCOMPLIANT;
import static fengni.label.Verdict.NOT_FOUND;
import static fengni.label.corpus.WildLabels.BARE;
import static fengni.label.corpus.WildLabels.WRAPPED;
import static fengni.label.sound.Sounds.ape;
import static fengni.label.sound.Sounds.block;
import static fengni.label.sound.Sounds.chunk;
import static fengni.label.sound.Sounds.comments;
import static fengni.label.sound.Sounds.flac;
import static fengni.label.sound.Sounds.fmt;
import static fengni.label.sound.Sounds.frame3;
import static fengni.label.sound.Sounds.frame4;
import static fengni.label.sound.Sounds.frames;
import static fengni.label.sound.Sounds.joined;
import static fengni.label.sound.Sounds.latin;
import static fengni.label.sound.Sounds.mp3;
import static fengni.label.sound.Sounds.opus;
import static fengni.label.sound.Sounds.opusTags;
import static fengni.label.sound.Sounds.riff;
import static fengni.label.sound.Sounds.tag;
import static fengni.label.sound.Sounds.tags;
import static fengni.label.sound.Sounds.vorbis;

import fengni.label.Format;
import fengni.label.sound.Sounds;
import java.util.Arrays;
import java.util.List;

/** WAV, MP3, FLAC, Ogg and Opus. */
final class WildSounds {
    private static final byte[] DATA = chunk("data", new byte[40]);
    private static final byte[] LABEL = chunk("AIGC", latin(BARE));

    private WildSounds() {}

    static List<Shelf> shelves() {
        return List.of(wav(), mp3s(), flacs(), oggs(), opuses());
    }

    private static Shelf wav() {
        var info = chunk("LIST", joined(latin("INFO"), LABEL));
        return Shelf.of(Format.WAV)
                .file("as the guide wants it", riff(fmt(1, 16), DATA, LABEL), COMPLIANT, "")
                .file("in front of the samples", riff(fmt(1, 16), LABEL, DATA), COMPLIANT, "")
                .file(
                        "wrapped where bare is wanted",
                        riff(fmt(1, 16), DATA, chunk("AIGC", latin(WRAPPED))),
                        COMPLIANT,
                        "other_shape")
                .file("list of information alone", riff(fmt(1, 16), DATA, info), COMPLIANT, "other_place")
                .file(
                        "chunk and a copy in the list",
                        riff(fmt(1, 16), DATA, LABEL, info),
                        NONCOMPLIANT,
                        "other_place second_label")
                .file("chunk twice", riff(fmt(1, 16), LABEL, DATA, LABEL), NONCOMPLIANT, "second_label")
                .file(
                        "chunk in lower case",
                        riff(fmt(1, 16), DATA, chunk("aigc", latin(BARE))),
                        COMPLIANT,
                        "other_place")
                .file(
                        "a description of the broadcast",
                        riff(chunk("bext", Arrays.copyOf(latin("AIGC=" + BARE), 602)), fmt(1, 16), DATA),
                        COMPLIANT,
                        "other_place")
                .file(
                        "sizes of a stream",
                        latin("RIFF\377\377\377\377WAVE"),
                        INCONCLUSIVE,
                        "broken_part sizes_not_filled_in")
                .file("cut", Arrays.copyOf(Sounds.wav(), 50), INCONCLUSIVE, "truncated");
    }

    private static Shelf mp3s() {
        var text = frame3("TXXX", latin("\0AIGC\0" + BARE));
        return Shelf.of(Format.MP3)
                .file("as the guide wants it", mp3(tag(3, 0, text)), COMPLIANT, "")
                .file("in UTF-8", mp3(tag(4, 0, frame4("TXXX", 0, latin("\3AIGC\0" + BARE)))), COMPLIANT, "")
                .file(
                        "key in lower case",
                        mp3(tag(3, 0, frame3("TXXX", latin("\0aigc\0" + BARE)))),
                        COMPLIANT,
                        "other_place")
                .file("comment", mp3(tag(3, 0, frame3("COMM", latin("\0eng\0" + BARE)))), COMPLIANT, "other_place")
                .file("text twice", mp3(tag(3, 0, text, text)), NONCOMPLIANT, "second_label")
                .file("a second tag", mp3(joined(tag(3, 0), tag(3, 0, text))), COMPLIANT, "other_place")
                .file("a tag of APE at the end", joined(frames(), ape("aigc", BARE)), COMPLIANT, "other_place")
                .file(
                        "a binary object",
                        mp3(tag(4, 0, frame4("GEOB", 0, latin("\3application/json\0\0\0" + BARE)))),
                        COMPLIANT,
                        "other_place")
                .file(
                        "frame past the end of the tag",
                        mp3(tag(3, 0, latin("TXXX\0\0\u00ff\u00ff\0\0x"))),
                        INCONCLUSIVE,
                        "broken_part")
                .file("tag alone", tag(3, 0, text), INCONCLUSIVE, "no_sound");
    }

    private static Shelf flacs() {
        return Shelf.of(Format.FLAC)
                .file("as the guide wants it", flac(block(4, comments("AIGC=" + BARE))), COMPLIANT, "")
                .file("key in lower case", flac(block(4, comments("aigc=" + BARE))), COMPLIANT, "")
                .file(
                        "a key with the prefix of XMP",
                        flac(block(4, comments("TC260:AIGC=" + BARE))),
                        COMPLIANT,
                        "other_place")
                .file(
                        "comment twice",
                        flac(block(4, comments("AIGC=" + BARE, "AIGC=" + BARE))),
                        NONCOMPLIANT,
                        "second_label")
                .file("another application's block", flac(block(2, latin("AIGC" + BARE))), COMPLIANT, "other_place")
                .file("a song about AIGC", flac(block(4, comments("TITLE=\"AIGC\""))), NOT_FOUND, "")
                .file("its sign alone", latin("fLaC"), INCONCLUSIVE, "truncated");
    }

    private static Shelf oggs() {
        return Shelf.of(Format.OGG)
                .file("as the guide wants it", vorbis(255, tags("AIGC=" + BARE), 99), COMPLIANT, "")
                .file(
                        "comment in two letter cases",
                        vorbis(255, tags("AIGC=" + BARE, "aigc=" + BARE), 99),
                        NONCOMPLIANT,
                        "second_label")
                .file("description", vorbis(255, tags("DESCRIPTION=AIGC" + BARE), 99), COMPLIANT, "other_place");
    }

    private static Shelf opuses() {
        var whole = opus(opusTags("AIGC=" + BARE));
        var changed = whole.clone();
        changed[whole.length / 2] ^= 1;
        return Shelf.of(Format.OPUS)
                .file("wrapped where bare is wanted", opus(opusTags("AIGC=" + WRAPPED)), COMPLIANT, "other_shape")
                .file("seven comments", opus(opusTags("Label=1", "ContentProducer=x", "ProduceID=y")), NOT_FOUND, "")
                .file("wrong check sum", changed, INCONCLUSIVE, "page_crc");
    }
}
