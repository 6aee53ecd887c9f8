package fengni.label.sound;

import fengni.label.AigcLabel;
import fengni.label.Carrier;
import fengni.label.Edited;
import fengni.label.ExplicitReading;
import fengni.label.Format;
import fengni.label.Reading;
import fengni.label.Showing;
import fengni.label.cue.FlacCue;
import fengni.label.file.Medium;
import java.util.List;
import java.util.Optional;

/**
 * The label of FLAC (TC260-PG-202510A): the field AIGC in the block of Vorbis comments.
 *
 * <p>A file is never held in memory, its comments are; it may have any size.
 */
public final class FlacCarrier implements Carrier {
    @Override
    public Format format() {
        return Format.FLAC;
    }

    @Override
    public long mostBytes() {
        return Long.MAX_VALUE;
    }

    @Override
    public Reading read(Medium medium) {
        var flac = FlacWalk.walk(medium);
        var survey = new Survey();
        flac.faults().forEach(survey::fault);
        flac.comments().ifPresent(comments -> comments.read(survey));
        flac.blocks().forEach(block -> search(medium, block, survey));
        TailTags.read(medium, 0, survey);
        return survey.reading();
    }

    @Override
    public Edited label(Medium medium, AigcLabel label) {
        return new FlacEdit(FlacWalk.walk(medium)).with(label.bareJson());
    }

    @Override
    public Optional<Medium> content(Medium medium) {
        var blocks = FlacWalk.walk(medium).blocks();
        var info = blocks.getFirst();
        long sound = blocks.getLast().end();
        return Optional.of(Medium.row(List.of(
                medium.part(info.body(), info.end()), medium.part(sound, TailTags.read(medium, sound, new Survey())))));
    }

    @Override
    public Edited show(Medium medium, Showing showing) {
        return FlacCue.show(medium, showing);
    }

    @Override
    public ExplicitReading look(Medium medium) {
        return FlacCue.look(medium);
    }

    @Override
    public Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
        return FlacReadBack.difference(original, marked, label);
    }

    private static void search(Medium medium, FlacBlock block, Survey survey) {
        switch (block.type()) {
            case FlacBlock.STREAMINFO,
                    FlacBlock.PADDING,
                    FlacBlock.SEEKTABLE,
                    FlacBlock.COMMENTS,
                    FlacBlock.CUESHEET -> {}
            case FlacBlock.PICTURE ->
                survey.search(SoundPlace.OTHER_BLOCK, medium, block.body(), wordsEnd(medium, block));
            default -> survey.search(SoundPlace.OTHER_BLOCK, medium, block.body(), block.end());
        }
    }

    /** The label in a cover is the cover's; what is said of it belongs to the sound (RFC 9639, 8.8). */
    private static long wordsEnd(Medium medium, FlacBlock picture) {
        long at = picture.body() + 4;
        for (int text = 0; text < 2 && at + 4 <= picture.end(); text++) {
            at = Math.min(picture.end(), at + 4 + medium.u32(at));
        }
        return Math.min(at, picture.end());
    }
}
