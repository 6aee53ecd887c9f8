package fengni.label;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fengni.label.Trace.Confidence;
import fengni.label.Trace.Kind;
import fengni.law.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is found in metadata, by the list that comes along and by others. */
class MetadataTracesTest {
    private static final long SEED = 20_261_122;
    private static final Propagation USUAL = Propagation.usual();
    private static final String SAMPLER = "cat\nNegative prompt: dog\nSteps: 20, Sampler: Euler";

    /** A file, and the kinds of what is found in it. */
    @SuppressWarnings("ArrayRecordComponent") // held by a table and compared by nobody
    private record Example(byte[] file, Kind... kinds) {}

    private static Map<String, Example> examples() {
        var all = new LinkedHashMap<String, Example>();
        var png = Brought.png();
        var jpeg = Brought.picture("jpg");
        all.put("a photograph", new Example(jpeg));
        all.put("png parameters", new Example(Brought.withText(png, "parameters", SAMPLER), Kind.GENERATOR));
        all.put(
                "png workflow, packed",
                new Example(Brought.withChunk(png, "zTXt", packed("workflow\0\0", "{\"nodes\":[]}")), Kind.GENERATOR));
        all.put(
                "png prompt of nodes, international",
                new Example(
                        Brought.withChunk(
                                png, "iTXt", "prompt\0\0\0\0\0{\"3\":{\"class_type\":\"KSampler\"}}".getBytes(UTF_8)),
                        Kind.GENERATOR));
        all.put("png text of a person", new Example(Brought.withText(png, "Comment", "Sampler of my cat")));
        all.put(
                "png exif",
                new Example(Brought.withChunk(png, "eXIf", Brought.exif(0x131, "Midjourney 7")), Kind.GENERATOR));
        all.put("png xmp", new Example(Brought.withXmp(png, Brought.SOURCE_TYPE), Kind.SOURCE_TYPE));
        all.put(
                "xmp as an attribute",
                new Example(
                        Brought.withXmp(
                                png,
                                Brought.XMP.replace(
                                        "rdf:about=\"\"", "rdf:about=\"\" p:Credit=\"Made with Google AI\"")),
                        Kind.GENERATOR));
        all.put(
                "xmp of an ingredient",
                new Example(Brought.withXmp(
                        png,
                        Brought.XMP.formatted("<p:Ingredients><rdf:Bag><rdf:li s:DigitalSourceType="
                                + "\"http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia\"/>"
                                + "</rdf:Bag></p:Ingredients>"))));
        all.put(
                "jpeg exif",
                new Example(
                        Brought.withSegment(
                                jpeg, 0xe1, Brought.joined(latin("Exif\0\0"), Brought.exif(0x131, "ComfyUI"))),
                        Kind.GENERATOR));
        all.put(
                "jpeg comment in utf-16",
                new Example(
                        Brought.withSegment(
                                jpeg,
                                0xe1,
                                Brought.joined(
                                        latin("Exif\0\0"),
                                        Brought.exif(
                                                0x9286,
                                                "UNICODE\0" + new String(SAMPLER.getBytes(UTF_16BE), ISO_8859_1)))),
                        Kind.GENERATOR));
        all.put(
                "jpeg xmp",
                new Example(
                        Brought.withSegment(jpeg, 0xe1, latin("http://ns.adobe.com/xap/1.0/\0" + Brought.SOURCE_TYPE)),
                        Kind.SOURCE_TYPE));
        all.put("jpeg store", new Example(jumbf(jpeg, "an editor"), Kind.PROVENANCE));
        all.put(
                "jpeg store of a camera",
                new Example(jumbf(jpeg, "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture")));
        all.put(
                "film store of a generator",
                new Example(Brought.film(Brought.store("claim_generator OpenAI")), Kind.PROVENANCE, Kind.GENERATOR));
        all.put(
                "gif xmp",
                new Example(Brought.joined(Brought.picture("gif"), latin(Brought.SOURCE_TYPE)), Kind.SOURCE_TYPE));
        return all;
    }

    @TestFactory
    Stream<DynamicTest> a_sign_is_found_where_it_stands_and_nowhere_else() {
        return examples().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    var decision = USUAL.decide("a", one.getValue().file(), false);

                    assertThat(decision.traces())
                            .extracting(Trace::kind)
                            .containsExactlyInAnyOrder(one.getValue().kinds());
                }));
    }

    @Test
    void damaged_files_cost_nothing_but_their_reading() {
        var random = new Random(SEED);
        int rounds = Boolean.getBoolean("fengni.long") ? 2_000 : 40;
        examples().forEach((name, example) -> {
            for (int i = 0; i < rounds; i++) {
                var file = example.file().clone();
                for (int j = 0; j < 1 + random.nextInt(6); j++) {
                    file[random.nextInt(Math.min(file.length, 400))] = (byte) random.nextInt(256);
                }
                var cut = Arrays.copyOf(file, random.nextInt(8) == 0 ? random.nextInt(file.length) : file.length);

                assertThat(USUAL.decide(name, cut, false).reasons())
                        .as("seed %d: %s", SEED, name)
                        .isNotEmpty();
            }
        });
    }

    @Test
    void a_text_that_unpacks_to_gigabytes_is_cut() {
        var bomb = Brought.withChunk(Brought.png(), "zTXt", packed("parameters\0\0", "Steps: " + "x".repeat(64 << 20)));

        assertThat(USUAL.decide("a.png", bomb, false).traces()).hasSize(1);
    }

    @Test
    void the_list_that_comes_along_can_be_changed_and_read_again() {
        var changed = TraceList.text() + "\ngenerator | low | png.Own | is | mine | Own | UNCONFIRMED\n";
        var list = TraceList.read(changed).toOptional().orElseThrow();

        assertThat(list.rules()).hasSize(TraceList.usual().rules().size() + 1);
        assertThat(Propagation.with(list)
                        .decide("a.png", Brought.withText(Brought.png(), "Own", "Mine"), false)
                        .traces())
                .extracting(Trace::what, Trace::confidence)
                .containsExactly(tuple("Own", Confidence.LOW));
    }

    @Test
    void every_fault_of_a_list_is_told_with_its_line() {
        var faults = TraceList.read("""
                        # kept
                        generator | certain | png.a | is | x | X | s
                        generator | low | png.a | matches | x | X | s
                        generator | low | | exists | x | X | s
                        generator | high | png.a | is | x | X | UNCONFIRMED
                        generator | low
                        robot | low | png.a | is | | X | s
                        """).findings();

        assertThat(faults).extracting(Finding::where).containsExactly("2", "3", "4", "4", "5", "6", "7", "7");
        assertThat(faults).extracting(Finding::code).containsOnly(PropagationCode.TRACE_LINE);
    }

    @Test
    void a_hostile_list_is_refused_or_harmless() {
        var random = new Random(SEED);
        assertThat(TraceList.read("x".repeat(TraceList.LONGEST + 1)).toOptional())
                .isEmpty();
        assertThat(TraceList.read("generator|low|a|is|x|X|s\n".repeat(TraceList.MOST_RULES + 1))
                        .toOptional())
                .isEmpty();
        assertThat(TraceList.read("|".repeat(100_000)).findings()).hasSize(1);
        assertThat(TraceList.read("?\n".repeat(100_000)).findings()).hasSizeLessThanOrEqualTo(70);
        for (int i = 0; i < 300; i++) {
            var text = new StringBuilder(TraceList.text());
            for (int j = 0; j < 20; j++) {
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(128));
            }
            assertThat(TraceList.read(text.toString()))
                    .as("seed %d, list %d", SEED, i)
                    .isNotNull();
        }
    }

    @Test
    void every_line_of_the_list_that_comes_along_tells_where_it_is_known_from() {
        assertThat(TraceList.usual().rules())
                .hasSizeGreaterThan(20)
                .allSatisfy(rule -> assertThat(rule.source()).hasSizeGreaterThan(10))
                .allSatisfy(rule -> assertThat(
                                rule.source().startsWith("UNCONFIRMED") && rule.confidence() != Confidence.LOW)
                        .isFalse());
        assertThat(List.of(Kind.values()))
                .containsAll(
                        TraceList.usual().rules().stream().map(TraceRule::kind).toList());
    }

    private static byte[] jumbf(byte[] jpeg, String text) {
        return Brought.withSegment(
                jpeg, 0xeb, Brought.joined(new byte[] {'J', 'P', 0, 1, 0, 0, 0, 1}, Brought.store(text)));
    }

    private static byte[] latin(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static byte[] packed(String head, String text) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(latin(head));
        try (var packing = new DeflaterOutputStream(bytes)) {
            packing.write(latin(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
