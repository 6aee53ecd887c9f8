package fengni.label.scene;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.CarrierCode;
import fengni.label.CarrierContract;
import fengni.label.ExplicitReading;
import fengni.label.Format;
import fengni.label.Inspection;
import fengni.label.Inspector;
import fengni.label.MarkOrder;
import fengni.label.MarkPosition;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.label.Verdict;
import fengni.label.VisibleWords;
import fengni.law.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Words and labels in scenes. */
class SceneMarkingTest {
    private static final MarkOrder ORDER = MarkOrder.of(CarrierContract.LABEL).with(new VisibleWords.Usual());
    private static final MarkOrder OTHER = ORDER.with(new VisibleWords.Own("本场景由AI合成 / AI-GENERATED"));

    static Stream<Arguments> scenes() {
        return Stream.of(Format.GLTF, Format.GLB)
                .flatMap(format -> Scenes.all(format).entrySet().stream()
                        .map(one -> Arguments.of(format, one.getKey(), one.getValue())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("scenes")
    void words_hang_on_two_panels_and_other_words_take_their_place(Format format, String name, byte[] original) {
        var once = marked(format, original, ORDER);
        var twice = marked(format, once, OTHER);

        assertThat(words(format, once)).containsExactly("人工智能生成", "人工智能生成");
        assertThat(words(format, twice)).containsExactly("本场景由AI合成 / AI-GENERATED", "本场景由AI合成 / AI-GENERATED");
        assertThat(marked(format, twice, ORDER)).isEqualTo(once);
        assertThat(inspect(format, once).verdict()).isEqualTo(Verdict.COMPLIANT);
    }

    @ParameterizedTest
    @EnumSource
    void the_camera_sees_glyphs_of_five_per_cent_on_the_start_picture(MarkPosition position) throws IOException {
        for (String camera : List.of(Scenes.PERSPECTIVE, Scenes.FLAT)) {
            var scene = Scenes.glb(Scenes.filmed("", camera, ""), Scenes.bin());
            var picture = new StartPicture(marked(Format.GLB, scene, ORDER.at(position)));
            assertThat(StartPicture.share(picture.seen(picture.panel(0), 1), 6)).isBetween(0.05, 0.07);
        }
    }

    @Test
    void a_camera_on_a_node_that_is_scaled_sees_the_same() throws IOException {
        var scene = Scenes.utf8(Scenes.filmed(Scenes.inline(), Scenes.PERSPECTIVE, ",\"scale\":[0.01,0.01,0.01]"));
        var picture = new StartPicture(marked(Format.GLTF, scene, ORDER));
        assertThat(StartPicture.share(picture.seen(picture.panel(0), 0.01), 6)).isBetween(0.05, 0.07);
    }

    @Test
    void without_a_camera_glyphs_keep_five_per_cent_in_a_view_of_two_diagonals() throws IOException {
        var wide = Scenes.plain("").replace("\"min\":[-1,0,-1],\"max\":[1,3,1]", "\"min\":[-5,0,-1],\"max\":[5,3,1]");
        var picture = new StartPicture(marked(Format.GLB, Scenes.glb(wide, Scenes.bin()), ORDER));
        double twoDiagonals = 2 * Math.sqrt(100 + 9 + 4);
        for (int panel : List.of(0, 1)) {
            var seen = picture.front(picture.panel(panel), 0, 1.5, twoDiagonals);
            assertThat(StartPicture.share(seen, 6)).isBetween(0.05, 0.07);
        }
    }

    @Test
    void labels_in_other_places_are_told() {
        var json = JsonText.quoted(CarrierContract.LABEL.wrappedJson());
        var bare = CarrierContract.LABEL.bareJson();
        assertThat(codes(",\"extras\":{\"AIGC\":" + json + '}')).contains(CarrierCode.OTHER_PLACE);
        assertThat(codes(",\"asset/extras\":{\"AIGC\":" + json + '}')).contains(CarrierCode.OTHER_PLACE);
        assertThat(codes(",\"extensions\":{\"KHR_xmp_json_ld\":{\"packets\":[{\"TC260:AIGC\":" + json + "}]}}"))
                .contains(CarrierCode.OTHER_PLACE);
        assertThat(codes(",\"x\":[[" + json + "]]")).contains(CarrierCode.OTHER_PLACE);
        var object = Scenes.model("{\"version\":\"2.0\",\"extras\":{\"AIGC\":" + bare + "}}", "", "{\"mesh\":0}", "");
        assertThat(inspect(Format.GLTF, Scenes.utf8(object)).findings())
                .extracting(Finding::code)
                .contains(CarrierCode.OTHER_PLACE);
    }

    @Test
    void every_byte_of_the_json_but_the_label_stays() {
        var plain = Scenes.named(Format.GLTF, "extras of others");
        var marked = new String(
                CarrierContract.done(Marker.mark("a.gltf", plain, MarkOrder.of(CarrierContract.LABEL))),
                StandardCharsets.UTF_8);
        var label = ",\"AIGC\":" + JsonText.quoted(CarrierContract.LABEL.wrappedJson());
        assertThat(marked).containsOnlyOnce(label);
        assertThat(marked.replace(label, "")).isEqualTo(new String(plain, StandardCharsets.UTF_8));
    }

    @Test
    void words_that_another_program_built_upon_are_left_alone() {
        var once = new String(marked(Format.GLTF, Scenes.named(Format.GLTF, "plain"), ORDER), StandardCharsets.UTF_8);
        var sorted = once.replace("\"images\":[", "\"images\":[{\"name\":\"fengni-mark\"},");
        var more = once.replace("}],\"textures\"", "},{\"uri\":\"a.png\"}],\"textures\"");
        for (String changed : List.of(sorted, more)) {
            assertThat(changed).isNotEqualTo(once);
            assertThat(Marker.mark("a.gltf", Scenes.utf8(changed), OTHER).findings())
                    .extracting(Finding::code)
                    .contains(SceneCode.SCENE_WORDS_CHANGED);
        }
    }

    @Test
    void a_package_takes_no_words() {
        assertThat(Marker.mark("a.usdz", LayerPackages.usdz("#usda 1.0\n"), ORDER)
                        .findings())
                .extracting(Finding::code)
                .contains(CarrierCode.NOT_SHOWN);
    }

    private static byte[] marked(Format format, byte[] original, MarkOrder order) {
        return CarrierContract.done(Marker.mark("a." + format.key(), original, order));
    }

    private static Inspection inspect(Format format, byte[] content) {
        return Inspector.inspect("a." + format.key(), content);
    }

    private static List<Finding.Code> codes(String more) {
        var scene = Scenes.model("{\"version\":\"2.0\"}", "", "{\"mesh\":0}", more);
        var inspection = inspect(Format.GLTF, Scenes.utf8(scene));
        assertThat(Marker.mark("a.gltf", Scenes.utf8(scene), ORDER)).isInstanceOf(Marked.Refused.class);
        return inspection.findings().stream().map(Finding::code).toList();
    }

    private static List<String> words(Format format, byte[] content) {
        return inspect(format, content).explicit().marks().stream()
                .map(mark -> ((ExplicitReading.Notice) mark).words())
                .toList();
    }
}
