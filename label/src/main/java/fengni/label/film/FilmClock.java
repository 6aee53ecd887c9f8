package fengni.label.film;

import fengni.label.Obstacle;
import fengni.label.box.Box;
import fengni.label.box.Boxes;
import fengni.label.file.Medium;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How long a film and its sound last, in every place that tells it: mvhd, and of the track tkhd, mdhd and elst (ISO/IEC
 * 14496-12, 8.2.2, 8.3.2, 8.4.2 and 8.6.6).
 *
 * @param movieScale units of time in a second of the film, in which mvhd, tkhd and elst count
 * @param timescale units of time in a second of the track
 * @param edits which parts of the track are played, in their order; none if all of it is
 * @param pictures when the last track of pictures ends, in units of the film; 0 without one
 */
record FilmClock(
        Medium medium,
        Length mvhd,
        Length tkhd,
        Length mdhd,
        long movieScale,
        long timescale,
        List<Edit> edits,
        long pictures) {
    private static final long ONE = 0x1_0000;
    private static final long MOST_IN_FOUR_BYTES = 0xffff_ffffL;

    /**
     * A number that tells how long something lasts.
     *
     * @param width in bytes: 4 or 8
     */
    record Length(Medium medium, long at, int width) {
        long value() {
            return width == 4 ? medium.u32(at) : medium.i64(at);
        }

        /** Returns true if no number stands there but a sign for "not known". */
        boolean isUnknown() {
            return width == 4 ? value() == MOST_IN_FOUR_BYTES : value() == -1;
        }

        byte[] bytes(long value) throws Obstacle {
            if (value < 0 || (width == 4 && value >= MOST_IN_FOUR_BYTES)) {
                throw SoundTrack.layout(at, "duration");
            }
            return width == 4
                    ? ByteBuffer.allocate(4).putInt((int) value).array()
                    : ByteBuffer.allocate(8).putLong(value).array();
        }
    }

    /**
     * A part of the track that is played.
     *
     * @param from its first moment in units of the track; -1 for a pause
     */
    record Edit(Length length, long from) {}

    static FilmClock of(Boxes boxes, Box moov, Box trak) throws Obstacle {
        var medium = boxes.medium();
        var mvhd = SoundTrack.one(boxes, moov, "mvhd");
        var tkhd = SoundTrack.one(boxes, trak, "tkhd");
        var mdhd = SoundTrack.one(boxes, SoundTrack.one(boxes, trak, "mdia"), "mdhd");
        return new FilmClock(
                medium,
                length(medium, mvhd, 4),
                length(medium, tkhd, 8),
                length(medium, mdhd, 4),
                scale(medium, mvhd),
                scale(medium, mdhd),
                edits(boxes, trak),
                pictures(boxes, moov));
    }

    static boolean isOf(Boxes boxes, Box trak, String handler) {
        return boxes.at(trak, "mdia", "hdlr")
                .anyMatch(box -> box.size() >= 12 && boxes.medium().startsWith(box.body() + 8, handler));
    }

    private static boolean isWide(Medium medium, Box box) {
        return box.size() > 0 && medium.u8(box.body()) == 1;
    }

    /** @param between bytes from the moments of writing to the number */
    private static Length length(Medium medium, Box box, int between) throws Obstacle {
        boolean wide = isWide(medium, box);
        long at = box.body() + 4 + (wide ? 16 : 8) + between;
        if (at + (wide ? 8 : 4) > box.end()) {
            throw Obstacle.broken(box.at(), box.kind());
        }
        return new Length(medium, at, wide ? 8 : 4);
    }

    private static long scale(Medium medium, Box box) throws Obstacle {
        long scale = medium.u32(box.body() + (isWide(medium, box) ? 20 : 12));
        if (scale == 0) {
            throw Obstacle.broken(box.at(), box.kind());
        }
        return scale;
    }

    private static long pictures(Boxes boxes, Box moov) throws Obstacle {
        long latest = 0;
        for (Box trak : boxes.at(moov, "trak").toList()) {
            if (isOf(boxes, trak, "vide")) {
                var length = length(boxes.medium(), SoundTrack.one(boxes, trak, "tkhd"), 8);
                latest = length.isUnknown() ? latest : Math.max(latest, length.value());
            }
        }
        return latest;
    }

    private static List<Edit> edits(Boxes boxes, Box trak) throws Obstacle {
        var edits = new ArrayList<Edit>();
        Optional<Box> found = boxes.at(trak, "edts", "elst").findFirst();
        if (found.isEmpty()) {
            return edits;
        }
        var box = found.get();
        var medium = boxes.medium();
        int width = isWide(medium, box) ? 8 : 4;
        long count = box.size() < 8 ? -1 : medium.u32(box.body() + 4);
        if (count < 0 || count * (2 * width + 4) > box.size() - 8) {
            throw Obstacle.broken(box.at(), "elst");
        }
        for (long at = box.body() + 8; edits.size() < count; at += 2 * width + 4) {
            long from = width == 8 ? medium.i64(at + 8) : (int) medium.u32(at + 4);
            if (medium.u32(at + 2 * width) != ONE || from < -1) {
                throw SoundTrack.layout(box.at(), "elst");
            }
            edits.add(new Edit(new Length(medium, at, width), from));
        }
        return edits;
    }

    /** Returns when the sound ends, in units of the film. */
    long shown(long duration) {
        return edits.isEmpty()
                ? Math.ceilDiv(duration * movieScale, timescale)
                : edits.stream().mapToLong(edit -> edit.length().value()).sum();
    }

    /**
     * Makes everything that tells a length tell the new one; an edit that ended with the sound ends with it again.
     *
     * @param old of all samples of the track before, in its units
     * @param now of all samples with the new ones
     * @param padding so much at the end of the old sound may be left out by the last edit: what fills a coded packet up
     */
    void lengthen(long old, long now, long padding, Growth growth) throws Obstacle {
        long played = edits.isEmpty() ? Math.ceilDiv(now * movieScale, timescale) : edited(old, now, padding, growth);
        put(mdhd, now, growth);
        put(tkhd, played, growth);
        put(mvhd, mvhd.isUnknown() ? played : Math.max(mvhd.value(), played), growth);
    }

    private long edited(long old, long now, long padding, Growth growth) throws Obstacle {
        var last = edits.getLast();
        long end = last.from() + last.length().value() * timescale / movieScale;
        if (last.from() < 0 || old - end > padding) {
            throw SoundTrack.layout(last.length().at(), "elst");
        }
        long length = Math.ceilDiv((now - last.from()) * movieScale, timescale);
        put(last.length(), length, growth);
        return shown(0) - last.length().value() + length;
    }

    private static void put(Length place, long value, Growth growth) throws Obstacle {
        growth.put(place.at(), place.at() + place.width(), place.bytes(value));
    }
}
