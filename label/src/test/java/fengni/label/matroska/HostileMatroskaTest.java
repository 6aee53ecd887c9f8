package fengni.label.matroska;

import static fengni.label.matroska.Mkvs.CLUSTER;
import static fengni.label.matroska.Mkvs.TAGS;
import static fengni.label.matroska.Mkvs.clusters;
import static fengni.label.matroska.Mkvs.element;
import static fengni.label.matroska.Mkvs.id;
import static fengni.label.matroska.Mkvs.info;
import static fengni.label.matroska.Mkvs.joined;
import static fengni.label.matroska.Mkvs.latin;
import static fengni.label.matroska.Mkvs.open;
import static fengni.label.matroska.Mkvs.room;
import static fengni.label.matroska.Mkvs.simple;
import static fengni.label.matroska.Mkvs.tag;
import static fengni.label.matroska.Mkvs.tags;
import static fengni.label.matroska.Mkvs.tracks;
import static fengni.label.matroska.Mkvs.uint;
import static fengni.label.matroska.Mkvs.utf8;
import static fengni.label.matroska.Mkvs.wide;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.AigcLabel;
import fengni.label.CarrierCode;
import fengni.label.CarrierContract;
import fengni.label.Edited;
import fengni.label.LabelPlace;
import fengni.label.MarkOrder;
import fengni.label.Marker;
import fengni.label.OddFiles;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.label.xmp.XmpEdit;
import fengni.law.CreditCode;
import fengni.law.Finding;
import fengni.law.ProviderCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Broken and hostile Matroska, named by what is wrong with it, and labels where none is written. */
class HostileMatroskaTest {
    private static final String JSON = CarrierContract.LABEL.bareJson();
    private static final Mkvs MKV = new Mkvs("matroska");

    @TestFactory
    Stream<DynamicTest> a_broken_file_is_inconclusive_and_never_marked() {
        var all = new LinkedHashMap<String, Map.Entry<byte[], Finding.Code>>();
        var whole = file(clusters());
        all.put("its head alone", fault(MKV.head(), CarrierCode.TRUNCATED));
        all.put("cut in a cluster", fault(Arrays.copyOf(whole, whole.length - 9), CarrierCode.TRUNCATED));
        all.put("no segment", fault(joined(MKV.head(), info()), CarrierCode.BROKEN_PART));
        all.put("two segments", fault(joined(whole, whole), CarrierCode.BROKEN_PART));
        all.put("a name of five bytes", fault(file(new byte[] {8, 0, 0, 0, 0, (byte) 0x80}), CarrierCode.BROKEN_PART));
        all.put("a size of nine bytes", fault(file(joined(id(0xec), new byte[9])), CarrierCode.BROKEN_PART));
        all.put(
                "an element past its segment",
                fault(joined(file(joined(id(0xec), wide(99))), new byte[200]), CarrierCode.BROKEN_PART));
        all.put("tags without a size", fault(file(open(TAGS)), CarrierCode.BROKEN_PART));
        all.put("a block without a size", fault(file(open(CLUSTER), open(0xa3)), CarrierCode.BROKEN_PART));
        all.put(
                "a tag past its tags",
                fault(file(element(TAGS, joined(id(0x7373), wide(1L << 40))), clusters()), CarrierCode.BROKEN_PART));
        all.put("100,001 elements", fault(file(many(room(2))), CarrierCode.TOO_MANY_PARTS));
        all.put("100,001 tags", fault(file(tags(many(element(0x7373)))), CarrierCode.TOO_MANY_PARTS));
        all.put(
                "two hundred thousand tags in two",
                fault(file(tags(half()), tags(half()), tags(half())), CarrierCode.TOO_MANY_PARTS));
        all.put("tags in tags a thousand deep", fault(file(tags(tag(deep(1000)))), CarrierCode.TOO_DEEP));
        all.put(
                "a tag with two texts",
                fault(file(tags(tag(element(0x67c8, element(0x4487), element(0x4487))))), CarrierCode.BROKEN_PART));
        all.put(
                "a label without a text",
                fault(file(tags(tag(element(0x67c8, element(0x45a3, latin("AIGC")))))), CarrierCode.LABEL_UNREADABLE));
        all.put(
                "a label that is no JSON",
                fault(file(tags(tag(simple("AIGC", "what")))), CarrierCode.LABEL_UNREADABLE));
        all.put("XMP that is none", fault(file(attached(latin("<?xpacket <x"))), CarrierCode.XMP_UNREADABLE));
        return OddFiles.broken(all);
    }

    @TestFactory
    Stream<DynamicTest> a_label_elsewhere_is_told_and_keeps_a_second_one_out() {
        var label = simple("AIGC", JSON);
        var track = element(0x63c0, element(0x63c5, uint(7, 1)));
        var shot = element(0x63c0, element(0x68ca, uint(20, 1)));
        var binary = element(0x67c8, element(0x45a3, latin("AIGC")), element(0x4485, latin(JSON)));
        var nested = element(0x67c8, element(0x45a3, latin("X")), label);
        var all = new LinkedHashMap<String, Map.Entry<byte[], LabelPlace>>();
        all.put("a comment", Map.entry(file(tags(tag(simple("COMMENT", JSON)))), MatroskaPlace.OTHER_TAG));
        all.put("small letters", Map.entry(file(tags(tag(simple("aigc", JSON)))), MatroskaPlace.OTHER_TAG));
        all.put("a tag of a track", Map.entry(file(tags(element(0x7373, track, label))), MatroskaPlace.OTHER_TAG));
        all.put("a tag of a shot", Map.entry(file(tags(element(0x7373, shot, label))), MatroskaPlace.OTHER_TAG));
        all.put("a tag in a tag", Map.entry(file(tags(tag(nested))), MatroskaPlace.OTHER_TAG));
        all.put("a binary tag", Map.entry(file(tags(tag(binary))), MatroskaPlace.OTHER_TAG));
        all.put("the title", Map.entry(file(element(Mkvs.INFO, element(0x7ba9, utf8(JSON)))), MatroskaPlace.INFO));
        all.put(
                "a name of a track",
                Map.entry(
                        file(element(Mkvs.TRACKS, element(0xae, element(0x536e, utf8(JSON))))), MatroskaPlace.TRACKS));
        all.put("a chapter", Map.entry(file(element(0x1043_a770, utf8(JSON))), MatroskaPlace.CHAPTERS));
        all.put("a file of JSON", Map.entry(file(attached(utf8(JSON))), MatroskaPlace.ATTACHMENT));
        all.put(
                "a file of XMP",
                Map.entry(file(attached(utf8(XmpEdit.fresh(CarrierContract.LABEL)))), MatroskaPlace.XMP));
        return OddFiles.labelledElsewhere(new MkvCarrier(), all);
    }

    @Test
    void a_label_that_stands_at_the_level_of_a_film_is_the_slot() {
        var film = element(0x63c0, element(0x68ca, uint(50, 1)));
        var labelled = file(tags(element(0x7373, film, simple("TITLE", "t"), simple("AIGC", JSON))), clusters());
        assertThat(new MkvCarrier().read(Medium.of(labelled)).sightings())
                .singleElement()
                .satisfies(seen -> assertThat(seen.place()).isEqualTo(MatroskaPlace.TAG));
        var later = CarrierContract.done(Marker.mark(labelled, MarkOrder.of(CarrierContract.LATER)));
        assertThat(Medium.of(later).whole().latin())
                .contains("TITLE", CarrierContract.LATER.bareJson())
                .doesNotContain(JSON);
    }

    @Test
    void two_labels_are_one_too_many() {
        var label = tags(tag(simple("AIGC", JSON)));
        assertThat(OddFiles.refusal(file(label, clusters(), label))).contains(CarrierCode.SECOND_LABEL);
    }

    @Test
    void places_that_cannot_be_set_right_are_told() {
        var title = tags(tag(simple("TITLE", "t")));
        var narrow = MKV.seekable(new Mkvs.Layout(true, 0, 2, false), tags(tag(simple("TITLE", "t".repeat(59_500)))));
        assertThat(OddFiles.refusal(narrow)).contains(CarrierCode.OFFSETS);
        var summed = MKV.seekable(new Mkvs.Layout(true, 0, 4, false), title);
        int sum = new String(summed, StandardCharsets.ISO_8859_1).indexOf("\u00bf\u0084") + 2;
        summed[sum] ^= 1;
        assertThat(OddFiles.refusal(summed)).contains(CarrierCode.BROKEN_PART);
        var wrong = element(Mkvs.CUES, element(0xbb, element(0xb7, element(0xf1, uint(1000, 2)))));
        assertThat(OddFiles.refusal(file(clusters(), wrong))).contains(CarrierCode.OFFSETS);
        assertThat(OddFiles.refusal(file(Mkvs.summed(0xec), element(0xbf, new byte[4]), clusters())))
                .contains(CarrierCode.NO_ROOM);
    }

    /** Longer than all room that is left behind a label. */
    @Test
    void a_label_that_outgrows_its_room_moves_what_is_behind() {
        var producer = ProviderCode.of(new CreditCode("91350100M000100Y43"), "10000");
        var large = AigcLabel.firstWrite(producer, "c-" + "x".repeat(5000));
        var small = AigcLabel.firstWrite(producer, "c-1");
        MKV.examples().forEach((name, example) -> {
            var marked = CarrierContract.done(Marker.mark(example, MarkOrder.of(small)));
            var outgrown = CarrierContract.done(Marker.mark(marked, MarkOrder.of(large)));
            var again = CarrierContract.done(Marker.mark(outgrown, MarkOrder.of(small)));
            assertThat(again).as(name).hasSameSizeAs(outgrown);
        });
    }

    @Test
    void a_read_back_tells_what_else_has_changed() {
        var carrier = new MkvCarrier();
        var label = CarrierContract.LABEL;
        for (String name : new String[] {
            "SeekHead with room, check sums and cues",
            "cues and no room",
            "clusters that tell their places",
            "tags behind"
        }) {
            var original =
                    Medium.of(Optional.ofNullable(MKV.examples().get(name)).orElseThrow());
            var good = original.with(((Edited.Change) carrier.label(original, label)).splices())
                    .whole()
                    .bytes();
            for (int at = 0; at < good.length; at += at > 500 && at < good.length - 1400 ? 61 : 1) {
                var bad = good.clone();
                bad[at] ^= 1;
                boolean empty = isInRoom(bad, at) && isInRoom(good, at);
                assertThat(carrier.difference(original, Medium.of(bad), label).isEmpty())
                        .as("%s, byte %d", name, at)
                        .isEqualTo(empty);
            }
        }
    }

    private static boolean isInRoom(byte[] file, int at) {
        return SegmentWalk.walk(Medium.of(file)).row().stream()
                .anyMatch(element -> element.is(Ids.VOID) && element.body() <= at && element.end() > at);
    }

    private static byte[] file(byte[]... children) {
        return MKV.file(joined(info(), tracks()), joined(children));
    }

    private static byte[] attached(byte[] data) {
        return element(0x1941_a469, element(0x61a7, element(0x466e, latin("name")), element(0x465c, data)));
    }

    private static byte[] deep(int depth) {
        byte[] inner = {};
        for (int i = 0; i < depth; i++) {
            inner = element(0x67c8, inner);
        }
        return inner;
    }

    private static byte[] half() {
        return joined(Collections.nCopies(50_000, element(0x7373)).toArray(byte[][]::new));
    }

    private static byte[] many(byte[] part) {
        return joined(Collections.nCopies(Limits.PARTS + 1, part).toArray(byte[][]::new));
    }

    private static Map.Entry<byte[], Finding.Code> fault(byte[] content, Finding.Code code) {
        return Map.entry(content, code);
    }
}
