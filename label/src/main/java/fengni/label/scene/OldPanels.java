package fengni.label.scene;

import fengni.label.Obstacle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Panels that were put on before. They stand at the end of every list, so that taking them off moves nothing else; where
 * another program has added or sorted since, they are left and nothing new is put on.
 *
 * @param inBuffers true if their data are a buffer of their own
 */
record OldPanels(SceneFile file, SceneJson json, boolean inBuffers, Optional<Long> dataFrom) {
    /** What everything of the panels is called but their nodes, which have the words as their name. */
    static final String NAME = "fengni-mark";

    private static final int NODES = 2;
    private static final Map<String, Integer> COUNTS = counts();

    private static Map<String, Integer> counts() {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("meshes", 1);
        counts.put("materials", 1);
        counts.put("textures", 1);
        counts.put("images", 1);
        counts.put("accessors", 3);
        counts.put("bufferViews", 3);
        return counts;
    }

    static Optional<OldPanels> of(SceneFile file) throws Obstacle {
        var json = file.json();
        if (named(json, "meshes", json.root().items("meshes")) == 0) {
            return Optional.empty();
        }
        for (var list : COUNTS.entrySet()) {
            check(json, list.getKey(), list.getValue());
        }
        boolean inBuffers = named(json, "buffers", json.last("buffers", 1)) == 1;
        return Optional.of(new OldPanels(file, json, inBuffers, inBuffers ? Optional.empty() : from(file, json)));
    }

    private static void check(SceneJson json, String list, int count) throws Obstacle {
        boolean last = named(json, list, json.last(list, count)) == count;
        if (!last || named(json, list, json.root().items(list)) != count) {
            throw changed(list);
        }
    }

    private static int named(SceneJson json, String list, List<Json> items) throws Obstacle {
        int named = 0;
        for (Json item : items) {
            if (item instanceof Json.Obj object) {
                named += json.text(object, "name").filter(NAME::equals).isPresent() ? 1 : 0;
            } else {
                throw Obstacle.broken(list, list);
            }
        }
        return named;
    }

    /** Returns where the data begin in the binary chunk, behind which nothing of anybody else may stand. */
    private static Optional<Long> from(SceneFile file, SceneJson json) throws Obstacle {
        var views = json.root().items("bufferViews");
        long from = -1;
        long others = 0;
        for (int i = 0; i < views.size(); i++) {
            var view = json.at("bufferViews", i);
            long start = (long) json.number(view, "byteOffset").orElse(0);
            boolean own = i >= views.size() - COUNTS.getOrDefault("bufferViews", 0);
            if (json.index(view, "buffer").orElse(-1) != 0) {
                others = own ? Long.MAX_VALUE : others;
            } else if (own) {
                from = from < 0 ? start : from;
            } else {
                others = Math.max(
                        others, start + (long) json.number(view, "byteLength").orElse(0));
            }
        }
        long length = file.bin().map(SceneFile.Bin::length).orElse(-1L);
        if (from < others || from > length || from % 4 != 0) {
            throw changed("bufferViews");
        }
        return Optional.of(from);
    }

    /** Returns the JSON as it was before the words, but for the extension that it may name now. */
    SceneJson without() throws Obstacle {
        var edit = new JsonEdit(json);
        int nodes = json.count("nodes");
        for (Json node : json.last("nodes", NODES)) {
            boolean own = node instanceof Json.Obj object
                    && json.index(object, "mesh").orElse(-1) == json.count("meshes") - 1;
            if (!own || nodes < NODES) {
                throw changed("nodes");
            }
        }
        release(edit, "scenes", "nodes", nodes - NODES);
        release(edit, "nodes", "children", nodes - NODES);
        edit.cut("nodes", NODES);
        for (var list : COUNTS.entrySet()) {
            edit.cut(list.getKey(), list.getValue());
        }
        if (inBuffers) {
            edit.cut("buffers", 1);
        }
        return edit.done();
    }

    /** Takes the panels out of the lists that they hang in. */
    private void release(JsonEdit edit, String owners, String list, int first) throws Obstacle {
        for (Json one : json.root().items(owners)) {
            if (one instanceof Json.Obj owner) {
                var gone = new ArrayList<Json>();
                for (Json item : owner.items(list)) {
                    if (json.index(item).orElse(-1) >= first) {
                        gone.add(item);
                    }
                }
                if (!gone.isEmpty()) {
                    edit.without(owner, list, gone);
                }
            }
        }
    }

    private static Obstacle changed(String list) {
        return Obstacle.because(SceneCode.SCENE_WORDS_CHANGED, list, list);
    }
}
