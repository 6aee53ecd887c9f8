package fengni.label.avi;

import static fengni.label.avi.Avis.avi;
import static fengni.label.avi.Avis.chunk;
import static fengni.label.avi.Avis.hdrl;
import static fengni.label.avi.Avis.idx1;
import static fengni.label.avi.Avis.info;
import static fengni.label.avi.Avis.joined;
import static fengni.label.avi.Avis.junk;
import static fengni.label.avi.Avis.latin;
import static fengni.label.avi.Avis.le32;
import static fengni.label.avi.Avis.list;
import static fengni.label.avi.Avis.movi;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.CarrierCode;
import fengni.label.CarrierContract;
import fengni.label.Edited;
import fengni.label.LabelPlace;
import fengni.label.OddFiles;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.label.xmp.XmpEdit;
import fengni.law.Finding;
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

/** Broken and hostile AVI files, named by what is wrong with them, and labels where none is written. */
class HostileAviTest {
    private static final String JSON = CarrierContract.LABEL.bareJson();

    @TestFactory
    Stream<DynamicTest> a_broken_file_is_inconclusive_and_never_marked() {
        var all = new LinkedHashMap<String, Map.Entry<byte[], Finding.Code>>();
        all.put("its head alone", fault(latin("RIFF\4\0\0\0AVI "), CarrierCode.BROKEN_PART));
        all.put("cut in its pictures", fault(Arrays.copyOf(avi(hdrl(), movi()), 350), CarrierCode.TRUNCATED));
        all.put("a recording cut off, with no size", fault(sized(0), CarrierCode.BROKEN_PART));
        all.put("a stream, with no size", fault(sized(-1), CarrierCode.BROKEN_PART));
        all.put("no head", fault(avi(movi()), CarrierCode.BROKEN_PART));
        all.put("no media data", fault(avi(hdrl()), CarrierCode.BROKEN_PART));
        all.put("media data twice", fault(avi(hdrl(), movi(), movi()), CarrierCode.BROKEN_PART));
        all.put(
                "a chunk past its form",
                fault(avi(hdrl(), movi(), joined(latin("idx1"), le32(9))), CarrierCode.BROKEN_PART));
        all.put(
                "a list without a type",
                fault(avi(hdrl(), movi(), chunk("LIST", latin("IN"))), CarrierCode.BROKEN_PART));
        all.put(
                "a name of no letters",
                fault(avi(hdrl(), movi(), chunk("\1\2\3\4", new byte[2])), CarrierCode.BROKEN_PART));
        all.put(
                "100,001 chunks",
                fault(avi(hdrl(), movi(), many(chunk("note", new byte[0]))), CarrierCode.TOO_MANY_PARTS));
        all.put(
                "100,001 texts",
                fault(avi(hdrl(), movi(), list("INFO", many(chunk("INAM", new byte[0])))), CarrierCode.TOO_MANY_PARTS));
        all.put(
                "a text past its list",
                fault(avi(hdrl(), movi(), list("INFO", latin("INAM\u00ff\0\0\0"))), CarrierCode.BROKEN_PART));
        all.put(
                "texts of five megabytes",
                fault(avi(hdrl(), movi(), list("INFO", chunk("INAM", new byte[5 << 20]))), CarrierCode.PART_TOO_LARGE));
        all.put(
                "a label that is no JSON",
                fault(avi(hdrl(), movi(), info("AIGC", "what")), CarrierCode.LABEL_UNREADABLE));
        all.put("XMP that is none", fault(avi(hdrl(), movi(), chunk("_PMX", latin("<x"))), CarrierCode.XMP_UNREADABLE));
        all.put(
                "a further form past its end",
                fault(joined(avi(hdrl(), movi()), latin("RIFF\u00ff\0\0\0AVIX")), CarrierCode.TRUNCATED));
        return OddFiles.broken(all);
    }

    @TestFactory
    Stream<DynamicTest> a_label_elsewhere_is_told_and_keeps_a_second_one_out() {
        var all = new LinkedHashMap<String, Map.Entry<byte[], LabelPlace>>();
        all.put("a comment", Map.entry(avi(hdrl(), info("ICMT", "see " + JSON), movi()), AviPlace.OTHER_INFO));
        all.put("small letters", Map.entry(avi(hdrl(), info("aigc", JSON), movi()), AviPlace.OTHER_INFO));
        all.put("a chunk as in WAV", Map.entry(avi(hdrl(), movi(), chunk("AIGC", latin(JSON))), AviPlace.CHUNK));
        all.put("the name of a stream", Map.entry(avi(hdrl(chunk("strn", latin(JSON))), movi()), AviPlace.HEADERS));
        all.put("room that is none", Map.entry(avi(hdrl(), chunk("JUNK", latin(JSON)), movi()), AviPlace.OTHER_CHUNK));
        all.put("XMP", Map.entry(avi(hdrl(), movi(), chunk("_PMX", packet())), AviPlace.XMP));
        all.put(
                "a further form",
                Map.entry(
                        joined(avi(hdrl(), movi()), chunk("RIFF", joined(latin("AVIX"), movi(), info("AIGC", JSON)))),
                        AviPlace.FURTHER_FORM));
        return OddFiles.labelledElsewhere(new AviCarrier(), all);
    }

    @Test
    void two_labels_in_two_lists_are_one_too_many() {
        var twice = avi(hdrl(), info("AIGC", JSON), movi(), idx1(4), info("AIGC", JSON));
        assertThat(OddFiles.refusal(twice)).contains(CarrierCode.SECOND_LABEL);
    }

    @Test
    void a_file_of_two_forms_without_room_is_refused() {
        assertThat(OddFiles.refusal(joined(avi(hdrl(), movi(), idx1(4)), Avis.further())))
                .contains(CarrierCode.NO_ROOM);
    }

    @Test
    void media_data_never_move_and_room_shrinks_by_what_texts_take() {
        for (byte[] example : Avis.examples().values()) {
            var medium = Medium.of(example);
            var marked = marked(medium);
            long media = AviWalk.walk(medium).media().orElseThrow().at();
            assertThat(AviWalk.walk(marked).media().orElseThrow().at()).isEqualTo(media);
        }
        var roomy = Medium.of(avi(hdrl(), info("INAM", "spring"), junk(600), movi(), idx1(4)));
        assertThat(marked(roomy).length()).isEqualTo(roomy.length());
    }

    @Test
    void a_read_back_tells_what_else_has_changed() {
        var original = Medium.of(avi(hdrl(), info("INAM", "spring"), junk(600), movi(), idx1(4)));
        var good = marked(original).whole().bytes();
        assertThat(difference(original, good)).isEmpty();
        for (int at = 0; at < good.length; at++) {
            var bad = good.clone();
            bad[at] ^= 1;
            assertThat(difference(original, bad)).as("byte %d", at).isNotEmpty();
        }
    }

    private static Optional<String> difference(Medium original, byte[] marked) {
        return new AviCarrier().difference(original, Medium.of(marked), CarrierContract.LABEL);
    }

    private static Medium marked(Medium original) {
        return original.with(((Edited.Change) new AviCarrier().label(original, CarrierContract.LABEL)).splices());
    }

    private static byte[] packet() {
        return XmpEdit.fresh(CarrierContract.LABEL).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sized(int size) {
        var file = avi(hdrl(), movi());
        System.arraycopy(le32(size), 0, file, 4, 4);
        return file;
    }

    private static byte[] many(byte[] part) {
        return joined(Collections.nCopies(Limits.PARTS + 1, part).toArray(byte[][]::new));
    }

    private static Map.Entry<byte[], Finding.Code> fault(byte[] content, Finding.Code code) {
        return Map.entry(content, code);
    }
}
