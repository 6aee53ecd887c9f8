package fengni.label.scene;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.CarrierCode;
import fengni.label.CarrierContract;
import fengni.label.Format;
import fengni.label.Inspector;
import fengni.label.MarkOrder;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.label.Verdict;
import fengni.label.VisibleWords;
import fengni.law.Finding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken and hostile scenes, named by what is wrong with them. */
class HostileSceneTest {
    private static final MarkOrder LABEL = MarkOrder.of(CarrierContract.LABEL);
    private static final MarkOrder WORDS = LABEL.with(new VisibleWords.Usual());

    static Stream<Arguments> broken() {
        var all = new LinkedHashMap<String, Map.Entry<byte[], Finding.Code>>();
        all.put(
                "a.gltf nested two hundred thousand deep",
                text("{\"asset\":" + "[".repeat(200_000), CarrierCode.TOO_DEEP));
        all.put(
                "a.gltf a number of a megabyte",
                text("{\"asset\":{\"version\":" + "9".repeat(1 << 20) + "}}", CarrierCode.BROKEN_PART));
        all.put("a.gltf two assets", text("{\"asset\":{},\"asset\":{}}", CarrierCode.BROKEN_PART));
        all.put("a.gltf two extras", text("{\"asset\":{\"extras\":{},\"extras\":{}}}", CarrierCode.BROKEN_PART));
        all.put("a.gltf no asset", text("{}", CarrierCode.BROKEN_PART));
        all.put("a.gltf no object", text("[]", CarrierCode.BROKEN_PART));
        all.put("a.gltf text behind", text("{\"asset\":{}}{}", CarrierCode.BROKEN_PART));
        all.put("a.gltf comma before the end", text("{\"asset\":{},}", CarrierCode.BROKEN_PART));
        all.put("a.gltf word that is none", text("{\"asset\":nul}", CarrierCode.BROKEN_PART));
        all.put("a.gltf line feed in a string", text("{\"asset\":\"\n\"}", CarrierCode.BROKEN_PART));
        all.put("a.gltf half an escape", text("{\"asset\":\"\\u00\"}", CarrierCode.BROKEN_PART));
        all.put("a.gltf unknown escape", text("{\"asset\":\"\\x\"}", CarrierCode.BROKEN_PART));
        all.put("a.gltf cut in a string", text("{\"asset\":\"a", CarrierCode.TRUNCATED));
        all.put("a.gltf nothing", text("", CarrierCode.TRUNCATED));
        all.put(
                "a.gltf not UTF-8",
                Map.entry(
                        "{\"asset\":{\"x\":\"\u00ff\"}}".getBytes(StandardCharsets.ISO_8859_1),
                        CarrierCode.BROKEN_PART));
        all.put(
                "a.gltf a million and one values",
                text("{\"asset\":{},\"a\":[" + "1,".repeat(1_000_000) + "1]}", CarrierCode.TOO_MANY_PARTS));
        all.put(
                "a.gltf label that is a number",
                text("{\"asset\":{\"extras\":{\"AIGC\":1}}}", CarrierCode.LABEL_UNREADABLE));
        var glb = Scenes.named(Format.GLB, "plain");
        all.put("a.glb version 1", Map.entry(with(glb, 4, 1), CarrierCode.BROKEN_PART));
        all.put("a.glb longer than it is", Map.entry(with(glb, 8, glb.length + 1), CarrierCode.TRUNCATED));
        all.put("a.glb shorter than its chunks", Map.entry(with(glb, 8, 40), CarrierCode.BROKEN_PART));
        all.put("a.glb JSON of four gigabytes", Map.entry(with(glb, 12, -1), CarrierCode.BROKEN_PART));
        all.put("a.glb JSON with half of the data", Map.entry(with(glb, 12, glb.length - 40), CarrierCode.BROKEN_PART));
        all.put("a.glb no JSON first", Map.entry(with(glb, 16, 0x004e4942), CarrierCode.BROKEN_PART));
        int bin = glb.length - 80;
        all.put("a.glb data longer than the file", Map.entry(with(glb, bin, 1 << 30), CarrierCode.BROKEN_PART));
        all.put("a.glb only a head", Map.entry(Arrays.copyOf(glb, 12), CarrierCode.TRUNCATED));
        var usda = "#usda 1.0\n(\n)\n";
        var usdz = LayerPackages.usdz(usda);
        all.put("a.usdz cut", Map.entry(Arrays.copyOf(usdz, 90), CarrierCode.TRUNCATED));
        all.put(
                "a.usdz binary first layer",
                Map.entry(LayerPackages.usdz("PXR-USDC\0\10\0\0"), SceneCode.LAYER_BINARY));
        all.put(
                "a.usdz no layer first",
                Map.entry(LayerPackages.zip(Map.of(), "a.png", "x", "a.usda", usda), CarrierCode.BROKEN_PART));
        all.put(
                "a.usdz metadata that never end",
                Map.entry(LayerPackages.usdz("#usda 1.0\n( x = \"\"\"\" )"), CarrierCode.TRUNCATED));
        all.put(
                "a.usdz brackets without end",
                Map.entry(LayerPackages.usdz("#usda 1.0\n" + "(".repeat(100_000)), CarrierCode.TOO_MANY_PARTS));
        all.put(
                "a.usdz two of one name",
                Map.entry(LayerPackages.zip(Map.of(), "a.usda", usda, "A.USDA", usda), CarrierCode.BROKEN_PART));
        return all.entrySet().stream()
                .map(one -> Arguments.of(
                        one.getKey(), one.getValue().getKey(), one.getValue().getValue()));
    }

    private static Map.Entry<byte[], Finding.Code> text(String json, Finding.Code code) {
        return Map.entry(Scenes.utf8(json), code);
    }

    private static byte[] with(byte[] file, int at, int number) {
        var changed = file.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(at, number);
        return changed;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void a_broken_scene_is_inconclusive_and_never_marked(String fault, byte[] content, Finding.Code code) {
        var name = fault.substring(0, fault.indexOf(' '));
        var inspection = Inspector.inspect(name, content);
        assertThat(inspection.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(inspection.findings()).extracting(Finding::code).contains(code);
        assertThat(Marker.mark(name, content, LABEL)).isInstanceOf(Marked.Refused.class);
        assertThat(Marker.mark(name, content, WORDS)).isInstanceOf(Marked.Refused.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a node that is its own child   | {"mesh":0}               | {"children":[0]}
            two nodes in a ring            | {"mesh":0}               | {"children":[1]},{"children":[0]}
            a node that is not there       | {"mesh":0}               | {"children":[2147483648]}
            a mesh that is not there       | {"mesh":0}               | {"mesh":7}
            a node that is a number        | {"mesh":0}               | 5
            an accessor that is not there  | "POSITION":0             | "POSITION":2147483647
            no bounds                      | "min":[-1,0,-1],         | "count2":2147483648,
            bounds of two numbers          | "min":[-1,0,-1]          | "min":[-1,0]
            bounds beyond all numbers      | "min":[-1,0,-1]          | "min":[-1e999,0,-1]
            bounds that are words          | "min":[-1,0,-1]          | "min":[null,true,"x"]
            a matrix of infinite numbers   | {"mesh":0}               | {"mesh":0,"matrix":[1e308,0,0,0,0,1,0,0,0,0,1,0,1e308,0,0,1]}
            a scene that is not there      | "scene":0                | "scene":3
            two lists of nodes             | "meshes"                 | "nodes":[],"meshes"
            no scenes                      | "scenes"                 | "scenery"
            nodes that are no list         | "nodes":[{"mesh":0}]     | "nodes":{}
            """)
    void a_scene_that_cannot_be_walked_takes_a_label_and_no_words(String fault, String old, String young) {
        var scene = Scenes.plain("");
        assertThat(scene).contains(old);
        var changed = Scenes.glb(scene.replace(old, young), Scenes.bin());
        assertThat(Marker.mark("a.glb", changed, LABEL)).isInstanceOf(Marked.Done.class);
        assertThat(Marker.mark("a.glb", changed, WORDS)).as(fault).isInstanceOf(Marked.Refused.class);
    }

    @Test
    void an_accessor_of_billions_costs_nothing() {
        var scene = Scenes.plain("").replace("\"count\":6", "\"count\":2147483648");
        assertThat(Marker.mark("a.glb", Scenes.glb(scene, Scenes.bin()), WORDS)).isInstanceOf(Marked.Done.class);
    }

    @Test
    void a_camera_that_sees_nothing_counts_as_none() {
        for (String lens :
                new String[] {"\"yfov\":0,\"znear\":1", "\"yfov\":1e999,\"znear\":1", "\"yfov\":1,\"znear\":-1", ""}) {
            var camera = "{\"type\":\"perspective\",\"perspective\":{" + lens + "}}";
            var scene = Scenes.glb(Scenes.filmed("", camera, ""), Scenes.bin());
            assertThat(Marker.mark("a.glb", scene, WORDS)).as(lens).isInstanceOf(Marked.Done.class);
        }
    }

    @Test
    void a_forged_mark_takes_no_data_of_others_with_it() {
        var marked = CarrierContract.done(Marker.mark("a.glb", Scenes.named(Format.GLB, "plain"), WORDS));
        var json = new SceneFileText(marked);
        var forged = json.with(json.text().replaceFirst("\"byteOffset\":72", "\"byteOffset\": 4"));
        assertThat(Marker.mark("a.glb", forged, LABEL.with(new VisibleWords.Own("AI生成")))
                        .findings())
                .extracting(Finding::code)
                .contains(SceneCode.SCENE_WORDS_CHANGED);
    }

    @Test
    void bytes_behind_the_end_of_a_binary_scene_are_kept() {
        var glb = Scenes.named(Format.GLB, "plain");
        var longer = Arrays.copyOf(glb, glb.length + 5);
        var marked = CarrierContract.done(Marker.mark("a.glb", longer, WORDS));
        assertThat(Arrays.copyOfRange(marked, marked.length - 5, marked.length)).containsOnly(0);
        assertThat(Inspector.inspect("a.glb", marked).findings())
                .extracting(Finding::code)
                .contains(CarrierCode.TRAILING_BYTES);
    }

    @Test
    void a_package_out_of_its_raster_is_read_and_not_written() {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("a.usda", Scenes.utf8("#usda 1.0\n"));
        var misaligned = LayerPackages.zip(entries, 3);
        var inspection = Inspector.inspect("a.usdz", misaligned);
        assertThat(inspection.verdict()).isEqualTo(Verdict.NOT_FOUND);
        assertThat(inspection.findings()).extracting(Finding::code).contains(SceneCode.USDZ_LAYOUT);
        assertThat(Marker.mark("a.usdz", misaligned, LABEL).findings())
                .extracting(Finding::code)
                .contains(CarrierCode.NO_ROOM);
    }

    @Test
    void binary_layers_beside_the_first_are_told() {
        var scene = LayerPackages.zip(Map.of(), "a.usda", "#usda 1.0\n", "b.usdc", "PXR-USDC");
        assertThat(Inspector.inspect("a.usdz", scene).findings())
                .extracting(Finding::code)
                .contains(SceneCode.LAYER_NOT_SEARCHED);
    }

    /** The JSON of a binary scene, to be changed without a change of its length. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record SceneFileText(byte[] file) {
        String text() {
            int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(12);
            return new String(file, 20, length, StandardCharsets.ISO_8859_1);
        }

        byte[] with(String text) {
            var changed = file.clone();
            var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(bytes, 0, changed, 20, bytes.length);
            return changed;
        }
    }
}
