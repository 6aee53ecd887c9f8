package fengni.label.picture;

import static fengni.label.picture.PictureMarkingTest.LABEL;
import static fengni.label.picture.PictureMarkingTest.codes;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.MarkOrder;
import fengni.label.MarkPosition;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.label.VisibleWords;
import fengni.law.Finding;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Scans that break the rules of ITU-T T.81, each named by its fault: refused, and never written from a guess. */
class HostileScanTest {
    private static final MarkOrder ORDER = MarkOrder.of(LABEL).with(new VisibleWords.Usual());

    private static final String BASELINE = "c0";
    private static final String PROGRESSIVE = "c2";
    private static final String GRAY = "08 0078 00a0 01 011100";
    /** One code of one bit, for the symbol that follows. */
    private static final String ONE = "01" + "00".repeat(15);

    private static final String WHOLE = "01 0100 00 3f 00";
    private static final String DC_ONLY = "01 0100 00 00 00";

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("table with more codes than bits", table("00", "03" + "00".repeat(15) + "000102"), scan(WHOLE)),
                fault("table cut off", segment("c4", "00 05"), scan(WHOLE)),
                fault("symbol beyond the block", one("00", "00"), one("10", "f1"), scan(WHOLE)),
                fault("zeros beyond the block", one("00", "00"), one("10", "f0"), scan(WHOLE)),
                fault("run without a number", one("00", "00"), one("10", "30"), scan(WHOLE)),
                fault("difference of 16 bits", one("00", "10"), one("10", "00"), scan(WHOLE)),
                fault("first coefficient of more than 16 bits", one("00", "0b"), one("10", "00"), scan(WHOLE)),
                fault("no table", scan(WHOLE)),
                fault("no table of divisors", one("00", "00"), one("10", "00"), scan(WHOLE)),
                fault("band in a sequential scan", one("00", "00"), one("10", "00"), scan(DC_ONLY)),
                fault("component twice in a scan", one("00", "00"), one("10", "00"), scan("02 0100 0100 00 3f 00")),
                fault("component that is not there", one("00", "00"), one("10", "00"), scan("01 0900 00 3f 00")),
                fault("component coded twice", one("00", "00"), one("10", "00"), scan(WHOLE), scan(WHOLE)),
                fault("frame behind its scan", "late"),
                fault(
                        "number of lines behind the scan",
                        one("00", "00"),
                        one("10", "00"),
                        scan(WHOLE),
                        segment("dc", "0078")));
    }

    private static Arguments fault(String name, String... segments) {
        boolean noDivisors = name.equals("no table of divisors");
        var parts = new ArrayList<>(List.of(segments));
        if (parts.contains("late")) {
            return Arguments.of(
                    name, file(one("00", "00"), one("10", "00"), divisors(), scan(WHOLE), segment(BASELINE, GRAY)));
        }
        parts.addFirst(segment(BASELINE, GRAY));
        if (!noDivisors) {
            parts.addFirst(divisors());
        }
        return Arguments.of(name, file(parts.toArray(String[]::new)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_sequential_fault_is_refused(String fault, byte[] file) {
        assertThat(refused(file)).as(fault).isEqualTo(PictureCode.NOT_DECODABLE);
    }

    static Stream<Arguments> progressiveFaults() {
        var dc = scan(DC_ONLY);
        return Stream.of(
                Arguments.of("run of blocks beyond the last", List.of(dc, scan("01 0100 01 3f 00"))),
                Arguments.of("first coefficients come later", List.of(scan("01 0100 01 3f 00"), dc)),
                Arguments.of("told twice", List.of(dc, dc)),
                Arguments.of("told more exactly than ever told", List.of(dc, scan("01 0100 01 3f 10"))),
                Arguments.of("two bits at a time", List.of(scan("01 0100 00 00 02"), scan("01 0100 00 00 20"))),
                Arguments.of("first and other coefficients in one scan", List.of(scan(WHOLE))),
                Arguments.of("band that ends before it begins", List.of(dc, scan("01 0100 05 03 00"))),
                Arguments.of("band beyond the block", List.of(dc, scan("01 0100 05 40 00"))),
                Arguments.of("a thousand scans", java.util.Collections.nCopies(1000, dc)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("progressiveFaults")
    void a_progressive_fault_is_refused(String fault, List<String> scans) {
        var parts = new ArrayList<>(List.of(divisors(), segment(PROGRESSIVE, GRAY), one("00", "00"), one("10", "e0")));
        parts.addAll(scans);

        assertThat(refused(file(parts.toArray(String[]::new)))).as(fault).isEqualTo(PictureCode.NOT_DECODABLE);
    }

    @Test
    void frames_that_contradict_themselves_are_refused() {
        for (String frame : List.of(
                "08 0078 00a0 03 011100 011100 021100", // an id twice
                "08 0078 00a0 03 010100 021100 031100", // no samples
                "08 0078 00a0 03 015100 021100 031100", // more than four
                "08 0078 00a0 03 013100 022100 031100", // two of three
                "08 0078 00a0 03 011109 021100 031100", // a table that cannot be
                "08 0078 00a0 03 011100 021100")) {
            var file = file(divisors(), segment(BASELINE, frame), one("00", "00"), one("10", "00"), scan(WHOLE));
            assertThat(refused(file)).as(frame).isEqualTo(PictureCode.NOT_DECODABLE);
        }
    }

    @Test
    void sizes_that_no_content_pays_for_cost_nothing() {
        for (String kind : List.of(BASELINE, PROGRESSIVE)) {
            var file = file(divisors(), segment(kind, "08 ffff ffff 01 011100"), scan(WHOLE));
            assertThat(refused(file)).isEqualTo(PictureCode.TOO_MANY_PIXELS);
            var scans = new ArrayList<>(List.of(divisors(), segment(kind, "08 0fa0 0fa0 01 011100")));
            scans.addAll(java.util.Collections.nCopies(500, scan(DC_ONLY)));
            assertThat(refused(file(scans.toArray(String[]::new)))).isEqualTo(PictureCode.TOO_MANY_PIXELS);
        }
    }

    @Test
    void a_restart_marker_that_is_missing_or_another_is_refused() {
        for (boolean progressive : new boolean[] {false, true}) {
            var picture = Pictures.jpeg(Pictures.image(160, 120, BufferedImage.TYPE_INT_RGB), progressive, 3);
            int at = restart(picture);
            var other = picture.clone();
            other[at + 1] = (byte) (0xd0 + (other[at + 1] - 0xd0 + 1 & 7));
            var without = Arrays.copyOf(picture, picture.length - 2);
            System.arraycopy(picture, at + 2, without, at, picture.length - at - 2);

            assertThat(refused(other)).isEqualTo(PictureCode.NOT_DECODABLE);
            assertThat(refused(without)).isEqualTo(PictureCode.NOT_DECODABLE);
        }
    }

    private static int restart(byte[] picture) {
        int at = Jpeg.read(picture).segments().stream()
                .filter(segment -> segment.marker() == JpegSegment.SCAN)
                .findFirst()
                .orElseThrow()
                .body()
                .end();
        while (picture[at] != (byte) 0xff || picture[at + 1] == 0) {
            at++;
        }
        return at;
    }

    @Test
    void mutants_of_scans_are_refused_or_drawn_on_and_never_throw() {
        long seed = Long.getLong("fengni.seed", 20_261_122L);
        var random = new Random(seed);
        var small = Pictures.image(150, 90, BufferedImage.TYPE_INT_RGB);
        var originals =
                List.of(Pictures.jpeg(small, false, 0), Pictures.jpeg(small, false, 2), Pictures.jpeg(small, true, 0));
        int mutants = Boolean.getBoolean("fengni.long") ? 50_000 : 500;
        for (int i = 0; i < mutants; i++) {
            var mutant = originals.get(i % originals.size()).clone();
            for (int n = random.nextInt(1, 4); n > 0; n--) {
                mutant[2 + random.nextInt(mutant.length - 2)] = (byte) random.nextInt(256);
            }
            var what = "seed " + seed + ", mutant " + i;
            try {
                var position = List.of(MarkPosition.values()).get(random.nextInt(MarkPosition.values().length));
                if (Marker.mark(mutant, ORDER.at(position)) instanceof Marked.Done done) {
                    // what was drawn on can be drawn on again, and read to its end by the other decoder
                    PlainCoefficients.of(done.content());
                }
            } catch (RuntimeException | Error failure) {
                throw new AssertionError(what, failure);
            }
        }
    }

    private static Finding.Code refused(byte[] file) {
        var found = codes(Marker.mark(file, ORDER));
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static String divisors() {
        return segment("db", "00" + "10".repeat(64));
    }

    private static String one(String place, String symbol) {
        return table(place, ONE + symbol);
    }

    private static String table(String place, String table) {
        return segment("c4", place + table);
    }

    private static String segment(String marker, String body) {
        var plain = body.replace(" ", "");
        return "ff" + marker + "%04x".formatted(2 + plain.length() / 2) + plain;
    }

    private static String scan(String head) {
        return segment("da", head) + "00".repeat(3000);
    }

    private static byte[] file(String... segments) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(HexFormat.of().parseHex("ffd8"));
        Stream.of(segments).forEach(segment -> out.writeBytes(HexFormat.of().parseHex(segment)));
        out.writeBytes(HexFormat.of().parseHex("ffd9"));
        return out.toByteArray();
    }
}
