package fengni.label.scene;

import fengni.label.AigcLabel;
import fengni.label.Carrier;
import fengni.label.Edited;
import fengni.label.Format;
import fengni.label.Obstacle;
import fengni.label.Reading;
import fengni.label.Sighting;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.label.zip.Entry;
import fengni.law.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Marks on packages of OpenUSD: the label as the string AIGC in the customLayerData of the first layer; our own choice, since no
 * guide names scenes. Only a first layer in text (usda) is read and written; one in binary (usdc) keeps a package as it is.
 * Words are not put on.
 */
public final class UsdzCarrier implements Carrier {
    @Override
    public Format format() {
        return Format.USDZ;
    }

    @Override
    public long mostBytes() {
        return Long.MAX_VALUE;
    }

    @Override
    public Reading read(Medium medium) {
        var faults = new ArrayList<Finding>();
        var sightings = new ArrayList<Sighting>();
        try {
            read(LayerPackage.of(medium), faults, sightings);
        } catch (Obstacle fault) {
            faults.add(fault.finding());
        }
        return new Reading(faults, sightings);
    }

    private static void read(LayerPackage scene, List<Finding> faults, List<Sighting> sightings) throws Obstacle {
        faults.addAll(scene.archive().faults());
        Sighting.in(ScenePlace.SCENE_COMMENT, scene.archive().comment().utf8()).ifPresent(sightings::add);
        for (Entry entry : scene.archive().entries()) {
            if (faults.size() < Limits.FINDINGS) {
                further(scene, entry, faults, sightings);
            }
        }
        sightings.addAll(scene.layer().sightings());
    }

    private static void further(LayerPackage scene, Entry entry, List<Finding> faults, List<Sighting> sightings)
            throws Obstacle {
        if (!LayerPackage.isLaidOut(entry)) {
            faults.add(Finding.of(SceneCode.USDZ_LAYOUT, entry.name(), entry.name()));
        }
        if (entry.start() == scene.first().start() || !LayerPackage.isLayer(entry)) {
            return;
        }
        if (scene.isText(entry)) {
            var text = new String(scene.content(entry), StandardCharsets.ISO_8859_1);
            Layer.loose(text).ifPresent(sightings::add);
        } else {
            faults.add(Finding.of(SceneCode.LAYER_NOT_SEARCHED, entry.name(), entry.name()));
        }
    }

    @Override
    public Edited label(Medium medium, AigcLabel label) {
        try {
            return new Edited.Change(LayerPackage.of(medium).with(label), List.of());
        } catch (Obstacle fault) {
            return new Edited.Not(List.of(fault.finding()));
        }
    }

    /**
     * Returns the first layer without its customLayerData, its other metadata without blanks and comments, and then each other
     * entry, its name first; all as they stand in the archive.
     */
    @Override
    public Optional<Medium> content(Medium medium) {
        try {
            var scene = LayerPackage.of(medium);
            var first = scene.first();
            var layer = scene.layer();
            var parts = new ArrayList<Medium>();
            parts.add(Medium.of(layer.otherMetadata()));
            parts.add(
                    first.method() == Entry.STORED
                            ? medium.part(first.data() + layer.body(), first.data() + first.packed())
                            : Medium.of(layer.text().substring(layer.body()).getBytes(StandardCharsets.ISO_8859_1)));
            for (Entry entry : scene.archive().entries()) {
                if (entry.start() != first.start()) {
                    parts.add(Medium.of(entry.name().getBytes(StandardCharsets.UTF_8)));
                    parts.add(medium.part(entry.data(), entry.data() + entry.packed()));
                }
            }
            return Optional.of(Medium.row(parts));
        } catch (Obstacle notReadable) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
        return UsdzReadBack.difference(original, marked, label);
    }
}
