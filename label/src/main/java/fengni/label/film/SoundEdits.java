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
    /** Films cut from many parts have some tens. */
    private static final int MOST_EDITS = 1000;

    private static final long MOST_UNITS = 1L << 52;

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
        if (count > MOST_EDITS) {
            throw SoundTrack.layout(box.at(), "elst");
        }
        for (long at = box.body() + 8; edits.size() < count; at += 2L * width + 4) {
            long from = width == 8 ? medium.i64(at + 8) : (int) medium.u32(at + 4);
            var length = new Length(medium, at, width);
            boolean told = !length.isUnknown() && length.value() >= 0 && length.value() <= MOST_UNITS;
            if (!told || medium.u32(at + 2L * width) != ONE || from < -1 || from > MOST_UNITS) {
                throw SoundTrack.layout(box.at(), "elst");
            }
            edits.add(new Edit(length, from));
        }
    }

    boolean isEmpty() {
        return edits.isEmpty();
    }

    /** Returns how long all of them last, in units of the film. */
    long played() {
        return edits.stream().mapToLong(edit -> edit.length().value()).sum();
    }

    /** Returns how long sound is heard in them, with the pauses between, in units of the film. */
    long heard(long duration, FilmClock clock) throws Obstacle {
        long heard = 0;
        for (Edit edit : edits) {
            long there = edit.from() < 0 ? MOST_UNITS : clock.inFilm(Math.max(0, duration - edit.from()));
            heard += Math.min(edit.length().value(), there);
        }
        return heard;
    }

    /**
     * Returns true if the end of the sound is not what is played last.
     *
     * @param padding so much may be left out, in units of the track
     */
    boolean cutOff(long duration, long padding, FilmClock clock) throws Obstacle {
        if (edits.isEmpty()) {
            return false;
        }
        var last = edits.getLast();
        return last.from() < 0
                || duration - last.from() - clock.inTrack(last.length().value()) > padding;
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
        long end = last.from() + clock.inTrack(last.length().value());
        if (span.old() - end > span.padding()) {
            long length = clock.inFilm(span.now() - span.begins());
            add(last, length, span.begins(), growth);
            return played() + length;
        }
        long length = Math.max(last.length().value(), clock.inFilm(span.now() - last.from()));
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
