package fengni.label.scene;

import fengni.label.AigcLabel;
import fengni.label.Carrier;
import fengni.label.Edited;
import fengni.label.ExplicitReading;
import fengni.label.Format;
import fengni.label.Obstacle;
import fengni.label.Reading;
import fengni.label.Showing;
import fengni.label.VisibleWords;
import fengni.label.file.Medium;
import java.util.List;
import java.util.Optional;

/** A scene of glTF 2.0, whose label stands in the extras of its asset; our own choice, since no guide names scenes. */
abstract class SceneCarrier implements Carrier {
    private final Format format;

    SceneCarrier(Format format) {
        this.format = format;
    }

    @Override
    public final Format format() {
        return format;
    }

    @Override
    public final long mostBytes() {
        return Long.MAX_VALUE;
    }

    @Override
    public final Reading read(Medium medium) {
        try {
            var file = file(medium);
            return new Reading(file.notes(), SceneLabels.sightings(file.json()));
        } catch (Obstacle fault) {
            return new Reading(List.of(fault.finding()), List.of());
        }
    }

    @Override
    public final Edited label(Medium medium, AigcLabel label) {
        try {
            var file = file(medium);
            return new Edited.Change(file.with(SceneLabels.with(file.json(), label)), List.of());
        } catch (Obstacle fault) {
            return new Edited.Not(List.of(fault.finding()));
        }
    }

    @Override
    public final Edited show(Medium medium, Showing showing) {
        try {
            return ScenePanels.on(file(medium), showing.wordsOr(VisibleWords.ON_PICTURES), showing.position());
        } catch (Obstacle fault) {
            return new Edited.Not(List.of(fault.finding()));
        }
    }

    @Override
    public final ExplicitReading look(Medium medium) {
        try {
            return new ExplicitReading.Notices(ScenePanels.seen(file(medium).json()));
        } catch (Obstacle notReadable) {
            return new ExplicitReading.NotRead();
        }
    }

    /**
     * Returns the JSON without the value of its asset, which holds nothing but metadata (glTF 2.0, 3.2), and every chunk behind
     * it; blanks that fill the JSON up to a multiple of four bytes do not count. Packets of KHR_xmp_json_ld do.
     */
    @Override
    public final Optional<Medium> content(Medium medium) {
        try {
            var file = file(medium);
            var asset = file.json().asset();
            return Optional.of(Medium.row(List.of(
                    medium.part(file.at(), file.at() + asset.from()),
                    medium.part(file.at() + asset.to(), file.at() + file.text().length()),
                    medium.part(file.behind(), medium.length()))));
        } catch (Obstacle notReadable) {
            return Optional.empty();
        }
    }

    @Override
    public final Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
        return SceneReadBack.difference(original, marked, label);
    }

    private SceneFile file(Medium medium) throws Obstacle {
        return SceneFile.of(medium, format == Format.GLB);
    }
}
