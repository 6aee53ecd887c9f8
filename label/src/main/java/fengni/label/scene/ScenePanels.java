package fengni.label.scene;

import fengni.label.Edited;
import fengni.label.ExplicitReading.Notice;
import fengni.label.MarkPosition;
import fengni.label.Obstacle;
import fengni.label.TextMark;
import fengni.label.file.Limits;
import fengni.label.file.Splice;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Words in a scene (GB 45438-2025, 5.5): a panel on the start picture, at an edge or corner of the first camera's view or in
 * front of a scene that has none, and one above the scene, which stays in sight when people move around.
 */
final class ScenePanels {
    private static final String UNLIT = "KHR_materials_unlit";

    private final SceneFile file;
    private final SceneJson json;
    /** Where in the binary chunk the data of the panels begin; empty if they stand in the JSON. */
    private final Optional<Long> inChunk;

    private ScenePanels(SceneFile file, SceneJson json, Optional<Long> inChunk) {
        this.file = file;
        this.json = json;
        this.inChunk = inChunk;
    }

    static Edited on(SceneFile file, String words, MarkPosition position) throws Obstacle {
        var old = OldPanels.of(file);
        var json = old.isPresent() ? old.get().without() : file.json();
        var from = old.isPresent() ? old.get().dataFrom() : end(file, json);
        var splices = new ScenePanels(file, json, from).splices(words, position);
        return new Edited.Change(splices, List.of());
    }

    /** Returns where the binary chunk ends, if the first buffer stands there or may. */
    private static Optional<Long> end(SceneFile file, SceneJson json) throws Obstacle {
        boolean first = json.count("buffers") == 0;
        boolean own = !first && json.at("buffers", 0).get("uri").isEmpty();
        boolean usable = file.binary() && (file.bin().isPresent() ? own : first);
        return usable ? Optional.of(file.bin().map(SceneFile.Bin::length).orElse(0L)) : Optional.empty();
    }

    private List<Splice> splices(String words, MarkPosition position) throws Obstacle {
        var stage = Stage.of(json);
        double glyph = Panel.glyph(stage);
        var panel = PanelWords.of(
                words, Panel.rooms(stage).stream().map(room -> room / glyph).toList());
        var data = panel.data();
        long from = inChunk.map(end -> end + (-end & 3)).orElse(0L);
        var edit = new JsonEdit(json);
        buffers(edit, data, from);
        things(edit, panel, from);
        nodes(edit, stage, List.of(Panel.start(stage, panel, position), Panel.above(stage, panel)), words);
        var made = edit.done();
        var whole = List.of(new Splice(0, file.text().length(), made.bytes().array()));
        return inChunk.isEmpty() ? file.with(whole) : file.with(whole, Optional.of(inChunk(data, inChunk.get(), from)));
    }

    /** Zeros fill what lies between the end of a chunk and the next multiple of four. */
    private static Splice inChunk(byte[] data, long end, long from) {
        var piece = new byte[data.length + (int) (from - end)];
        System.arraycopy(data, 0, piece, (int) (from - end), data.length);
        return new Splice(end, end, piece);
    }

    private void buffers(JsonEdit edit, byte[] data, long from) throws Obstacle {
        if (inChunk.isEmpty()) {
            edit.append(
                    json.root(),
                    "buffers",
                    "{\"name\":\"%s\",\"byteLength\":%d,\"uri\":\"data:application/octet-stream;base64,%s\"}"
                            .formatted(
                                    OldPanels.NAME,
                                    data.length,
                                    Base64.getEncoder().encodeToString(data)));
        } else if (json.count("buffers") == 0) {
            edit.append(json.root(), "buffers", "{\"byteLength\":%d}".formatted(data.length));
        } else {
            var length = json.at("buffers", 0).get("byteLength");
            edit.replace(
                    length.orElseThrow(() -> Obstacle.broken("buffers/0", "byteLength")),
                    String.valueOf(from + data.length));
        }
    }

    private void things(JsonEdit edit, PanelWords panel, long from) throws Obstacle {
        int buffer = inChunk.isPresent() ? 0 : json.count("buffers");
        int view = json.count("bufferViews");
        int accessor = json.count("accessors");
        var root = json.root();
        var name = "\"name\":\"" + OldPanels.NAME + '"';
        long triangles = from + PanelWords.CORNERS;
        long picture = triangles + PanelWords.TRIANGLES;
        edit.append(root, "bufferViews", """
                {%s,"buffer":%d,"byteOffset":%d,"byteLength":%d,"byteStride":20,"target":34962},\
                {%s,"buffer":%d,"byteOffset":%d,"byteLength":%d,"target":34963},\
                {%s,"buffer":%d,"byteOffset":%d,"byteLength":%d}""".formatted(
                        name,
                        buffer,
                        from,
                        PanelWords.CORNERS,
                        name,
                        buffer,
                        triangles,
                        PanelWords.TRIANGLES,
                        name,
                        buffer,
                        picture,
                        panel.png().length));
        float x = panel.aspect() / 2;
        edit.append(root, "accessors", """
                {%s,"bufferView":%d,"componentType":5126,"count":4,"type":"VEC3","min":[%s,-0.5,0],"max":[%s,0.5,0]},\
                {%s,"bufferView":%d,"byteOffset":12,"componentType":5126,"count":4,"type":"VEC2"},\
                {%s,"bufferView":%d,"componentType":5123,"count":6,"type":"SCALAR"}""".formatted(name, view, -x, x, name, view, name, view + 1));
        edit.append(root, "images", "{%s,\"mimeType\":\"image/png\",\"bufferView\":%d}".formatted(name, view + 2));
        edit.append(root, "textures", "{%s,\"source\":%d}".formatted(name, json.count("images")));
        edit.append(root, "materials", """
                {%s,"doubleSided":true,"pbrMetallicRoughness":{"baseColorTexture":{"index":%d},"metallicFactor":0,\
                "roughnessFactor":1},"extensions":{"%s":{}}}""".formatted(name, json.count("textures"), UNLIT));
        edit.append(root, "meshes", """
                {%s,"primitives":[{"attributes":{"POSITION":%d,"TEXCOORD_0":%d},"indices":%d,"material":%d}]}""".formatted(name, accessor, accessor + 1, accessor + 2, json.count("materials")));
        boolean known = root.items("extensionsUsed").stream().map(json::text).anyMatch(UNLIT::equals);
        if (!known) {
            edit.append(root, "extensionsUsed", '"' + UNLIT + '"');
        }
    }

    private void nodes(JsonEdit edit, Stage stage, List<Panel> panels, String words) throws Obstacle {
        int mesh = json.count("meshes");
        int next = json.count("nodes");
        var nodes = new ArrayList<String>();
        var loose = new ArrayList<String>();
        for (Panel panel : panels) {
            var index = String.valueOf(next + nodes.size());
            nodes.add(panel.node(words, mesh));
            if (panel.parent().isPresent()) {
                edit.append(json.at("nodes", panel.parent().get()), "children", index);
            } else {
                loose.add(index);
            }
        }
        edit.append(json.root(), "nodes", String.join(",", nodes));
        edit.append(json.at("scenes", stage.index()), "nodes", String.join(",", loose));
    }

    /** Returns the names of nodes that look like a mark. */
    static List<Notice> seen(SceneJson json) throws Obstacle {
        var seen = new ArrayList<Notice>();
        var nodes = json.root().items("nodes");
        for (int i = 0; i < nodes.size() && seen.size() < Limits.FINDINGS; i++) {
            if (nodes.get(i) instanceof Json.Obj node) {
                var where = "nodes/" + i;
                json.text(node, "name").filter(TextMark::isMark).ifPresent(words -> seen.add(new Notice(where, words)));
            }
        }
        return seen;
    }
}
