package fengni.label.avi;

import fengni.label.AigcLabel;
import fengni.label.Carrier;
import fengni.label.Edited;
import fengni.label.Format;
import fengni.label.Reading;
import fengni.label.file.Medium;
import java.util.Optional;

/**
 * The label of AVI (TC260-PG-20257A): a text AIGC in the list INFO, placed so that the media data do not move.
 *
 * <p>A file is never held in memory, and may have any size.
 */
public final class AviCarrier implements Carrier {
    @Override
    public Format format() {
        return Format.AVI;
    }

    @Override
    public long mostBytes() {
        return Long.MAX_VALUE;
    }

    @Override
    public Reading read(Medium medium) {
        return AviTexts.read(medium, AviWalk.walk(medium));
    }

    @Override
    public Edited label(Medium medium, AigcLabel label) {
        return AviEdit.of(medium, AviWalk.walk(medium), label.bareJson());
    }

    /**
     * Returns the heads and formats of the streams (strh, strf) and the chunks of the lists movi, without room and
     * OpenDML's indexes; texts, names of streams and the index idx1 are not in it.
     */
    @Override
    public Optional<Medium> content(Medium medium) {
        return Optional.of(AviContent.of(medium, AviWalk.walk(medium)));
    }

    @Override
    public Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
        return AviReadBack.difference(original, marked, label.bareJson());
    }
}
