package fengni.label.film;

import fengni.label.Obstacle;
import fengni.label.box.Box;
import fengni.label.box.Boxes;
import fengni.label.file.Medium;
import fengni.label.film.FilmClock.Length;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Which parts of a track of sound are played, in their order (ISO/IEC 14496-12, 8.6.6).
 *
 * @param around the boxes from {@code moov} to the list, outermost first; none if there is no list
 * @param edits none if all of the track is played
 */
record SoundEdits(Medium medium, List<Box> around, List<Edit> edits) {
    private static final long ONE = 0x1_0000;

    /**
     * A part that is played.
     *
     * @param length in units of the film
     * @param from its first moment in units of the track; -1 for a pause
     */
    record Edit(Length length, long from) {}

    /**
     * How a track becomes longer, in its units.
     *
     * @param old how long all samples lasted
     * @param begins when the new ones begin
     * @param now how long all last with them
     * @param padding so much at the old end may be left out without a meaning: what fills a coded packet up
     */
    record Span(long old, long begins, long now, long padding) {}

    static SoundEdits of(Boxes boxes, Box moov, Box trak) throws Obstacle {
        var medium = boxes.medium();
        var edits = new ArrayList<Edit>();
        for (Box edts : boxes.at(trak, "edts").toList()) {
            for (Box box : boxes.at(edts, "elst").toList()) {
                take(medium, box, edits);
                return new SoundEdits(medium, List.of(moov, trak, edts, box), edits);
            }
        }
        return new SoundEdits(medium, List.of(), edits);
    }

    private static void take(Medium medium, Box box, List<Edit> edits) throws Obstacle {
        int width = FilmClock.isWide(medium, box) ? 8 : 4;
        long count = box.size() < 8 ? -1 : medium.u32(box.body() + 4);
        if (count < 0 || count * (2L * width + 4) > box.size() - 8) {
            throw Obstacle.broken(box.at(), "elst");
        }
        for (long at = box.body() + 8; edits.size() < count; at += 2L * width + 4) {
            long from = width == 8 ? medium.i64(at + 8) : (int) medium.u32(at + 4);
            if (medium.u32(at + 2L * width) != ONE || from < -1) {
                throw SoundTrack.layout(box.at(), "elst");
            }
            edits.add(new Edit(new Length(medium, at, width), from));
        }
    }

    boolean isEmpty() {
        return edits.isEmpty();
    }

    /** Returns how long all of them last, in units of the film. */
    long played() {
        return edits.stream().mapToLong(edit -> edit.length().value()).sum();
    }

    /**
     * Lets a last edit that ended with the sound end with it again; one that cuts sound off stays, and another with what is
     * new follows it.
     *
     * @return how long all of them last now
     */
    long lengthen(Span span, FilmClock clock, Growth growth) throws Obstacle {
        var last = edits.getLast();
        if (last.from() < 0) {
            throw SoundTrack.layout(last.length().at(), "elst");
        }
        long end = last.from() + last.length().value() * clock.timescale() / clock.movieScale();
        if (span.old() - end > span.padding()) {
            long length = Math.ceilDiv((span.now() - span.begins()) * clock.movieScale(), clock.timescale());
            add(last, length, span.begins(), growth);
            return played() + length;
        }
        long length = Math.ceilDiv((span.now() - last.from()) * clock.movieScale(), clock.timescale());
        FilmClock.put(last.length(), length, growth);
        return played() - last.length().value() + length;
    }

    private void add(Edit last, long length, long from, Growth growth) throws Obstacle {
        int width = last.length().width();
        long end = last.length().at() + 2L * width + 4;
        var entry = ByteBuffer.allocate(2 * width + 4);
        var moment = new Length(medium, last.length().at() + width, width);
        entry.put(last.length().bytes(length)).put(moment.bytes(from)).putInt((int) ONE);
        growth.put(end, end, entry.array(), around.toArray(Box[]::new));
        long count = around.getLast().body() + 4;
        growth.put(count, count + 4, LabelBytes.number(edits.size() + 1));
    }
}
