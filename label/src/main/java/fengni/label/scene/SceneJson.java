package fengni.label.scene;

import fengni.label.Obstacle;
import fengni.label.file.Slice;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The JSON of a scene (glTF 2.0, chapter 3): what is asked for by name and by index. */
record SceneJson(Slice bytes, Json.Obj root) {
    static SceneJson of(Slice bytes) throws Obstacle {
        var json = new SceneJson(bytes, JsonWalk.object(bytes));
        if (json.root.object("asset").isEmpty()) {
            throw Obstacle.broken("asset", "asset");
        }
        return json;
    }

    Json.Obj asset() throws Obstacle {
        return root.object("asset").orElseThrow(() -> Obstacle.broken("asset", "asset"));
    }

    /** Returns one of the objects in a list of the root. */
    Json.Obj at(String list, int index) throws Obstacle {
        var items = root.items(list);
        if (index < 0 || index >= items.size() || !(items.get(index) instanceof Json.Obj object)) {
            throw Obstacle.broken(list + '/' + index, list);
        }
        return object;
    }

    int count(String list) throws Obstacle {
        return root.items(list).size();
    }

    String text(Json value) {
        return value instanceof Json.Text text ? JsonText.of(bytes, text) : raw(value);
    }

    String raw(Json value) {
        return bytes.part(value.from(), value.to() - value.from()).utf8();
    }

    Optional<String> text(Json.Obj object, String name) throws Obstacle {
        return object.get(name).filter(Json.Text.class::isInstance).map(this::text);
    }

    OptionalDouble number(Json value) {
        if (!(value instanceof Json.Plain)) {
            return OptionalDouble.empty();
        }
        var written = raw(value);
        return Character.isLetter(written.charAt(0))
                ? OptionalDouble.empty()
                : OptionalDouble.of(Double.parseDouble(written));
    }

    OptionalDouble number(Json.Obj object, String name) throws Obstacle {
        var value = object.get(name);
        return value.isEmpty() ? OptionalDouble.empty() : number(value.get());
    }

    /** Returns an index, empty for what is none. */
    OptionalInt index(Json.Obj object, String name) throws Obstacle {
        var value = object.get(name);
        return value.isEmpty() ? OptionalInt.empty() : index(value.get());
    }

    OptionalInt index(Json value) {
        var number = number(value).orElse(-1);
        return number >= 0 && number <= Integer.MAX_VALUE && number == Math.rint(number)
                ? OptionalInt.of((int) number)
                : OptionalInt.empty();
    }

    /** Returns so many numbers of a list; empty if they are not there. */
    Optional<double[]> numbers(Json.Obj object, String name, int count) throws Obstacle {
        var items = object.items(name);
        if (items.size() != count) {
            return Optional.empty();
        }
        var numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = number(items.get(i)).orElse(Double.NaN);
        }
        return Optional.of(numbers);
    }

    /** Returns the last items of a list of the root. */
    List<Json> last(String list, int count) throws Obstacle {
        var items = root.items(list);
        return items.subList(Math.max(0, items.size() - count), items.size());
    }
}
