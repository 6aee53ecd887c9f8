package fengni.label.still;

import static fengni.label.still.Stills.avif;
import static fengni.label.still.Stills.box;
import static fengni.label.still.Stills.heic;
import static fengni.label.still.Stills.latin;
import static fengni.label.still.Stills.number;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.CarrierCode;
import fengni.label.CarrierContract;
import fengni.label.Inspector;
import fengni.label.MarkOrder;
import fengni.label.Marker;
import fengni.label.file.Medium;
import fengni.label.still.Stills.Piece;
import fengni.label.xmp.XmpEdit;
import fengni.law.Finding;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Labels in other places than the slot are told, counted, and never get a second one beside them. */
class StillPlacesTest {
    private static final String JSON = CarrierContract.LABEL.wrappedJson();

    static Stream<Arguments> places() {
        var packet = XmpEdit.fresh(CarrierContract.LABEL.bareJson());
        var uuid = HexFormat.of().parseHex("be7acfcb97a942e89c71999491e3afac");
        var exif = new Piece(2, "Exif", Stills.exif(JSON), false, List.of(1));
        return Stream.of(
                Arguments.of(StillPlace.EXIF, heic().with(exif).bytes()),
                Arguments.of(StillPlace.EXIF, avif().with(exif.idat()).bytes()),
                Arguments.of(
                        StillPlace.ITEM_XMP,
                        heic().with(Piece.picture(2, "hvc1"))
                                .with(Piece.xmp(3, packet, 2))
                                .bytes()),
                Arguments.of(
                        StillPlace.ITEM,
                        heic().with(Piece.text(2, "uri \0urn:x", JSON)).bytes()),
                Arguments.of(
                        StillPlace.ITEM,
                        heic().with(Piece.text(2, "mime\0application/json", JSON))
                                .bytes()),
                Arguments.of(
                        StillPlace.ITEM,
                        avif().with(Piece.text(2, "AIGC", JSON)).bytes()),
                Arguments.of(
                        StillPlace.BOX,
                        avif().behind(box("uuid", new byte[16], JSON.getBytes(UTF_8)))
                                .bytes()),
                Arguments.of(
                        StillPlace.BOX,
                        heic().inMeta(box("uuid", new byte[16], JSON.getBytes(UTF_8)))
                                .bytes()),
                Arguments.of(
                        StillPlace.XMP_BOX,
                        heic().before(box("uuid", uuid, packet.getBytes(UTF_8))).bytes()),
                Arguments.of(
                        StillPlace.PROPERTY,
                        heic().inMeta(box("iprp", box("ipco", box("udes", number(4, 0), latin("en\0" + JSON + "\0")))))
                                .bytes()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void a_label_elsewhere_is_told_with_its_place_and_refused_as_a_second_one(StillPlace place, byte[] content) {
        assertThat(StillLabels.of(Still.of(Medium.of(content))))
                .extracting(seen -> (Object) seen.place())
                .containsExactly(place);
        assertThat(Inspector.inspect("x", content).label().orElseThrow().strict())
                .contains(CarrierContract.LABEL);
        assertThat(Marker.mark(content, MarkOrder.of(CarrierContract.LATER)).findings())
                .extracting(Finding::code)
                .containsExactly(CarrierCode.LABEL_ELSEWHERE);
    }

    @Test
    void every_other_property_of_a_packet_is_kept_character_by_character() {
        var marked = CarrierContract.done(Marker.mark(
                heic().with(Piece.xmp(3, Stills.OTHER_XMP, 1)).bytes(), MarkOrder.of(CarrierContract.LABEL)));
        var text = new String(marked, UTF_8);
        int end = Stills.OTHER_XMP.indexOf("</rdf:RDF>");

        assertThat(text).contains(Stills.OTHER_XMP.substring(0, end)).contains("DigitalSourceType");
    }

    @Test
    void a_packet_that_described_nothing_describes_the_picture_afterwards() {
        var marked = CarrierContract.done(
                Marker.mark(heic().with(Piece.xmp(9, Stills.OTHER_XMP)).bytes(), MarkOrder.of(CarrierContract.LABEL)));

        assertThat(Still.of(Medium.of(marked)).meta().orElseThrow().references().ofPrimary())
                .containsExactly(9L);
    }

    @Test
    void a_packet_with_room_keeps_its_place_and_nothing_moves() {
        var original = heic().with(Piece.xmp(3, Stills.OTHER_XMP + " ".repeat(2000), 1))
                .bytes();
        var marked = CarrierContract.done(Marker.mark(original, MarkOrder.of(CarrierContract.LABEL)));

        assertThat(marked).hasSameSizeAs(original);
    }
}
