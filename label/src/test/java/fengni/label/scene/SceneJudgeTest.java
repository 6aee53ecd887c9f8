package fengni.label.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fengni.label.CarrierContract;
import fengni.label.Format;
import fengni.label.Judges;
import fengni.label.MarkOrder;
import fengni.label.Marker;
import fengni.label.VisibleWords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers of Python's standard library look at what was written. */
class SceneJudgeTest {
    /** Prints the label of each scene that was marked; asserts that the rest is what it was. */
    private static final String SCENES = """
            import json, struct, sys
            def scene(name):
                data = open(name, 'rb').read()
                if not name.endswith('.glb'):
                    return json.loads(data), b''
                magic, version, length = struct.unpack_from('<4sII', data)
                assert (magic, version, length) == (b'glTF', 2, len(data)), name
                chunks, at = [], 12
                while at < length:
                    size, kind = struct.unpack_from('<I4s', data, at)
                    assert size % 4 == 0 and at + 8 + size <= length, name
                    chunks.append((kind, data[at + 8:at + 8 + size]))
                    at += 8 + size
                assert chunks[0][0] == b'JSON', name
                return json.loads(chunks[0][1]), b''.join(k + d for k, d in chunks[1:])
            for name in sys.argv[1:]:
                was, data = scene(name.replace('is_', 'was_'))
                now, same = scene(name)
                assert same == data, name
                print(now['asset']['extras'].pop('AIGC'))
                if not was['asset'].get('extras'):
                    was['asset'].pop('extras', None)
                    now['asset'].pop('extras')
                assert now == was, name
                words, more = scene(name.replace('is_', 'words_'))
                assert more.startswith(data[:76]), name
                for view in words['bufferViews']:
                    buffer = words['buffers'][view['buffer']]
                    assert view.get('byteOffset', 0) + view['byteLength'] <= buffer['byteLength'], name
            """;

    private static final String PACKAGES = """
            import re, sys, zipfile
            for name in sys.argv[1:]:
                was, now = zipfile.ZipFile(name.replace('is_', 'was_')), zipfile.ZipFile(name)
                assert now.testzip() is None and now.namelist() == was.namelist(), name
                raw = open(name, 'rb').read()
                for one in now.infolist():
                    at = one.header_offset
                    data = at + 30 + int.from_bytes(raw[at + 26:at + 28], 'little') + int.from_bytes(raw[at + 28:at + 30], 'little')
                    assert one.compress_type == 0 and data % 64 == 0, name
                    assert one.filename == now.namelist()[0] or now.read(one) == was.read(one.filename), name
                text = now.read(now.namelist()[0]).decode()
                label = re.findall(r'^ *string AIGC = "((?:[^"\\\\\\\\]|\\\\\\\\.)*)" *$', text, re.M)
                assert len(label) == 1, name
                print(re.sub(r'\\\\\\\\(.)', r'\\\\1', label[0]))
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void python_reads_the_very_label_of_scenes_and_finds_the_rest_as_it_was() throws Exception {
        Judges.need("python3");
        var all = new LinkedHashMap<String, byte[]>();
        Scenes.gltf().forEach((name, scene) -> all.put(name + ".gltf", scene));
        Scenes.glb().forEach((name, scene) -> all.put(name + ".glb", scene));
        var said = said(SCENES, all, true);
        assertThat(said.lines()).hasSize(all.size()).containsOnly(CarrierContract.LABEL.wrappedJson());
    }

    @Test
    void python_reads_the_very_label_of_packages_in_their_raster() throws Exception {
        Judges.need("python3");
        var all = new LinkedHashMap<String, byte[]>();
        LayerPackages.all().forEach((name, scene) -> all.put(name + ".usdz", scene));
        var said = said(PACKAGES.replace("\\\\", "\\"), all, false);
        assertThat(said.lines()).hasSize(all.size()).containsOnly(CarrierContract.LABEL.wrappedJson());
    }

    /** A buffer that has to stand in the JSON of a binary scene is warned of once more. */
    @Test
    void the_validator_of_khronos_finds_nothing_that_was_not_there_before() throws Exception {
        Judges.need("node");
        var judge = Path.of("../judges/gltf");
        assumeTrue(Files.isDirectory(judge.resolve("node_modules")), "npm's part is not installed");
        var command = new ArrayList<>(List.of("node", judge.resolve("judge.mjs").toString()));
        var order = MarkOrder.of(CarrierContract.LABEL).with(new VisibleWords.Usual());
        for (Format format : List.of(Format.GLTF, Format.GLB)) {
            for (var scene : Scenes.all(format).entrySet()) {
                var name = scene.getKey().replace(' ', '_') + '.' + format.key();
                var marked = CarrierContract.done(Marker.mark(name, scene.getValue(), order));
                command.add(Files.write(folder.resolve(name), scene.getValue()).toString());
                command.add(Files.write(folder.resolve("is_" + name), marked).toString());
            }
        }
        var said = Judges.run(command.toArray(String[]::new)).lines().toList();
        assertThat(said).hasSize(command.size() - 2);
        for (int i = 0; i < said.size(); i += 2) {
            assertThat(said.get(i)).matches("\\d+ \\d+.*");
            assertThat(codes(said.get(i))).as(command.get(i + 3)).containsAll(codes(said.get(i + 1)));
        }
    }

    private static List<String> codes(String said) {
        return Stream.of(said.split(" "))
                .filter(word -> word.matches("[A-Z_]{4,}"))
                .distinct()
                .toList();
    }

    private String said(String script, Map<String, byte[]> scenes, boolean words) throws Exception {
        var order = MarkOrder.of(CarrierContract.LABEL);
        var command = new ArrayList<>(List.of("python3", "-c", script));
        for (var scene : scenes.entrySet()) {
            var name = scene.getKey().replace(' ', '_');
            Files.write(folder.resolve("was_" + name), scene.getValue());
            var marked = CarrierContract.done(Marker.mark(name, scene.getValue(), order));
            command.add(Files.write(folder.resolve("is_" + name), marked).toString());
            if (words) {
                var shown = Marker.mark(name, scene.getValue(), order.with(new VisibleWords.Usual()));
                Files.write(folder.resolve("words_" + name), CarrierContract.done(shown));
            }
        }
        return Judges.run(command.toArray(String[]::new));
    }
}
