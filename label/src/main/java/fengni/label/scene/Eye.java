package fengni.label.scene;

import fengni.label.Obstacle;
import java.util.Optional;

/**
 * The camera that a scene begins with, as it looks at a plane in front of it (glTF 2.0, 3.10).
 *
 * @param node the node that it hangs on
 * @param scale how much larger children of that node appear
 * @param distance of a plane just behind the nearest that is drawn
 * @param halfHeight how much of the plane is seen above the middle
 * @param halfWidth how much beside it, if the camera tells; surfaces of programs may be of another shape
 */
record Eye(int node, double scale, double distance, double halfHeight, Optional<Double> halfWidth) {
    private static final double BEHIND = 1.2;

    /** Returns the camera of a node, unless it could not be followed. */
    static Optional<Eye> of(SceneJson json, int node, Json.Obj camera, Placement where) throws Obstacle {
        var scale = where.evenScale();
        if (scale.isEmpty()) {
            return Optional.empty();
        }
        var perspective = camera.object("perspective");
        var flat = camera.object("orthographic");
        Optional<Eye> eye = perspective.isPresent()
                ? Optional.of(perspective(json, node, perspective.get(), scale.get()))
                : flat.isPresent() ? Optional.of(flat(json, node, flat.get(), scale.get())) : Optional.empty();
        return eye.filter(Eye::isUsable);
    }

    private static Eye perspective(SceneJson json, int node, Json.Obj lens, double scale) throws Obstacle {
        double near = json.number(lens, "znear").orElse(0);
        double far = json.number(lens, "zfar").orElse(Double.POSITIVE_INFINITY);
        double distance = Math.min(near * BEHIND, (near + far) / 2);
        double half = distance * Math.tan(json.number(lens, "yfov").orElse(0) / 2);
        var aspect = json.number(lens, "aspectRatio");
        return new Eye(
                node,
                scale,
                distance,
                half,
                aspect.isPresent() ? Optional.of(half * aspect.getAsDouble()) : Optional.empty());
    }

    private static Eye flat(SceneJson json, int node, Json.Obj lens, double scale) throws Obstacle {
        double near = json.number(lens, "znear").orElse(0);
        double far = json.number(lens, "zfar").orElse(0);
        return new Eye(
                node,
                scale,
                near + (far - near) / 1000,
                Math.abs(json.number(lens, "ymag").orElse(0)),
                Optional.of(Math.abs(json.number(lens, "xmag").orElse(0))));
    }

    private boolean isUsable() {
        return isUsable(distance) && isUsable(halfHeight) && isUsable(halfWidth.orElse(1.0));
    }

    private static boolean isUsable(double length) {
        return length > 1e-12 && length < 1e12;
    }

    /** Returns the shortest side of what is seen; where only the height is known, that is never less. */
    double shortest() {
        return 2 * Math.min(halfHeight, halfWidth.orElse(halfHeight));
    }

    /** Returns how wide words may be: those of an unknown shape shall fit on a telephone that stands upright. */
    double room() {
        return 2 * halfWidth.orElse(0.46 * halfHeight);
    }
}
