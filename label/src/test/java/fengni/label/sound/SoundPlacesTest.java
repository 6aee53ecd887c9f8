package fengni.label.sound;

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
import static fengni.label.sound.Sounds.lyrics;
import static fengni.label.sound.Sounds.mp3;
import static fengni.label.sound.Sounds.opus;
import static fengni.label.sound.Sounds.opusTags;
import static fengni.label.sound.Sounds.riff;
import static fengni.label.sound.Sounds.tag;
import static fengni.label.sound.Sounds.tags;
import static fengni.label.sound.Sounds.vorbis;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.CarrierCode;
import fengni.label.CarrierContract;
import fengni.label.FileCode;
import fengni.label.Inspector;
import fengni.label.MarkOrder;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.label.Verdict;
import fengni.label.file.Medium;
import fengni.label.xmp.XmpEdit;
import fengni.law.Finding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Labels where the guide does not put them, and shapes that programs write. */
class SoundPlacesTest {
    private static final String JSON = CarrierContract.LABEL.bareJson();
    private static final MarkOrder ORDER = MarkOrder.of(CarrierContract.LATER);
    private static final byte[] DATA = chunk("data", new byte[40]);
    private static final Map<String, Map.Entry<byte[], String>> PLACES = new LinkedHashMap<>();
    private static final Map<String, byte[]> SLOTS = new LinkedHashMap<>();

    static Stream<Arguments> places() {
        var text = frame3("TXXX", latin("\0AIGC\0" + JSON));
        var xmp = XmpEdit.fresh(JSON).getBytes(StandardCharsets.UTF_8);
        put("list_info", riff(fmt(1, 16), DATA, chunk("LIST", joined(latin("INFO"), chunk("AIGC", latin(JSON))))));
        put(
                "list_info",
                riff(fmt(1, 16), DATA, chunk("LIST", joined(latin("INFO"), chunk("ICMT", latin("x" + JSON))))));
        put("id3_other_tag", riff(fmt(1, 16), DATA, chunk("id3 ", tag(3, 0, text))));
        put("bext", riff(chunk("bext", Arrays.copyOf(latin("AIGC=" + JSON), 602)), fmt(1, 16), DATA));
        put("xmp_in_sound", riff(fmt(1, 16), DATA, chunk("_PMX", xmp)));
        put("other_chunk", riff(fmt(1, 16), DATA, chunk("aigc", latin(JSON))));
        put("id3_old_text", mp3(tag(2, 0, old("TXX", "\0AIGC\0" + JSON))));
        put("id3_other_frame", mp3(tag(3, 0, frame3("COMM", latin("\0eng\0" + JSON)))));
        put("id3_other_frame", mp3(tag(3, 0, frame3("COMM", joined(latin("\1eng"), utf16("\0" + JSON))))));
        put("id3_other_frame", mp3(tag(3, 0, frame3("TXXX", latin("\0aigc\0" + JSON)))));
        put("id3_other_frame", mp3(tag(4, 0, frame4("GEOB", 0, latin("\3application/json\0\0\0" + JSON)))));
        put("xmp_in_sound", mp3(tag(3, 0, frame3("PRIV", joined(latin("XMP\0"), xmp)))));
        put("id3_other_tag", mp3(joined(tag(3, 0), tag(3, 0, text))));
        put("id3_other_tag", joined(frames(), footed()));
        put("ape_tag", joined(frames(), ape("aigc", JSON)));
        put("ape_tag", joined(frames(), ape("Comment", "x" + JSON), Sounds.id3v1()));
        put("lyrics3", joined(frames(), lyrics(JSON), Sounds.id3v1()));
        put("id3_other_tag", joined(flac(), footed()));
        put("other_comment", flac(block(4, comments("TC260:AIGC=" + JSON))));
        put("other_block", flac(block(2, latin("AIGC" + JSON))));
        put("other_comment", opus(opusTags("COMMENT=" + JSON)));
        put("other_comment", vorbis(255, tags("DESCRIPTION=AIGC" + JSON), 99));
        return PLACES.entrySet().stream()
                .map(one -> Arguments.of(
                        one.getKey(), one.getValue().getKey(), one.getValue().getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void a_label_elsewhere_is_read_and_no_second_one_written(String name, byte[] content, String place) {
        var inspection = Inspector.inspect("", content);

        assertThat(inspection.label().orElseThrow().strict()).contains(CarrierContract.LABEL);
        assertThat(inspection.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(inspection.findings()).contains(Finding.of(CarrierCode.OTHER_PLACE, place, place));
        assertThat(refusals(content)).contains(CarrierCode.LABEL_ELSEWHERE);
        assertThat(refusals(content, MarkOrder.of(CarrierContract.OTHERS))).contains(FileCode.ALREADY_LABELLED);
    }

    static Stream<Arguments> slots() throws Exception {
        var rest = joined(frame4("TIT2", 0, latin("\3t")), new byte[9]);
        SLOTS.put("chunk in front of the samples", riff(fmt(1, 16), chunk("AIGC", latin(JSON)), DATA));
        SLOTS.put("chunk with a zero behind", riff(fmt(1, 16), DATA, chunk("AIGC", latin(JSON + "\0"))));
        SLOTS.put("text in UTF-8", mp3(tag(4, 0, frame4("TXXX", 0, latin("\3AIGC\0" + JSON + "\0")), rest)));
        SLOTS.put("text in UTF-16", mp3(tag(3, 0, frame3("TXXX", joined(latin("\1"), utf16("AIGC\0"), utf16(JSON))))));
        SLOTS.put("text in UTF-16BE", mp3(tag(4, 0, frame4("TXXX", 0, big("AIGC\0" + JSON)), rest)));
        SLOTS.put("key in lower case", flac(block(4, comments("aigc=" + JSON, "TITLE=x"))));
        SLOTS.put("wrapped", opus(opusTags("AIGC=" + CarrierContract.LABEL.wrappedJson())));
        return SLOTS.entrySet().stream().map(one -> Arguments.of(one.getKey(), one.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slots")
    void the_own_label_in_another_shape_is_replaced(String name, byte[] content) {
        assertThat(Inspector.inspect("", content).label().orElseThrow().strict())
                .contains(CarrierContract.LABEL);

        var marked = CarrierContract.done(Marker.mark(content, ORDER));

        var inspection = Inspector.inspect("", marked);
        assertThat(inspection.label().orElseThrow().strict()).contains(CarrierContract.LATER);
        assertThat(inspection.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(new String(marked, StandardCharsets.ISO_8859_1)).doesNotContain("\"c-1\"");
    }

    @Test
    void a_wrapped_label_in_the_slot_is_remarked_upon() {
        var content = riff(fmt(1, 16), DATA, chunk("AIGC", latin(CarrierContract.LABEL.wrappedJson())));

        assertThat(Inspector.inspect("", content).findings())
                .contains(Finding.of(CarrierCode.OTHER_SHAPE, "wav_chunk", "wav_chunk"));
    }

    @Test
    void two_labels_in_one_slot_are_one_too_many() {
        var text = frame3("TXXX", latin("\0AIGC\0" + JSON));
        var field = "AIGC=" + JSON;
        for (byte[] content : List.of(
                riff(fmt(1, 16), chunk("AIGC", latin(JSON)), DATA, chunk("AIGC", latin(JSON))),
                mp3(tag(3, 0, text, text)),
                flac(block(4, comments(field, field))),
                vorbis(255, tags(field, "aigc=" + JSON), 99),
                opus(opusTags(field, field)))) {
            assertThat(Inspector.inspect("", content).verdict()).isEqualTo(Verdict.NONCOMPLIANT);
            assertThat(refusals(content)).contains(CarrierCode.SECOND_LABEL);
        }
    }

    @Test
    void tags_that_cannot_take_a_label_are_kept_and_refused() throws Exception {
        var long4 = joined(latin("TIT2"), Sounds.be32(300), new byte[2], latin("\3" + "x".repeat(299)));
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            out.write(latin("\0AIGC\0" + JSON));
        }
        var stored = joined(Sounds.be32(500), packed.toByteArray());
        var sealed = joined(latin("TXXX"), Sounds.be32(stored.length), new byte[] {0, (byte) 0x80}, stored);

        assertThat(refusals(mp3(tag(2, 0, old("TT2", "\0title"))))).containsExactly(SoundCode.ID3_VERSION);
        assertThat(refusals(mp3(tag(4, 0, long4, frame4("TIT2", 0, latin("\3b"))))))
                .containsExactly(CarrierCode.NO_ROOM);
        assertThat(refusals(mp3(tag(3, 0, sealed)))).containsExactly(SoundCode.FRAME_SEALED);
        assertThat(refusals(mp3(tag(4, 0, frame4("ASPI", 0, new byte[20]))))).containsExactly(CarrierCode.OFFSETS);
        assertThat(refusals(mp3(tag(4, 0x40, Sounds.seven(8), latin("\1\u0010\1\0"), frame4("TIT2", 0, latin("\3b"))))))
                .containsExactly(CarrierCode.NO_ROOM);
        assertThat(Inspector.inspect("", mp3(tag(4, 0, long4, frame4("TXXX", 0, latin("\3AIGC\0{}")))))
                        .findings())
                .extracting(Finding::code)
                .contains(SoundCode.ID3_SIZES);
    }

    @Test
    void padding_gives_the_label_its_room_and_nothing_moves() {
        for (byte[] content : List.of(
                Sounds.one(Sounds.mp3s(), "ID3v2.3 with padding"),
                Sounds.one(Sounds.mp3s(), "ID3v2.3 unsynchronised with padding"),
                Sounds.one(Sounds.flacs(), "comments and padding"),
                Sounds.one(Sounds.flacs(), "padding in front, comments last"),
                Sounds.one(Sounds.vorbises(), "a page full of padding"),
                Sounds.one(Sounds.opuses(), "padding"))) {
            var marked = CarrierContract.done(Marker.mark(content, ORDER));

            assertThat(marked).hasSameSizeAs(content);
            assertThat(Arrays.copyOfRange(marked, marked.length - 9, marked.length))
                    .isEqualTo(Arrays.copyOfRange(content, content.length - 9, content.length));
        }
    }

    @Test
    void pages_are_renumbered_only_where_they_must_be_and_it_is_said() {
        var full = Marker.mark("", Sounds.one(Sounds.opuses(), "a page that is full"), ORDER);
        var room = Marker.mark("", Sounds.one(Sounds.opuses(), "two pages"), ORDER);

        assertThat(((Marked.Done) full).findings()).extracting(Finding::code).contains(SoundCode.PAGES_RENUMBERED);
        assertThat(((Marked.Done) room).findings())
                .extracting(Finding::code)
                .doesNotContain(SoundCode.PAGES_RENUMBERED);
    }

    @Test
    void the_read_back_sees_a_single_byte_that_should_not_have_changed() {
        var carriers = Map.of(
                Sounds.wav(), new WavCarrier(),
                Sounds.one(Sounds.flacs(), "comments and padding"), new FlacCarrier(),
                Sounds.one(Sounds.mp3s(), "ID3v2.4"), new Mp3Carrier(),
                Sounds.one(Sounds.vorbises(), "comments and tables on one page"), new OggCarrier(),
                Sounds.one(Sounds.opuses(), "a page that is full"), new OpusCarrier());
        carriers.forEach((content, carrier) -> {
            var original = Medium.of(content);
            var marked = CarrierContract.done(Marker.mark(content, ORDER));
            assertThat(carrier.difference(original, Medium.of(marked), CarrierContract.LATER))
                    .isEmpty();
            assertThat(carrier.difference(original, Medium.of(marked), CarrierContract.LABEL))
                    .isPresent();
            assertThat(carrier.difference(original, original, CarrierContract.LATER))
                    .isPresent();
            for (int at = 0; at < marked.length; at += 1 + marked.length / 97) {
                var changed = marked.clone();
                changed[at] ^= 4;
                assertThat(carrier.difference(original, Medium.of(changed), CarrierContract.LATER))
                        .as(carrier.format() + " at " + at)
                        .isPresent();
            }
        });
    }

    private static List<Finding.Code> refusals(byte[] content) {
        return refusals(content, ORDER);
    }

    private static List<Finding.Code> refusals(byte[] content, MarkOrder order) {
        return ((Marked.Refused) Marker.mark(content, order))
                .findings().stream().map(Finding::code).toList();
    }

    private static byte[] footed() {
        var tag = tag(4, 0x10, frame4("TXXX", 0, latin("\3AIGC\0" + JSON)));
        return joined(tag, latin("3DI"), Arrays.copyOfRange(tag, 3, 10));
    }

    private static byte[] old(String id, String body) {
        return joined(latin(id), Arrays.copyOfRange(Sounds.be32(body.length()), 1, 4), latin(body));
    }

    private static byte[] utf16(String text) {
        return joined(latin("\u00ff\u00fe"), text.getBytes(StandardCharsets.UTF_16LE));
    }

    private static byte[] big(String text) {
        return joined(latin("\2"), text.getBytes(StandardCharsets.UTF_16BE));
    }

    private static void put(String place, byte[] content) {
        PLACES.put(place + " " + PLACES.size(), Map.entry(content, place));
    }
}
