package fengni.label.vector;

import fengni.label.AigcLabel;
import fengni.label.Carrier;
import fengni.label.Edited;
import fengni.label.ExplicitReading;
import fengni.label.Format;
import fengni.label.Obstacle;
import fengni.label.Reading;
import fengni.label.Showing;
import fengni.label.Sighting;
import fengni.label.VisibleWords;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.label.file.Slice;
import java.util.List;
import java.util.Optional;

/**
 * Marks on drawings in SVG 1.1 and 2, in UTF-8 or UTF-16 and not compressed: the label as XMP in the metadata of the root,
 * in the wrapped shape of Appendix E b), since the guide for pictures names no SVG (TC260-PG-20259A, clause 6); the words as
 * outlines on a plate that is the last child of the root, so that it lies on top (GB 45438-2025, 5.2).
 *
 * <p>A document type is never resolved. A drawing with definitions of its own is read as far as it makes no use of them,
 * and never changed. Scripts and styles are left alone; what they do to a drawing while it is shown is not looked at.
 */
public final class SvgCarrier implements Carrier {
    @Override
    public Format format() {
        return Format.SVG;
    }

    @Override
    public long mostBytes() {
        return (long) Limits.TEXT_MIB << 20;
    }

    @Override
    public Reading read(Medium medium) {
        try {
            return new DrawingLabels(Drawing.of(medium)).reading();
        } catch (Obstacle fault) {
            return new Reading(List.of(fault.finding()), loose(medium.whole()));
        }
    }

    /** What cannot be read in order is searched all the same. */
    private static List<Sighting> loose(Slice bytes) {
        return DrawingLabels.seen(VectorPlace.SVG_TEXT, bytes.utf8()).stream().toList();
    }

    @Override
    public Edited label(Medium medium, AigcLabel label) {
        try {
            return new DrawingLabels(Drawing.of(medium)).edited(label);
        } catch (Obstacle fault) {
            return new Edited.Not(List.of(fault.finding()));
        }
    }

    @Override
    public Edited show(Medium medium, Showing showing) {
        try {
            return Notice.on(Drawing.of(medium), showing.wordsOr(VisibleWords.ON_PICTURES), showing.position());
        } catch (Obstacle fault) {
            return new Edited.Not(List.of(fault.finding()));
        }
    }

    @Override
    public ExplicitReading look(Medium medium) {
        try {
            return new ExplicitReading.Notices(DrawnWords.of(Drawing.of(medium)));
        } catch (Obstacle notReadable) {
            return new ExplicitReading.NotRead();
        }
    }

    /**
     * Returns the text without every outermost element of metadata; words that people see, scripts and styles belong to it,
     * those too that were put into metadata.
     * An empty root counts as one with a start and an end.
     */
    @Override
    public Optional<Medium> content(Medium medium) {
        try {
            var drawing = Drawing.of(medium);
            if (drawing.root().empty()) {
                var root = drawing.root();
                return Optional.of(
                        medium.with(List.of(drawing.splice(root.end() - 2, root.end(), "></" + root.name() + '>'))));
            }
            return Optional.of(
                    medium.with(drawing.replaced(ShownMetadata.of(drawing).toList(), ShownMetadata.in(drawing))));
        } catch (Obstacle notReadable) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
        return SvgReadBack.difference(original.whole(), marked.whole(), label);
    }
}
