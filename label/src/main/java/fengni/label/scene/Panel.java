package fengni.label.scene;

import fengni.label.MarkPosition;
import fengni.label.lettering.Plate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a panel hangs, seen from its parent.
 *
 * @param parent the node of the camera; empty for the scene itself
 * @param height of the panel
 */
record Panel(Optional<Integer> parent, double x, double y, double z, double height) {
    /** What is left free between a panel and the edge of the view, as a share of its height. */
    private static final double GAP = 0.1;
    /**
     * Without a camera, programs choose a view that shows the whole scene: glyphs of a tenth of its diagonal keep 5 % in every
     * view whose shortest side shows no more than two diagonals.
     */
    private static final double SHARE_OF_SCENE = 0.1;

    /** Returns how high the smallest glyph is on the start picture (GB 45438-2025, 5.5 f). */
    static double glyph(Stage stage) {
        return stage.eye()
                .map(eye -> eye.shortest() * Plate.SHARE)
                .orElse(stage.reach().diagonal() * SHARE_OF_SCENE);
    }

    /** Returns how wide a panel may be on the start picture: the first that the words fit in counts. */
    static List<Double> rooms(Stage stage) {
        double diagonal = stage.reach().diagonal();
        return stage.eye()
                .map(eye -> List.of(eye.room()))
                .orElse(List.of(Math.max(stage.reach().length(0), 0.45 * diagonal), diagonal, 2 * diagonal));
    }

    /** Returns the panel of the start picture: at an edge or corner of the view, or in front of the scene. */
    static Panel start(Stage stage, PanelWords words, MarkPosition position) {
        double height = words.height(glyph(stage));
        double width = height * words.aspect();
        if (stage.eye().isPresent()) {
            var eye = stage.eye().get();
            double aside =
                    eye.halfWidth().map(half -> Math.max(0, half - width / 2)).orElse(0.0);
            double up = eye.halfHeight() - height * (0.5 + GAP);
            double scale = eye.scale();
            return new Panel(
                    Optional.of(eye.node()),
                    side(position) * aside / scale,
                    (position.isTop() ? up : -up) / scale,
                    -eye.distance() / scale,
                    height / scale);
        }
        var reach = stage.reach();
        double aside = Math.max(0, (reach.length(0) - width) / 2);
        double y = position.isTop() ? reach.most(1) - height / 2 : reach.least(1) + height / 2;
        return new Panel(
                Optional.empty(),
                reach.middle(0) + side(position) * aside,
                y,
                reach.most(2) + reach.diagonal() / 100,
                height);
    }

    /** Returns the panel above the scene, which stays in it when people move around. */
    static Panel above(Stage stage, PanelWords words) {
        var reach = stage.reach();
        double height = words.height(reach.diagonal() * SHARE_OF_SCENE);
        return new Panel(
                Optional.empty(), reach.middle(0), reach.most(1) + height * (0.5 + GAP), reach.middle(2), height);
    }

    private static int side(MarkPosition position) {
        return switch (position) {
            case TOP_LEFT, BOTTOM_LEFT -> -1;
            case TOP, BOTTOM -> 0;
            case TOP_RIGHT, BOTTOM_RIGHT -> 1;
        };
    }

    /** Returns the node of the panel. */
    String node(String words, int mesh) {
        return String.format(
                Locale.ROOT,
                "{\"name\":%s,\"mesh\":%d,\"translation\":[%s,%s,%s],\"scale\":[%s,%s,%s]}",
                JsonText.quoted(words),
                mesh,
                (float) x,
                (float) y,
                (float) z,
                (float) height,
                (float) height,
                (float) height);
    }
}
