package fengni.label.scene;

import fengni.label.Obstacle;
import fengni.label.file.Medium;
import fengni.label.file.Slice;
import fengni.label.file.Splice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Changes to JSON that leave every other byte as it is; each list and object is changed at one place at most. */
final class JsonEdit {
    private final SceneJson json;
    private final List<Splice> splices = new ArrayList<>();

    JsonEdit(SceneJson json) {
        this.json = json;
    }

    List<Splice> splices() {
        return List.copyOf(splices);
    }

    SceneJson done() throws Obstacle {
        return SceneJson.of(
                Slice.of(Medium.of(json.bytes().array()).with(splices).whole().array()));
    }

    void replace(Json value, String other) {
        put(value.from(), value.to(), other);
    }

    /** Adds a member behind the last. */
    void add(Json.Obj object, String name, String value) {
        var member = JsonText.quoted(name) + ':' + value;
        if (object.members().isEmpty()) {
            put(object.from() + 1, object.from() + 1, member);
        } else {
            int end = object.members().getLast().value().to();
            put(end, end, ',' + member);
        }
    }

    /** Adds items to a list, which is made if it is not there. */
    void append(Json.Obj object, String list, String items) throws Obstacle {
        var old = object.get(list);
        if (old.isEmpty()) {
            add(object, list, '[' + items + ']');
        } else if (!(old.get() instanceof Json.Arr array)) {
            throw Obstacle.broken(list, list);
        } else if (array.items().isEmpty()) {
            put(array.from() + 1, array.from() + 1, items);
        } else {
            int end = array.items().getLast().to();
            put(end, end, ',' + items);
        }
    }

    /** Takes the last items off a list of the root. */
    void cut(String list, int count) throws Obstacle {
        var items = json.root().items(list);
        int kept = items.size() - count;
        put(
                kept == 0 ? items.getFirst().from() : items.get(kept - 1).to(),
                items.getLast().to(),
                "");
    }

    /** Takes items off a list of numbers; a list that would be empty goes with its name. */
    void without(Json.Obj object, String list, List<Json> gone) throws Obstacle {
        var items = object.items(list);
        if (items.size() == gone.size()) {
            remove(object, list);
            return;
        }
        var kept = items.stream()
                .filter(item -> !gone.contains(item))
                .map(json::raw)
                .toList();
        put(items.getFirst().from(), items.getLast().to(), String.join(",", kept));
    }

    private void remove(Json.Obj object, String name) {
        var members = object.members();
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).name().equals(name)) {
                boolean last = i == members.size() - 1;
                int from =
                        i > 0 ? members.get(i - 1).value().to() : members.get(i).from();
                int to = i > 0 || last
                        ? members.get(i).value().to()
                        : members.get(i + 1).from();
                put(from, to, "");
            }
        }
    }

    private void put(int from, int to, String piece) {
        splices.add(new Splice(from, to, piece.getBytes(StandardCharsets.UTF_8)));
    }
}
