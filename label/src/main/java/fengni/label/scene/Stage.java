package fengni.label.scene;

import fengni.label.Obstacle;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The scene that is shown first: how far it reaches, and the first camera in it.
 *
 * @param index of the scene
 */
record Stage(int index, Reach reach, Optional<Eye> eye) {

    static Stage of(SceneJson json) throws Obstacle {
        int index = json.index(json.root(), "scene").orElse(0);
        if (json.count("scenes") == 0) {
            throw Obstacle.because(SceneCode.SCENE_EMPTY, "scenes");
        }
        return new Walk(json).stage(index);
    }

    /** A node that is still to be looked at. */
    private record Waiting(Json index, Placement parent) {}

    /** Goes over every node once, however deep they hang. */
    private static final class Walk {
        private final SceneJson json;
        private final Reach reach = new Reach();
        private final Set<Integer> seen = new HashSet<>();
        private final Deque<Waiting> waiting = new ArrayDeque<>();
        private Optional<Eye> eye = Optional.empty();

        Walk(SceneJson json) {
            this.json = json;
        }

        Stage stage(int index) throws Obstacle {
            json.at("scenes", index).items("nodes").forEach(node -> waiting.add(new Waiting(node, Placement.none())));
            while (!waiting.isEmpty()) {
                visit(waiting.poll());
            }
            if (!reach.isWhole()) {
                throw Obstacle.because(SceneCode.SCENE_BOUNDS, "nodes", "a finite size");
            }
            return new Stage(index, reach, eye);
        }

        private void visit(Waiting next) throws Obstacle {
            int index = json.index(next.index()).orElse(-1);
            var node = json.at("nodes", index);
            if (!seen.add(index)) {
                throw Obstacle.broken("nodes/" + index, "a node with two parents");
            }
            var where = next.parent().child(Placement.of(json, node));
            for (Json child : node.items("children")) {
                waiting.add(new Waiting(child, where));
            }
            var mesh = json.index(node, "mesh");
            if (mesh.isPresent()) {
                mesh(json.at("meshes", mesh.getAsInt()), where);
            }
            var camera = json.index(node, "camera");
            if (camera.isPresent() && eye.isEmpty()) {
                eye = Eye.of(json, index, json.at("cameras", camera.getAsInt()), where);
            }
        }

        private void mesh(Json.Obj mesh, Placement where) throws Obstacle {
            for (Json one : mesh.items("primitives")) {
                if (one instanceof Json.Obj primitive) {
                    var attributes = primitive.object("attributes");
                    var position = attributes.isEmpty()
                            ? Optional.<Integer>empty()
                            : json.index(attributes.get(), "POSITION").stream()
                                    .boxed()
                                    .findFirst();
                    if (position.isPresent()) {
                        accessor(position.get(), where);
                    }
                }
            }
        }

        private void accessor(int index, Placement where) throws Obstacle {
            var accessor = json.at("accessors", index);
            var least = json.numbers(accessor, "min", 3);
            var most = json.numbers(accessor, "max", 3);
            if (least.isEmpty() || most.isEmpty()) {
                throw Obstacle.because(SceneCode.SCENE_BOUNDS, "accessors/" + index, "min, max");
            }
            double unit = unit(accessor);
            reach.take(scaled(least.get(), unit), scaled(most.get(), unit), where);
        }

        /** Small whole numbers may stand for shares of their largest (KHR_mesh_quantization). */
        private double unit(Json.Obj accessor) throws Obstacle {
            boolean shares = accessor.get("normalized")
                    .map(json::raw)
                    .filter("true"::equals)
                    .isPresent();
            return shares
                    ? switch (json.index(accessor, "componentType").orElse(0)) {
                        case 5120 -> 1 / 127.0;
                        case 5121 -> 1 / 255.0;
                        case 5122 -> 1 / 32767.0;
                        case 5123 -> 1 / 65535.0;
                        default -> 1;
                    }
                    : 1;
        }

        private static double[] scaled(double[] point, double unit) {
            return new double[] {point[0] * unit, point[1] * unit, point[2] * unit};
        }
    }
}
