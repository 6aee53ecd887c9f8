package fengni.label.film;

import static fengni.label.film.Films.apple;
import static fengni.label.film.Films.box;
import static fengni.label.film.Films.data;
import static fengni.label.film.Films.full;
import static fengni.label.film.Films.itunes;
import static fengni.label.film.Films.joined;
import static fengni.label.film.Films.keyed;
import static fengni.label.film.Films.latin;
import static fengni.label.film.Films.moovFirst;
import static fengni.label.film.Films.moovLast;
import static fengni.label.film.Films.number;
import static fengni.label.film.Films.udta;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.CarrierCode;
import fengni.label.CarrierContract;
import fengni.label.Inspection;
import fengni.label.Inspector;
import fengni.label.MarkOrder;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.label.Verdict;
import fengni.label.file.Medium;
import fengni.label.xmp.XmpEdit;
import fengni.law.Finding;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Labels where platforms and programs put them: read and told, and never joined by a second one. */
class WildFilmTest {
    private static final String JSON = CarrierContract.LABEL.bareJson();
    private static final byte[] XMP_UUID = HexFormat.of().parseHex("BE7ACFCB97A942E89C71999491E3AFAC");

    @TestFactory
    Stream<DynamicTest> a_label_elsewhere_is_found_and_keeps_a_second_one_out() {
        return each((place, film) -> {
            var inspection = Inspector.inspect("film.mov", film);
            assertThat(inspection.label().orElseThrow().strict()).contains(CarrierContract.LABEL);
            assertThat(codes(inspection.findings())).contains(CarrierCode.OTHER_PLACE);
            assertThat(new MovCarrier().read(Medium.of(film)).sightings())
                    .singleElement()
                    .satisfies(seen -> assertThat(seen.place()).isEqualTo(place));

            assertThat(codes(refused(film))).contains(CarrierCode.LABEL_ELSEWHERE);
        });
    }

    @Test
    void the_slot_of_ffmpeg_is_compliant_in_both_shapes_and_the_wrapped_one_is_told() {
        var bare = inspect(moovLast("isom", udta(keyed(true, "title", "春江", "AIGC", JSON))));
        assertThat(bare.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(codes(bare.findings())).doesNotContain(CarrierCode.OTHER_SHAPE, CarrierCode.OTHER_PLACE);

        var wrapped = inspect(moovLast("isom", udta(keyed(true, "AIGC", CarrierContract.LABEL.wrappedJson()))));
        assertThat(wrapped.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(codes(wrapped.findings())).contains(CarrierCode.OTHER_SHAPE);
    }

    @Test
    void two_labels_are_two_wherever_they_stand() {
        var twice = moovLast("isom", udta(keyed(true, "AIGC", JSON, "AIGC", JSON)));
        assertThat(codes(inspect(twice).findings())).contains(CarrierCode.SECOND_LABEL);
        assertThat(codes(refused(twice))).contains(CarrierCode.SECOND_LABEL);

        var beside = moovLast("isom", udta(keyed(true, "AIGC", JSON)), keyed(false, "AIGC", JSON));
        assertThat(codes(inspect(beside).findings())).contains(CarrierCode.SECOND_LABEL);
    }

    @Test
    void a_label_that_cannot_be_read_is_never_written_over() {
        assertThat(codes(refused(moovLast("isom", udta(keyed(true, "AIGC", "something"))))))
                .contains(CarrierCode.LABEL_UNREADABLE);
    }

    @Test
    void a_value_of_another_type_is_read_and_told() {
        var utf16 = box("data", number(2), number(0), JSON.getBytes(StandardCharsets.UTF_16BE));
        var film = moovLast(
                "isom",
                udta(box(
                        "meta",
                        number(0),
                        Films.handler("mdta"),
                        full("keys", 0, number(1), box("mdta", latin("AIGC"))),
                        box("ilst", joined(number(8 + utf16.length), number(1), utf16)))));
        var inspection = inspect(film);
        assertThat(inspection.label().orElseThrow().strict()).contains(CarrierContract.LABEL);
        assertThat(codes(inspection.findings())).contains(FilmCode.VALUE_TYPE);
        var marked = CarrierContract.done(Marker.mark("", film, MarkOrder.of(CarrierContract.LATER)));
        assertThat(codes(inspect(marked).findings())).doesNotContain(FilmCode.VALUE_TYPE);
    }

    @Test
    void keys_in_an_order_that_would_mislead_programs_are_refused() {
        var film = moovLast("qt  ", apple(), udta(keyed(true, "title", "x")));
        assertThat(codes(refused(film))).containsExactly(FilmCode.KEY_LISTS);
        var third = keyed(true, "a", "1", "b", "2", "c", "3");
        assertThat(codes(refused(moovLast("qt  ", udta(keyed(true, "title", "x")), third))))
                .containsExactly(FilmCode.KEY_LISTS);
    }

    @Test
    void a_label_behind_many_that_only_look_like_one_is_still_seen() {
        var decoys = Stream.generate(() -> box("name", latin("{\"ProduceID\" x")))
                .limit(64)
                .toArray(byte[][]::new);
        var film = moovLast("isom", udta(joined(decoys), keyed(true, "AIGC", JSON)));
        var inspection = inspect(film);
        assertThat(inspection.label().orElseThrow().strict()).contains(CarrierContract.LABEL);
        assertThat(codes(inspection.findings())).contains(CarrierCode.TOO_MANY_PARTS);
        assertThat(codes(refused(film))).contains(CarrierCode.TOO_MANY_PARTS);
    }

    @Test
    void a_label_in_a_second_list_of_values_is_never_joined_by_another() {
        var item = joined(number(8 + data(JSON).length), number(1), data(JSON));
        var keys = full("keys", 0, number(1), box("mdta", latin("AIGC")));
        var lists = box("meta", number(0), Films.handler("mdta"), keys, box("ilst"), box("ilst", item));
        var tables = box("meta", number(0), Films.handler("mdta"), full("keys", 0, number(0)), keys, box("ilst"));
        for (byte[] meta : List.of(lists, tables)) {
            var film = moovLast("isom", udta(meta));
            assertThat(inspect(film).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(codes(refused(film))).containsExactly(CarrierCode.BROKEN_PART);
        }
    }

    @Test
    void a_slot_with_a_second_list_is_told_when_the_film_is_read_back() {
        var film = moovLast("isom");
        var slot = keyed(true, "AIGC", JSON);
        var again = joined(slot, box("ilst"));
        System.arraycopy(number(again.length), 0, again, 0, 4);
        assertThat(readBack(film, slot)).isEmpty();
        assertThat(readBack(film, again)).isPresent();
    }

    private static Optional<String> readBack(byte[] film, byte[] slot) {
        return new MovCarrier()
                .difference(Medium.of(film), Medium.of(moovLast("isom", udta(slot))), CarrierContract.LABEL);
    }

    @Test
    void a_cover_is_no_text_and_is_kept() {
        var cover = box("covr", box("data", number(13), number(0), Films.noise(4000)));
        var film = moovFirst("M4A ", new byte[0], udta(itunes(cover)));
        var marked = CarrierContract.done(Marker.mark("", film, MarkOrder.of(CarrierContract.LABEL)));
        assertThat(new String(marked, StandardCharsets.ISO_8859_1))
                .contains(new String(cover, StandardCharsets.ISO_8859_1));
    }

    private static Map<FilmPlace, List<byte[]>> places() {
        var xmp = XmpEdit.fresh(JSON).getBytes(StandardCharsets.UTF_8);
        var freeform =
                box("----", full("mean", 0, latin("com.apple.iTunes")), full("name", 0, latin("AIGC")), data(JSON));
        var all = new LinkedHashMap<FilmPlace, List<byte[]>>();
        all.put(
                FilmPlace.OTHER_KEY,
                List.of(
                        moovLast("qt  ", udta(keyed(true, "com.apple.quicktime.AIGC", JSON))),
                        moovLast("qt  ", udta(keyed(true, "comment", JSON)))));
        all.put(
                FilmPlace.KEY_ELSEWHERE,
                List.of(
                        moovLast("qt  ", keyed(false, "com.apple.quicktime.AIGC", JSON)),
                        moovLast("qt  ", keyed(true, "AIGC", JSON)),
                        moovLast("qt  ", udta(keyed(false, "AIGC", JSON)))));
        all.put(
                FilmPlace.ITUNES,
                List.of(
                        moovLast("qt  ", udta(itunes(freeform))),
                        moovLast("qt  ", udta(itunes(box("AIGC", data(JSON))))),
                        moovLast("qt  ", itunes(box("\u00a9cmt", data(JSON))))));
        all.put(
                FilmPlace.USER_DATA,
                List.of(
                        moovLast("qt  ", udta(box("AIGC", latin(JSON)))),
                        moovLast("mp42", udta(beside("mp7t", full("xml ", 0, latin(" " + JSON))))),
                        moovLast("mp42", udta(beside("ID32", full("ID32", 0, number(1), latin("TXXX AIGC\0" + JSON))))),
                        moovLast(
                                "mp42",
                                udta(beside("ID32", full("ID32", 0, JSON.getBytes(StandardCharsets.UTF_16LE))))),
                        moovLast("qt  ", udta(box("\u00a9cmt", new byte[] {0, 120, 0x55, (byte) 0xc4}, latin(JSON))))));
        all.put(FilmPlace.FILE, List.of(joined(moovLast("qt  "), keyed(true, "AIGC", JSON))));
        all.put(
                FilmPlace.XMP_BOX,
                List.of(
                        joined(moovLast("qt  "), box("uuid", XMP_UUID, xmp)),
                        moovLast("qt  ", udta(box("XMP_", xmp)))));
        all.put(FilmPlace.TRACK, List.of(moovLast("qt  ", box("trak", udta(keyed(true, "AIGC", JSON))))));
        return all;
    }

    private static byte[] beside(String handler, byte[] part) {
        return box("meta", number(0), Films.handler(handler), part);
    }

    private static Inspection inspect(byte[] film) {
        return Inspector.inspect("film.mp4", film);
    }

    private static List<Finding> refused(byte[] film) {
        return switch (Marker.mark("", film, MarkOrder.of(CarrierContract.LATER))) {
            case Marked.Refused(var findings) -> findings;
            case Marked.Done done -> throw new AssertionError("marked: " + done.findings());
        };
    }

    private static List<Finding.Code> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    private static Stream<DynamicTest> each(Trial trial) {
        return places().entrySet().stream()
                .flatMap(place -> place.getValue().stream()
                        .map(film ->
                                DynamicTest.dynamicTest(place.getKey().key(), () -> trial.of(place.getKey(), film))));
    }

    /** One check of one place. */
    private interface Trial {
        void of(FilmPlace place, byte[] film);
    }
}
