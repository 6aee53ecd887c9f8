package fengni.label.sound;

import static fengni.label.sound.Sounds.be32;
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
import static fengni.label.sound.Sounds.le32;
import static fengni.label.sound.Sounds.mp3;
import static fengni.label.sound.Sounds.opus;
import static fengni.label.sound.Sounds.opusTags;
import static fengni.label.sound.Sounds.riff;
import static fengni.label.sound.Sounds.seven;
import static fengni.label.sound.Sounds.tag;
import static fengni.label.sound.Sounds.tags;
import static fengni.label.sound.Sounds.vorbis;
import static fengni.label.sound.Sounds.wav;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import fengni.label.CarrierCode;
import fengni.label.CarrierContract;
import fengni.label.Edited;
import fengni.label.Inspector;
import fengni.label.MarkOrder;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.label.Verdict;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.label.file.Slice;
import fengni.law.Finding;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken and hostile files, named by what is wrong with them: findings, no exception, no changed original. */
class HostileSoundTest {
    private static final String JSON = CarrierContract.LABEL.bareJson();
    private static final String OTHER = CarrierContract.LABEL.bareJson().replace("\":\"", "\":\"x");
    private static final Slice DATA = Slice.of(new byte[40]);
    private static final MarkOrder ORDER = MarkOrder.of(CarrierContract.LATER);
    private static final Map<String, Map.Entry<byte[], Finding.Code>> FAULTS = new LinkedHashMap<>();

    static Stream<Arguments> faults() throws Exception {
        waves();
        flacs();
        oggs();
        tags3();
        tags4();
        return FAULTS.entrySet().stream()
                .map(one -> Arguments.of(
                        one.getKey(), one.getValue().getKey(), one.getValue().getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_broken_file_is_inconclusive_and_never_marked(String fault, byte[] content, Finding.Code code) {
        var before = content.clone();

        var inspection = Inspector.inspect(fault, content);

        assertThat(inspection.findings()).extracting(Finding::code).contains(code);
        assertThat(inspection.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(Marker.mark(content, ORDER))
                .isInstanceOfSatisfying(
                        Marked.Refused.class,
                        refused -> assertThat(refused.findings())
                                .extracting(Finding::code)
                                .contains(code));
        assertThat(content).isEqualTo(before);
    }

    @Test
    void opus_of_pages_with_254_empty_packets_each_is_left_at_the_first_packet_too_many() {
        var segments = new ArrayList<>(Collections.nCopies(254, 0));
        segments.add(255);
        var content = new ByteArrayOutputStream();
        content.writeBytes(Arrays.copyOf(opus(opusTags()), 47));
        for (int i = 1; i < 1000; i++) {
            content.writeBytes(Sounds.page(i, 0, -1, segments, new byte[255]));
        }
        var medium = Medium.of(content.toByteArray());

        var ogg = OggWalk.walk(medium, OggCodec.OPUS);

        assertThat(ogg.packets()).hasSize(2);
        assertThat(ogg.faults()).extracting(Finding::code).containsExactly(CarrierCode.BROKEN_PART);
    }

    @Test
    void an_rf64_with_a_thousand_sizes_and_two_thousand_chunks_that_ask_for_one_is_read_back_with_little() {
        var content = Medium.of(manySizes(2000));
        var label = CarrierContract.LABEL;
        var carrier = new WavCarrier();
        var marked = content.with(((Edited.Change) carrier.label(content, label)).splices());
        long before = allocated();

        var difference = carrier.difference(content, marked, label);

        assertThat(difference).isEmpty();
        assertThat(allocated() - before).isLessThan(32 << 20);
    }

    private static byte[] manySizes(int chunks) {
        var table = new ByteArrayOutputStream();
        for (int i = 0; i < 999; i++) {
            table.writeBytes(joined(latin("%04d".formatted(i)), le32(2), le32(0)));
        }
        table.writeBytes(joined(latin("last"), new byte[8]));
        var rest = joined(
                fmt(1, 16), chunk("data", new byte[8]), repeated(chunks, joined(latin("last"), le32(Wav.UNKNOWN))));
        var size = le32(4 + 8 + 28 + table.size() + rest.length);
        var ds64 = joined(size, le32(0), le32(8), le32(0), le32(4), le32(0), le32(1000), table.toByteArray());
        return joined(latin("RF64"), le32(Wav.UNKNOWN), latin("WAVE"), chunk("ds64", ds64), rest);
    }

    private static long allocated() {
        return ManagementFactory.getPlatformMXBean(ThreadMXBean.class).getCurrentThreadAllocatedBytes();
    }

    private static void waves() {
        var data = chunk("data", new byte[8]);
        put("wav of its head alone", latin("RIFF\4\0\0\0WAVE"), CarrierCode.BROKEN_PART);
        put("wav cut in its samples", Arrays.copyOf(wav(), 400), CarrierCode.TRUNCATED);
        put("wav that says it is smaller than its head", changed(wav(), 4, le32(3)), CarrierCode.BROKEN_PART);
        put("wav streamed, with no sizes", streamed(Wav.UNKNOWN), SoundCode.SIZES_NOT_FILLED_IN);
        put("wav streamed, with zeros for sizes", streamed(0), SoundCode.SIZES_NOT_FILLED_IN);
        put("wav with no size of its data", changed(wav(), 40, le32(Wav.UNKNOWN)), SoundCode.SIZES_NOT_FILLED_IN);
        put(
                "wav whose chunk crosses its end",
                joined(changed(wav(), 4, le32(100)), new byte[9]),
                CarrierCode.BROKEN_PART);
        put("wav without format", riff(data), CarrierCode.BROKEN_PART);
        put("wav with two data", riff(fmt(1, 16), data, data), CarrierCode.BROKEN_PART);
        put(
                "wav with a name of no letters",
                riff(fmt(1, 16), data, chunk("\0\1\2\3", new byte[4])),
                CarrierCode.BROKEN_PART);
        put(
                "wav of 100,001 chunks",
                riff(fmt(1, 16), data, many(chunk("junk", new byte[0]))),
                CarrierCode.TOO_MANY_PARTS);
        put(
                "wav whose list is longer than it is",
                riff(fmt(1, 16), data, chunk("LIST", latin("INFOINAM\u00ff\0\0\0"))),
                CarrierCode.BROKEN_PART);
        put(
                "wav with XMP that is none",
                riff(fmt(1, 16), data, chunk("_PMX", latin("<x"))),
                CarrierCode.XMP_UNREADABLE);
        put(
                "wav with many XMP packets",
                riff(fmt(1, 16), data, many(chunk("_PMX", latin("<x/>")))),
                CarrierCode.TOO_MANY_PARTS);
        put(
                "wav with a label that is no JSON",
                riff(fmt(1, 16), data, chunk("AIGC", latin("what"))),
                CarrierCode.LABEL_UNREADABLE);
        put(
                "wav with another's label behind 66 texts that look like one",
                riff(
                        fmt(1, 16),
                        data,
                        repeated(66, chunk("junk", latin("{\"ProduceID\" x"))),
                        chunk("JSON", latin(" " + OTHER))),
                CarrierCode.TOO_MANY_PARTS);
        put(
                "wav with another's label behind 64 texts that look like one",
                riff(
                        fmt(1, 16),
                        data,
                        repeated(64, chunk("junk", latin("{\"ProduceID\" x"))),
                        chunk("JSON", latin(" " + OTHER))),
                CarrierCode.TOO_MANY_PARTS);
        put(
                "wav with tags that warn, and one that is broken behind them",
                riff(
                        fmt(1, 16),
                        data,
                        repeated(64, chunk("id3 ", plainSizes())),
                        chunk("id3 ", latin("ID3\7\0\0\0\0\0\0"))),
                CarrierCode.TOO_MANY_PARTS);
        put(
                "RF64 without ds64",
                joined(latin("RF64"), le32(Wav.UNKNOWN), latin("WAVE"), fmt(1, 16), data),
                CarrierCode.BROKEN_PART);
        put(
                "RF64 of negative size",
                changed(Sounds.rf64("RF64", DATA), 20, new byte[] {0, 0, 0, 0, 0, 0, 0, -1}),
                CarrierCode.BROKEN_PART);
        put("RF64 with two sizes", changed(Sounds.rf64("RF64", DATA), 4, le32(99)), CarrierCode.BROKEN_PART);
        put(
                "RF64 with a table of four billion",
                changed(Sounds.rf64("RF64", DATA), 44, le32(-1)),
                CarrierCode.BROKEN_PART);
    }

    private static void flacs() {
        put("flac of its sign alone", latin("fLaC"), CarrierCode.TRUNCATED);
        put(
                "flac cut in its comments",
                Arrays.copyOf(flac(block(4, comments("A=" + "a".repeat(99)))), 90),
                CarrierCode.TRUNCATED);
        put("flac cut before its frames", Arrays.copyOf(flac(), 42), CarrierCode.TRUNCATED);
        put("flac without frames", joined(Arrays.copyOf(flac(), 42), new byte[50]), SoundCode.NO_SOUND);
        put("flac that begins with comments", changed(flac(), 4, latin("\4")), CarrierCode.BROKEN_PART);
        put("flac with two stream infos", flac(block(0, new byte[34])), CarrierCode.BROKEN_PART);
        put("flac with two comments", flac(block(4, comments()), block(4, comments())), CarrierCode.BROKEN_PART);
        put("flac with the type that is forbidden", flac(block(127, new byte[3])), CarrierCode.BROKEN_PART);
        put("flac with four billion comments", flac(block(4, joined(le32(0), le32(-1)))), CarrierCode.TOO_MANY_PARTS);
        put(
                "flac with a comment past its block",
                flac(block(4, joined(le32(0), le32(1), le32(9)))),
                CarrierCode.BROKEN_PART);
        put(
                "flac with a vendor of two billion",
                flac(block(4, joined(le32(0x7fff_ffff), le32(1)))),
                CarrierCode.BROKEN_PART);
        put(
                "flac of 100,001 blocks",
                flac(many(block(2, new byte[0])), block(1, new byte[1])),
                CarrierCode.TOO_MANY_PARTS);
        put("flac with a label that is no JSON", flac(block(4, comments("AIGC=what"))), CarrierCode.LABEL_UNREADABLE);
        put("flac behind ID3", joined(tag(3, 0, frame3("TIT2", latin("\0a"))), flac()), SoundCode.FLAC_BEHIND_ID3);
    }

    private static void oggs() {
        var opus = opus(opusTags("A=b"));
        int tags = 47;
        put("opus of one page", Arrays.copyOf(opus, tags), CarrierCode.TRUNCATED);
        put("opus cut in a page", Arrays.copyOf(opus, opus.length - 2), CarrierCode.TRUNCATED);
        put("opus with a wrong check sum", changed(opus, tags + 40, latin("x")), SoundCode.PAGE_CRC);
        put(
                "opus with other bytes between pages",
                joined(opus, latin("behind, twenty-seven at least")),
                CarrierCode.BROKEN_PART);
        put("opus followed by another", joined(opus, opus), SoundCode.OGG_STREAMS);
        put("opus with no tags", opus(latin("OpusTuna")), CarrierCode.BROKEN_PART);
        put("opus with comments past their packet", opus(joined(latin("OpusTags"), le32(4))), CarrierCode.BROKEN_PART);
        put("opus with a page that is missing", sealedNumber(opus, tags, 5), CarrierCode.BROKEN_PART);
        put("opus with tags that never end", endless(), CarrierCode.TRUNCATED);
        put("opus with empty pages for tags", emptyPages(), CarrierCode.TOO_MANY_PARTS);
        put(
                "vorbis without its framing bit",
                vorbis(255, Arrays.copyOf(tags(), tags().length - 1), 99),
                CarrierCode.BROKEN_PART);
        put("vorbis with a label that is no JSON", vorbis(255, tags("aigc=what"), 99), CarrierCode.LABEL_UNREADABLE);
    }

    private static void tags3() throws Exception {
        var label = frame3("TXXX", latin("\0AIGC\0" + JSON));
        put("mp3 with a tag past its end", joined(latin("ID3\3\0\0"), seven(1 << 20), frames()), CarrierCode.TRUNCATED);
        put("mp3 with a size of eight bits", joined(latin("ID3\3\0\0"), be32(0x80), frames()), CarrierCode.BROKEN_PART);
        put("mp3 of ID3v2.7", joined(latin("ID3\7\0\0"), seven(0), frames()), CarrierCode.BROKEN_PART);
        put("mp3 with a tag and no sound", tag(3, 0, label), SoundCode.NO_SOUND);
        put("mp3 cut in its first frame", Arrays.copyOf(frames(), 300), SoundCode.NO_SOUND);
        put(
                "mp3 with a frame past its tag",
                mp3(tag(3, 0, joined(latin("TIT2"), be32(-1), new byte[6]))),
                CarrierCode.BROKEN_PART);
        put(
                "mp3 with a frame of no name",
                mp3(tag(3, 0, joined(latin("t?t2"), be32(1), new byte[3]))),
                CarrierCode.BROKEN_PART);
        put(
                "mp3 of 100,001 text frames",
                mp3(tag(3, 0, many(frame3("TIT2", new byte[0])))),
                CarrierCode.TOO_MANY_PARTS);
        put(
                "mp3 of five tags",
                joined(tag(3, 0), tag(3, 0), tag(3, 0), tag(3, 0), tag(3, 0), frames()),
                CarrierCode.TOO_MANY_PARTS);
        put(
                "mp3 with an extended header of four billion",
                mp3(tag(3, 0x40, be32(-1), new byte[9])),
                CarrierCode.BROKEN_PART);
        put("mp3 with a text that is encrypted", mp3(tag(3, 0, sealed3(0x40, latin("x")))), SoundCode.FRAME_SEALED);
        put(
                "mp3 with a text that is not packed",
                mp3(tag(3, 0, sealed3(0x80, latin("\0\0\0\4what")))),
                SoundCode.FRAME_SEALED);
        put("mp3 of ID3v2.2 that is packed", mp3(tag(2, 0x40)), SoundCode.FRAME_SEALED);
        put(
                "mp3 with texts of fifty megabytes in fifty kilobytes",
                mp3(tag(3, 0, bombs())),
                CarrierCode.UNPACKED_TOO_LARGE);
        put(
                "mp3 with packed texts of ten megabytes that break off",
                mp3(tag(3, 0, repeated(10, brokenOff()))),
                CarrierCode.UNPACKED_TOO_LARGE);
        put(
                "mp3 with ten thousand packed texts of nothing",
                mp3(tag(3, 0, repeated(10_000, sealed3("TIT2", 0x80, joined(be32(0), deflated(0)))))),
                CarrierCode.UNPACKED_TOO_LARGE);
        put(
                "wav with ten tags of one packed megabyte each",
                riff(fmt(1, 16), chunk("data", new byte[8]), repeated(10, chunk("id3 ", tag(3, 0, bomb("TXXX"))))),
                CarrierCode.UNPACKED_TOO_LARGE);
        put("mp3 with a tag of APE that is broken", joined(frames(), brokenApe()), CarrierCode.BROKEN_PART);
        put(
                "mp3 with another's label behind 1,000 items of APE",
                joined(frames(), apeOf(1000, OTHER)),
                CarrierCode.TOO_MANY_PARTS);
        put(
                "mp3 with another's label before sixteen tags",
                joined(frames(), latin(OTHER), repeated(17, Sounds.id3v1())),
                CarrierCode.TOO_MANY_PARTS);
    }

    private static void tags4() {
        put(
                "mp3 with a label that is no JSON",
                mp3(tag(4, 0, frame4("TXXX", 0, latin("\3AIGC\0what")))),
                CarrierCode.LABEL_UNREADABLE);
        put(
                "mp3 with a label and no text",
                mp3(tag(4, 0, frame4("TXXX", 0, latin("\3AIGC")))),
                CarrierCode.LABEL_UNREADABLE);
        put(
                "mp3 with XMP that is none",
                mp3(tag(4, 0, frame4("PRIV", 0, latin("XMP\0<x")))),
                CarrierCode.XMP_UNREADABLE);
        put(
                "mp3 with a frame shorter than its flags ask for",
                mp3(tag(4, 0, frame4("TXXX", 0x41, latin("x")))),
                SoundCode.FRAME_SEALED);
    }

    private static byte[] sealed3(int flags, byte[] body) {
        return sealed3("TXXX", flags, body);
    }

    private static byte[] sealed3(String id, int flags, byte[] body) {
        return joined(latin(id), be32(body.length), new byte[] {0, (byte) flags}, body);
    }

    private static byte[] bombs() throws Exception {
        return repeated(50, bomb("TXXX"));
    }

    private static byte[] bomb(String id) throws Exception {
        return sealed3(id, 0x80, joined(be32(1 << 20), deflated(1 << 20)));
    }

    /** The check sum at the end is wrong. */
    private static byte[] brokenOff() throws Exception {
        var bomb = sealed3("TIT2", 0x80, joined(be32(1_000_000), deflated(1_000_000)));
        bomb[bomb.length - 1] ^= 1;
        return bomb;
    }

    private static byte[] deflated(int zeros) throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            out.write(new byte[zeros]);
        }
        return packed.toByteArray();
    }

    private static byte[] brokenApe() {
        var ape = Sounds.ape("Title", "title");
        System.arraycopy(le32(-1), 0, ape, 32, 4);
        return ape;
    }

    private static byte[] apeOf(int before, String label) {
        var items = joined(
                repeated(before, joined(le32(1), le32(0), latin("K\0x"))),
                joined(le32(label.length()), le32(0), latin("AIGC\0" + label)));
        return joined(
                items, latin("APETAGEX"), le32(2000), le32(items.length + 32), le32(before + 1), le32(0), new byte[8]);
    }

    /** A tag of ID3v2.4 with a frame whose size has eight bits a byte. */
    private static byte[] plainSizes() {
        return tag(4, 0, frame3("TIT2", new byte[200]));
    }

    private static byte[] streamed(long size) {
        return changed(changed(wav(), 4, le32(size)), 40, le32(size));
    }

    private static byte[] sealedNumber(byte[] opus, int at, int number) {
        var page = Arrays.copyOfRange(opus, at, opus.length);
        int length = 28 + (page[27] & 0xff);
        System.arraycopy(le32(number), 0, page, 18, 4);
        var sealed = Sounds.sealed(Arrays.copyOf(page, length));
        return changed(opus, at, sealed);
    }

    private static byte[] endless() {
        var head = Arrays.copyOf(opus(opusTags()), 47);
        var segments = Collections.nCopies(255, 255);
        return joined(head, Sounds.page(1, 0, -1, segments, new byte[255 * 255]));
    }

    private static byte[] emptyPages() {
        var all = new ByteArrayOutputStream();
        all.writeBytes(Arrays.copyOf(opus(opusTags()), 47));
        for (int i = 0; i <= Limits.PARTS; i++) {
            all.writeBytes(Sounds.page(1 + i, 0, -1, List.of(), new byte[0]));
        }
        return all.toByteArray();
    }

    private static byte[] many(byte[] part) {
        return repeated(Limits.PARTS + 1, part);
    }

    private static byte[] repeated(int times, byte[] part) {
        return joined(Collections.nCopies(times, part).toArray(byte[][]::new));
    }

    private static byte[] changed(byte[] original, int at, byte[] bytes) {
        var changed = original.clone();
        System.arraycopy(bytes, 0, changed, at, bytes.length);
        return changed;
    }

    private static void put(String fault, byte[] content, Finding.Code code) {
        FAULTS.put(fault, Map.entry(content, code));
    }
}
