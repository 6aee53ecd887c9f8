package fengni.label.flv;

import static fengni.label.flv.Flvs.SOUND;
import static fengni.label.flv.Flvs.array;
import static fengni.label.flv.Flvs.be32;
import static fengni.label.flv.Flvs.cut;
import static fengni.label.flv.Flvs.flv;
import static fengni.label.flv.Flvs.joined;
import static fengni.label.flv.Flvs.key;
import static fengni.label.flv.Flvs.latin;
import static fengni.label.flv.Flvs.list;
import static fengni.label.flv.Flvs.metadata;
import static fengni.label.flv.Flvs.number;
import static fengni.label.flv.Flvs.object;
import static fengni.label.flv.Flvs.script;
import static fengni.label.flv.Flvs.string;
import static fengni.label.flv.Flvs.tag;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.AigcLabel;
import fengni.label.CarrierCode;
import fengni.label.CarrierContract;
import fengni.label.Edited;
import fengni.label.LabelPlace;
import fengni.label.MarkOrder;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.label.OddFiles;
import fengni.label.file.Medium;
import fengni.label.xmp.XmpEdit;
import fengni.law.Finding;
import fengni.law.ProviderCode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Broken and hostile Flash Video, named by what is wrong with it, and labels where none is written. */
class HostileFlvTest {
    private static final ProviderCode CODE = new ProviderCode(CarrierContract.LABEL.contentProducer());
    private static final String JSON = CarrierContract.LABEL.bareJson();
    private static final byte[] LABEL = key("AIGC", string(JSON));

    /** FFmpeg shows nothing of a text of 1,024 bytes and more. */
    @Test
    void a_label_longer_than_common_programs_read_is_told() {
        var label = AigcLabel.firstWrite(CODE, "c".repeat(500));
        var marked = (Marked.Done) Marker.mark("a.flv", flv(SOUND), MarkOrder.of(label));
        assertThat(marked.findings()).extracting(Finding::code).contains(CarrierCode.LONG_TEXT);
        var usual = (Marked.Done) Marker.mark("a.flv", flv(SOUND), MarkOrder.of(CarrierContract.LABEL));
        assertThat(usual.findings()).extracting(Finding::code).doesNotContain(CarrierCode.LONG_TEXT);
    }

    @TestFactory
    Stream<DynamicTest> a_broken_file_is_inconclusive_and_never_marked() {
        var all = new LinkedHashMap<String, Map.Entry<byte[], Finding.Code>>();
        all.put("its sign alone", fault(latin("FLV\1\4"), CarrierCode.TRUNCATED));
        all.put("a head past its end", fault(joined(latin("FLV\1\4"), be32(99), be32(0)), CarrierCode.BROKEN_PART));
        all.put(
                "a head of negative length",
                fault(joined(latin("FLV\1\4"), be32(-1), be32(0)), CarrierCode.BROKEN_PART));
        all.put("cut in a tag", fault(cut(flv(SOUND), 99), CarrierCode.TRUNCATED));
        all.put("cut in the head of a tag", fault(joined(flv(SOUND), latin("\10\0\0")), CarrierCode.TRUNCATED));
        all.put("cut in a length behind a tag", fault(cut(flv(SOUND), 2), CarrierCode.TRUNCATED));
        all.put("a tag of no known kind", fault(flv(SOUND, tag(99, 0, new byte[3])), CarrierCode.BROKEN_PART));
        all.put("an encrypted tag", fault(flv(tag(0x28, 0, new byte[30]), SOUND), CarrierCode.BROKEN_PART));
        all.put("a script without a name", fault(flv(script(number(1)), SOUND), CarrierCode.BROKEN_PART));
        all.put("a script of nothing", fault(flv(script(), SOUND), CarrierCode.BROKEN_PART));
        all.put("a name past its tag", fault(flv(script(latin("\2\u00ff\u00ff")), SOUND), CarrierCode.BROKEN_PART));
        all.put("metadata that are a number", fault(flv(metadata(number(1), SOUND)), CarrierCode.BROKEN_PART));
        all.put(
                "metadata that do not end",
                fault(flv(metadata(cut(list(key("a", number(1))), 3), SOUND)), CarrierCode.BROKEN_PART));
        all.put(
                "an array of four billion",
                fault(
                        flv(metadata(list(key("a", joined(new byte[] {10}, be32(-1)))), SOUND)),
                        CarrierCode.BROKEN_PART));
        all.put(
                "a long text past its tag",
                fault(
                        flv(metadata(list(key("a", joined(new byte[] {12}, be32(-1)))), SOUND)),
                        CarrierCode.BROKEN_PART));
        all.put(
                "a value of no known kind",
                fault(flv(metadata(list(key("a", new byte[] {17})), SOUND)), CarrierCode.BROKEN_PART));
        all.put(
                "arrays of arrays a thousand deep",
                fault(flv(metadata(list(key("a", deep(1000))), SOUND)), CarrierCode.TOO_DEEP));
        all.put(
                "a label that is no JSON",
                fault(flv(metadata(list(key("AIGC", string("what"))), SOUND)), CarrierCode.LABEL_UNREADABLE));
        all.put(
                "a label that is a number",
                fault(flv(metadata(list(key("AIGC", number(1))), SOUND)), CarrierCode.LABEL_UNREADABLE));
        all.put(
                "a label of seven keys",
                fault(
                        flv(metadata(list(key("AIGC", object(key("Label", string("1"))))), SOUND)),
                        CarrierCode.LABEL_UNREADABLE));
        all.put(
                "another's label behind 65 texts that look like one",
                fault(
                        flv(metadata(list(repeated(65, key("a", string("{\"ProduceID\" x")))), SOUND)),
                        CarrierCode.TOO_MANY_PARTS));
        return OddFiles.broken(all);
    }

    @TestFactory
    Stream<DynamicTest> a_label_elsewhere_is_told_and_keeps_a_second_one_out() {
        var xmp = string(XmpEdit.fresh(CarrierContract.LABEL));
        var all = new LinkedHashMap<String, Map.Entry<byte[], LabelPlace>>();
        all.put("another key", Map.entry(flv(metadata(list(key("comment", string(JSON))), SOUND)), FlvPlace.OTHER_KEY));
        all.put("small letters", Map.entry(flv(metadata(list(key("aigc", string(JSON))), SOUND)), FlvPlace.OTHER_KEY));
        all.put("an object inside", Map.entry(flv(metadata(list(key("x", object(LABEL))), SOUND)), FlvPlace.OTHER_KEY));
        all.put(
                "a second value",
                Map.entry(flv(script(string("onMetaData"), list(), list(LABEL)), SOUND), FlvPlace.OTHER_KEY));
        all.put(
                "metadata that come again",
                Map.entry(flv(metadata(list(), metadata(list(LABEL), SOUND))), FlvPlace.OTHER_SCRIPT));
        all.put(
                "another script",
                Map.entry(flv(script(string("onTextData"), object(LABEL)), SOUND), FlvPlace.OTHER_SCRIPT));
        all.put("XMP", Map.entry(flv(script(string("onXMPData"), list(key("liveXML", xmp))), SOUND), FlvPlace.XMP));
        return OddFiles.labelledElsewhere(new FlvCarrier(), all);
    }

    @Test
    void the_key_twice_is_one_too_many() {
        assertThat(OddFiles.refusal(flv(metadata(list(LABEL, LABEL), SOUND)))).contains(CarrierCode.SECOND_LABEL);
    }

    @Test
    void places_that_lie_outside_of_the_file_are_not_guessed_at() {
        for (double place : new double[] {1e9, -1, 0.5, Double.NaN, Double.POSITIVE_INFINITY}) {
            var keyframes = object(key("filepositions", array(number(place))));
            assertThat(OddFiles.refusal(flv(metadata(list(key("keyframes", keyframes)), SOUND))))
                    .contains(CarrierCode.OFFSETS);
        }
    }

    @Test
    void metadata_of_sixteen_megabytes_have_no_room() {
        var values = repeated(15, key("a", joined(new byte[] {12}, be32(1 << 20), new byte[1 << 20])));
        var rest = key("b", joined(new byte[] {12}, be32((1 << 20) - 300), new byte[(1 << 20) - 300]));
        assertThat(OddFiles.refusal(flv(metadata(list(values, rest), SOUND)))).contains(CarrierCode.NO_ROOM);
    }

    @Test
    void a_read_back_tells_what_else_has_changed() {
        for (String name : new String[] {"an index of frames", "no metadata", "metadata twice"}) {
            var original =
                    Medium.of(Optional.ofNullable(Flvs.examples().get(name)).orElseThrow());
            var carrier = new FlvCarrier();
            var label = CarrierContract.LABEL;
            var good = original.with(((Edited.Change) carrier.label(original, label)).splices())
                    .whole()
                    .bytes();
            for (int at = 0; at < Math.min(1000, good.length); at++) {
                var bad = good.clone();
                bad[at] ^= 1;
                assertThat(carrier.difference(original, Medium.of(bad), label))
                        .as("%s, byte %d", name, at)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void a_read_back_of_arrays_a_hundred_thousand_deep_tells_the_depth() {
        var content = Medium.of(flv(metadata(list(key("a", deep(100_000))), SOUND)));

        assertThat(FlvReadBack.difference(content, content, JSON)).contains("depth");
    }

    private static byte[] deep(int depth) {
        return joined(repeated(depth, new byte[] {10, 0, 0, 0, 1}), number(1));
    }

    private static byte[] repeated(int times, byte[] part) {
        return joined(Collections.nCopies(times, part).toArray(byte[][]::new));
    }

    private static Map.Entry<byte[], Finding.Code> fault(byte[] content, Finding.Code code) {
        return Map.entry(content, code);
    }
}
