package fengni.label.film;

import static fengni.label.film.Films.box;
import static fengni.label.film.Films.ftyp;
import static fengni.label.film.Films.full;
import static fengni.label.film.Films.handler;
import static fengni.label.film.Films.joined;
import static fengni.label.film.Films.keyed;
import static fengni.label.film.Films.latin;
import static fengni.label.film.Films.moov;
import static fengni.label.film.Films.moovFirst;
import static fengni.label.film.Films.moovLast;
import static fengni.label.film.Films.mvhd;
import static fengni.label.film.Films.number;
import static fengni.label.film.Films.track;
import static fengni.label.film.Films.udta;
import static fengni.label.film.Films.wide;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.CarrierCode;
import fengni.label.CarrierContract;
import fengni.label.Edited;
import fengni.label.Inspector;
import fengni.label.MarkOrder;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.label.Verdict;
import fengni.label.file.Medium;
import fengni.label.file.OpenFile;
import fengni.label.file.Splice;
import fengni.law.Finding;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Broken and hostile films, named by what is wrong with them: findings, no exception, no changed original. */
class HostileFilmTest {
    private static final MarkOrder ORDER = MarkOrder.of(CarrierContract.LABEL);

    private static final byte[] XMP_UUID = HexFormat.of().parseHex("be7acfcb97a942e89c71999491e3afac");

    @TempDir
    private Path folder = Path.of("");

    @TestFactory
    Stream<DynamicTest> a_film_that_cannot_be_read_whole_is_inconclusive_and_refused() {
        return each(unreadable(), (film, code) -> {
            var inspection = Inspector.inspect("film.mp4", film);
            assertThat(inspection.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(codes(inspection.findings())).contains(code);
            assertThat(codes(refused(film))).contains(code);
        });
    }

    @TestFactory
    Stream<DynamicTest> a_film_whose_offsets_cannot_be_moved_is_refused() {
        return each(fixed(), (film, code) -> {
            assertThat(Inspector.inspect("film.mp4", film).verdict()).isEqualTo(Verdict.NOT_FOUND);
            assertThat(codes(refused(film))).contains(code);
        });
    }

    private static Map<String, Map.Entry<byte[], Finding.Code>> unreadable() {
        var all = new LinkedHashMap<String, Map.Entry<byte[], Finding.Code>>();
        var last = moovLast("isom");
        all.put("ftyp alone", Map.entry(ftyp("isom"), FilmCode.NO_MOOV));
        all.put("cut in its samples", Map.entry(Arrays.copyOf(last, 900), CarrierCode.TRUNCATED));
        all.put("cut in moov", Map.entry(Arrays.copyOf(last, last.length - 9), CarrierCode.TRUNCATED));
        all.put("cut in the length of a box", Map.entry(joined(last, number(8)), CarrierCode.TRUNCATED));
        all.put("box past the end", Map.entry(joined(last, number(900), latin("free")), CarrierCode.TRUNCATED));
        all.put(
                "box of eight exabytes",
                Map.entry(joined(last, number(1), latin("free"), wide(Long.MAX_VALUE)), CarrierCode.TRUNCATED));
        all.put(
                "box of a negative length",
                Map.entry(joined(last, number(1), latin("free"), wide(-1)), CarrierCode.BROKEN_PART));
        all.put(
                "box shorter than its head",
                Map.entry(joined(last, number(7), latin("free")), CarrierCode.BROKEN_PART));
        all.put("two moov", Map.entry(joined(last, moov(false, 36)), FilmCode.MOOV_TWICE));
        all.put(
                "compressed moov",
                Map.entry(joined(ftyp("qt  "), box("moov", box("cmov", new byte[40]))), FilmCode.MOOV_COMPRESSED));
        all.put(
                "track longer than moov",
                Map.entry(
                        joined(ftyp("isom"), box("moov", mvhd(), number(4000), latin("trak"))), CarrierCode.TRUNCATED));
        all.put(
                "more keys told than there are",
                Map.entry(
                        moovLast("isom", udta(box("meta", number(0), handler("mdta"), full("keys", 0, number(9))))),
                        CarrierCode.BROKEN_PART));
        all.put(
                "key longer than its table",
                Map.entry(
                        moovLast(
                                "isom",
                                udta(box(
                                        "meta",
                                        number(0),
                                        handler("mdta"),
                                        full("keys", 0, number(1), number(99), latin("mdtaAIGC"))))),
                        CarrierCode.BROKEN_PART));
        all.put(
                "value of a key that is not there",
                Map.entry(
                        moovLast(
                                "isom",
                                udta(box(
                                        "meta",
                                        number(0),
                                        handler("mdta"),
                                        full("keys", 0, number(0)),
                                        box("ilst", box("\0\0\0\1", Films.data("x")))))),
                        CarrierCode.BROKEN_PART));
        all.put(
                "packet of eight megabytes",
                Map.entry(moovLast("qt  ", udta(box("XMP_", new byte[8 << 20]))), CarrierCode.PART_TOO_LARGE));
        all.put(
                "ten thousand packets",
                Map.entry(joined(last, many(box("uuid", XMP_UUID, latin("<")), 10_000)), CarrierCode.TOO_MANY_PARTS));
        all.put(
                "half a million boxes",
                Map.entry(joined(last, many(box("free"), 500_000)), CarrierCode.TOO_MANY_PARTS));
        return all;
    }

    private static Map<String, Map.Entry<byte[], Finding.Code>> fixed() {
        var all = new LinkedHashMap<String, Map.Entry<byte[], Finding.Code>>();
        all.put("chunk in moov itself", Map.entry(first(track(false, 30)), FilmCode.FILM_OFFSETS));
        all.put("samples in room behind the last moov", Map.entry(samplesInRoom(), FilmCode.FILM_OFFSETS));
        all.put("chunk behind the end", Map.entry(first(track(false, 90_000)), FilmCode.FILM_OFFSETS));
        all.put("chunk at a negative place", Map.entry(first(track(true, -5)), FilmCode.FILM_OFFSETS));
        all.put(
                "items with places of their own",
                Map.entry(
                        joined(first(track(false)), box("meta", number(0), handler("pict"), full("iloc", 0))),
                        FilmCode.FILM_OFFSETS));
        all.put(
                "index before moov",
                Map.entry(
                        joined(ftyp("isom"), full("sidx", 0, new byte[20]), box("moov", mvhd()), box("mdat")),
                        FilmCode.FILM_OFFSETS));
        all.put(
                "samples in another file",
                Map.entry(
                        first(box(
                                "trak",
                                box("mdia", box("minf", box("dinf", full("dref", 0, number(1), full("url ", 0))))))),
                        FilmCode.FILM_OFFSETS));
        all.put(
                "a track without tables",
                Map.entry(first(box("trak", box("mdia", box("edts")))), FilmCode.FILM_OFFSETS));
        all.put(
                "chunks told by two tables",
                Map.entry(first(sampleTable(joined(chunks("stco"), chunks("stco")))), FilmCode.FILM_OFFSETS));
        all.put(
                "chunks told outside of any track",
                Map.entry(
                        joined(
                                ftyp("isom"),
                                box("moov", mvhd(), track(false), box("edts", chunks("stco"))),
                                box("mdat")),
                        FilmCode.FILM_OFFSETS));
        all.put(
                "chunks told in the description of a sample",
                Map.entry(
                        first(sampleTable(joined(
                                full("stsd", 0, number(1), box("avc1", new byte[78], chunks("co64"))),
                                chunks("stco")))),
                        FilmCode.FILM_OFFSETS));
        all.put(
                "a track outside of moov",
                Map.entry(joined(first(track(false)), track(false, 8)), FilmCode.FILM_OFFSETS));
        all.put(
                "more chunks told than there are",
                Map.entry(first(sampleTable(full("stco", 0, number(-1), number(40)))), CarrierCode.BROKEN_PART));
        all.put(
                "more fragments told than there are",
                Map.entry(
                        joined(
                                first(track(false)),
                                box("mfra", full("tfra", 0, number(1), number(63), number(Integer.MAX_VALUE)))),
                        CarrierCode.BROKEN_PART));
        return all;
    }

    @Test
    void offsets_past_four_gibibytes_do_not_fit_into_four_bytes_and_are_refused() throws IOException {
        var file = folder.resolve("large.mp4");
        long chunk = (1L << 32) - 100;
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            var head = first(track(false, chunk));
            sparse.write(Arrays.copyOf(head, head.length - 8));
            sparse.write(joined(number(1), latin("mdat"), wide(1L << 32)));
            sparse.setLength(head.length - 8 + (1L << 32));
        }
        try (var open = OpenFile.of(file)) {
            assertThat(new Mp4Carrier().label(Medium.of(open), CarrierContract.LABEL))
                    .isInstanceOfSatisfying(
                            Edited.Not.class,
                            not -> assertThat(codes(not.reasons())).containsExactly(FilmCode.FILM_OFFSETS));
        }
    }

    @Test
    void an_index_of_more_than_a_quarter_of_a_gibibyte_is_refused() throws IOException {
        var file = folder.resolve("indexed.mp4");
        int count = 28_000_000;
        int body = 16 + 11 * count;
        var head = joined(first(track(false)), number(16 + body), latin("mfra"), number(8 + body), latin("tfra"));
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.write(joined(head, number(0), number(1), number(0), number(count)));
            sparse.setLength(head.length + (long) body);
        }
        assertThat(Marker.mark(file, folder.resolve("out.mp4"), ORDER))
                .isInstanceOfSatisfying(
                        Marked.Refused.class,
                        not -> assertThat(codes(not.findings())).containsExactly(CarrierCode.PART_TOO_LARGE));
    }

    @Test
    void an_empty_index_at_the_end_of_the_file_has_nothing_to_move() {
        var index = box("mfra", full("tfra", 0, number(1), number(0), number(0)));
        CarrierContract.done(Marker.mark("", joined(first(track(false)), index), ORDER));
    }

    @Test
    void boxes_and_tables_by_the_hundred_thousand_are_not_searched_for_each_other() {
        var fragment = box("moof", box("traf", many(full("saio", 0, number(0)), 120_000)));
        CarrierContract.done(Marker.mark(
                "", joined(ftyp("isom"), many(box("abcd"), 120_000), fragment, box("moov", mvhd())), ORDER));
    }

    @Test
    void user_data_that_end_with_the_zeros_of_quicktime_may_stand_before_any_box() {
        var film = moovFirst("isom", new byte[0], udta(box("abcd", new byte[5]), number(0)), box("iods", number(0)));
        assertThat(codes(Inspector.inspect("film.mp4", film).findings())).doesNotContain(CarrierCode.BROKEN_PART);
        CarrierContract.done(Marker.mark("", film, ORDER));
    }

    @Test
    void every_kind_of_damage_is_seen_when_the_film_is_read_back() {
        for (byte[] film : List.of(moovFirst("isom", new byte[0]), moovFirst("isom", true, box("free", new byte[9])))) {
            var marked = CarrierContract.done(Marker.mark("", film, ORDER));
            for (int at = 0; at < marked.length; at++) {
                var damaged = Medium.of(marked).with(List.of(new Splice(at, at + 1, new byte[] {(byte) ~marked[at]})));
                boolean room = at >= indexOf(marked, "free") && at < indexOf(marked, "free") + 13;
                assertThat(room
                                || new Mp4Carrier()
                                        .difference(Medium.of(film), damaged, CarrierContract.LABEL)
                                        .isPresent())
                        .as("byte " + at)
                        .isTrue();
            }
        }
    }

    @Test
    void every_kind_of_damage_to_a_film_in_fragments_is_seen() {
        var film = Films.fragmented(udta(keyed(true, "title", "x")));
        var marked = CarrierContract.done(Marker.mark("", film, ORDER));
        IntStream.range(0, marked.length)
                .filter(at -> at < 1500 || at > marked.length - 150)
                .forEach(at -> {
                    var damaged =
                            Medium.of(marked).with(List.of(new Splice(at, at + 1, new byte[] {(byte) ~marked[at]})));
                    assertThat(new Mp4Carrier().difference(Medium.of(film), damaged, CarrierContract.LABEL))
                            .as("byte " + at)
                            .isPresent();
                });
    }

    @Test
    void samples_that_were_moved_with_the_room_they_lie_in_are_seen() {
        var film = samplesInRoom();
        var moov = Films.moovLast("isom", udta(keyed(true, "AIGC", CarrierContract.LABEL.bareJson())));
        var label = Arrays.copyOfRange(moov, Films.moovLast("isom").length, moov.length);
        int room = film.length - 18;
        var marked = joined(Arrays.copyOf(film, room), label, Arrays.copyOfRange(film, room, film.length));
        System.arraycopy(number(room - ftyp("isom").length + label.length), 0, marked, ftyp("isom").length, 4);

        assertThat(new Mp4Carrier().difference(Medium.of(film), Medium.of(marked), CarrierContract.LABEL))
                .contains("offset into moov or behind it");
    }

    @Test
    void a_label_of_another_number_is_not_the_one_meant() {
        var film = moovLast("isom");
        var marked = CarrierContract.done(Marker.mark("", film, ORDER));
        assertThat(new Mp4Carrier().difference(Medium.of(film), Medium.of(marked), CarrierContract.LATER))
                .contains("label");
        assertThat(new Mp4Carrier().difference(Medium.of(film), Medium.of(film), CarrierContract.LABEL))
                .isPresent();
    }

    private static int indexOf(byte[] film, String kind) {
        int at = new String(film, StandardCharsets.ISO_8859_1).indexOf(kind);
        return at < 0 ? film.length : at;
    }

    /** A film that begins with moov and has eight bytes of a box mdat. */
    private static byte[] first(byte[] track) {
        return joined(ftyp("isom"), box("moov", mvhd(), track), box("mdat"));
    }

    private static byte[] samplesInRoom() {
        int room = joined(ftyp("isom"), box("moov", mvhd(), track(false, 0))).length;
        return joined(ftyp("isom"), box("moov", mvhd(), track(false, room + 8)), box("free", latin("SAMPLEDATA")));
    }

    private static byte[] chunks(String kind) {
        return full(kind, 0, number(0));
    }

    private static byte[] sampleTable(byte[] table) {
        return box("trak", box("mdia", box("minf", box("stbl", table))));
    }

    private static byte[] many(byte[] one, int count) {
        var all = new byte[count * one.length];
        for (int i = 0; i < count; i++) {
            System.arraycopy(one, 0, all, i * one.length, one.length);
        }
        return all;
    }

    private static List<Finding> refused(byte[] film) {
        var before = film.clone();
        var marked = Marker.mark("", film, ORDER);
        assertThat(film).isEqualTo(before);
        return switch (marked) {
            case Marked.Refused(var findings) -> findings;
            case Marked.Done done -> throw new AssertionError("marked: " + done.findings());
        };
    }

    private static List<Finding.Code> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    private static Stream<DynamicTest> each(Map<String, Map.Entry<byte[], Finding.Code>> films, Trial trial) {
        return films.entrySet().stream()
                .map(film -> DynamicTest.dynamicTest(
                        film.getKey(),
                        () -> trial.of(film.getValue().getKey(), film.getValue().getValue())));
    }

    /** One check of one film and what is wrong with it. */
    private interface Trial {
        void of(byte[] film, Finding.Code code);
    }
}
