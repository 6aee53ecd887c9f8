package fengni.label.flv;

import fengni.label.AigcLabel;
import fengni.label.Carrier;
import fengni.label.Edited;
import fengni.label.Format;
import fengni.label.Reading;
import fengni.label.Showing;
import fengni.label.file.Medium;
import java.util.Optional;

/**
 * The label of Flash Video (TC260-PG-20257A): a key AIGC of the script tag onMetaData.
 *
 * <p>A file is never held in memory, and may have any size.
 */
public final class FlvCarrier implements Carrier {
    @Override
    public Format format() {
        return Format.FLV;
    }

    @Override
    public long mostBytes() {
        return Long.MAX_VALUE;
    }

    @Override
    public Reading read(Medium medium) {
        return FlvTexts.read(medium, FlvWalk.walk(medium));
    }

    @Override
    public Edited label(Medium medium, AigcLabel label) {
        return FlvEdit.of(medium, FlvWalk.walk(medium), label.bareJson());
    }

    @Override
    public Edited show(Medium medium, Showing showing) {
        return FlvWords.on(medium, showing);
    }

    @Override
    public Edited cue(Medium medium) {
        return FlvCue.on(medium);
    }

    /** Returns the tags of sounds and pictures with their types, times and lengths; no script tag is in it. */
    @Override
    public Optional<Medium> content(Medium medium) {
        return Optional.of(FlvContent.of(medium, FlvWalk.walk(medium)));
    }

    @Override
    public Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
        return FlvReadBack.difference(original, marked, label.bareJson());
    }
}
