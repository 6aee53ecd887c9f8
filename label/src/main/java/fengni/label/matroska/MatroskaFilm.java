package fengni.label.matroska;

import fengni.label.AigcLabel;
import fengni.label.Carrier;
import fengni.label.Edited;
import fengni.label.Format;
import fengni.label.Reading;
import fengni.label.Showing;
import fengni.label.file.Medium;
import java.util.Optional;

/** A film, or sound alone, in elements of EBML, of any length: only what describes it is read. */
abstract class MatroskaFilm implements Carrier {
    private final Format format;

    MatroskaFilm(Format format) {
        this.format = format;
    }

    @Override
    public Format format() {
        return format;
    }

    @Override
    public long mostBytes() {
        return Long.MAX_VALUE;
    }

    @Override
    public Reading read(Medium medium) {
        return MatroskaTexts.read(medium, SegmentWalk.walk(medium));
    }

    @Override
    public Edited label(Medium medium, AigcLabel label) {
        return MatroskaEdit.of(medium, SegmentWalk.walk(medium), label.bareJson());
    }

    @Override
    public Edited show(Medium medium, Showing showing) {
        return MatroskaWords.on(medium, showing);
    }

    @Override
    public Edited cue(Medium medium) {
        return MatroskaCue.on(medium);
    }

    /**
     * Returns the body of the element Tracks, names of tracks included, and those of all clusters without what tells
     * places and sizes of the file (Position, PrevSize, CRC-32, Void); attachments such as fonts are not in it.
     */
    @Override
    public Optional<Medium> content(Medium medium) {
        return Optional.of(MatroskaContent.of(medium, SegmentWalk.walk(medium)));
    }

    @Override
    public Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
        return MatroskaReadBack.difference(original, marked, label.bareJson());
    }
}
