package fengni.label.film;

import fengni.label.Obstacle;
import fengni.label.box.Box;
import fengni.label.box.Boxes;
import fengni.label.file.Medium;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * How long a film and its sound last, in every place that tells it: mvhd, and of the track tkhd, mdhd and elst (ISO/IEC
 * 14496-12, 8.2.2, 8.3.2, 8.4.2 and 8.6.6).
 *
 * @param movieScale units of time in a second of the film, in which mvhd, tkhd and elst count
 * @param timescale units of time in a second of the track
 * @param edits which parts of the track are played
 * @param pictures when the last track of pictures ends, in units of the film; 0 without one
 * @param all when the last of all tracks ends, likewise
 */
record FilmClock(
        Medium medium,
        Length mvhd,
        Length tkhd,
        Length mdhd,
        long movieScale,
        long timescale,
        SoundEdits edits,
        long pictures,
        long all) {
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
                SoundEdits.of(boxes, moov, trak),
                latest(boxes, tracks(boxes, moov, "vide")),
                latest(boxes, boxes.at(moov, "trak").toList()));
    }

    static boolean isOf(Boxes boxes, Box trak, String handler) {
        return boxes.at(trak, "mdia", "hdlr")
                .anyMatch(box -> box.size() >= 12 && boxes.medium().startsWith(box.body() + 8, handler));
    }

    static boolean isWide(Medium medium, Box box) {
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

    private static List<Box> tracks(Boxes boxes, Box moov, String handler) {
        return boxes.at(moov, "trak").filter(trak -> isOf(boxes, trak, handler)).toList();
    }

    private static long latest(Boxes boxes, List<Box> tracks) throws Obstacle {
        long latest = 0;
        for (Box trak : tracks) {
            var length = length(boxes.medium(), SoundTrack.one(boxes, trak, "tkhd"), 8);
            latest = length.isUnknown() ? latest : Math.max(latest, length.value());
        }
        return latest;
    }

    /** Returns when the sound ends, in units of the film. */
    long shown(long duration) throws Obstacle {
        return edits.isEmpty() ? inFilm(duration) : edits.heard(duration, this);
    }

    /** Returns a time of the track in units of the film, rounded up. */
    long inFilm(long units) throws Obstacle {
        return Math.ceilDiv(product(units, movieScale), timescale);
    }

    /** Returns a time of the film in units of the track, rounded down. */
    long inTrack(long units) throws Obstacle {
        return product(units, timescale) / movieScale;
    }

    /** Some centuries in billionths of a second are told by no film. */
    private long product(long units, long scale) throws Obstacle {
        if (Math.multiplyHigh(units, scale) != (units * scale) >> 63) {
            throw SoundTrack.layout(mdhd.at(), "duration");
        }
        return units * scale;
    }

    /** Makes everything that tells a length tell the new one. */
    void lengthen(SoundEdits.Span span, Growth growth) throws Obstacle {
        long played = edits.isEmpty() ? inFilm(span.now()) : edits.lengthen(span, this, growth);
        put(mdhd, span.now(), growth);
        put(tkhd, played, growth);
        if (!mvhd.isUnknown()) {
            long told = mvhd.value() == 0 ? all : mvhd.value();
            put(mvhd, Math.max(told, played), growth);
        }
    }

    static void put(Length place, long value, Growth growth) throws Obstacle {
        growth.put(place.at(), place.at() + place.width(), place.bytes(value));
    }
}
