package fengni.label.film;

import fengni.label.Obstacle;
import fengni.label.SoundEnd;
import fengni.label.TranscodingCode;
import fengni.label.box.Box;
import fengni.label.box.Boxes;
import fengni.label.file.Medium;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The first track of sound of a film, and how long it and the pictures last.
 *
 * @param around the boxes from {@code moov} to the sample table, outermost first
 * @param timescale of the track: units of time in a second
 */
record SoundTrack(Boxes boxes, List<Box> around, SoundEntry entry, SoundTable table, FilmClock clock, long timescale) {
    /** Of a second: what two packets of AAC take. */
    private static final int PADDING_PARTS = 20;

    static SoundTrack of(Film film) throws Obstacle {
        var moov = film.moov().orElseThrow(() -> layout(0, "moov"));
        var boxes = film.boxes();
        if (film.row().stream().anyMatch(box -> box.is("moof"))
                || boxes.in(moov).stream().anyMatch(box -> box.is("mvex"))) {
            throw layout(moov.at(), "moof");
        }
        var trak = boxes.at(moov, "trak")
                .filter(track -> FilmClock.isOf(boxes, track, "soun"))
                .findFirst()
                .orElseThrow(() -> Obstacle.because(TranscodingCode.NO_SOUND_TRACK, ""));
        var mdia = one(boxes, trak, "mdia");
        var minf = one(boxes, mdia, "minf");
        var stbl = one(boxes, minf, "stbl");
        var clock = FilmClock.of(boxes, moov, trak);
        var table = SoundTable.of(boxes, stbl);
        if (table.samples() == 0) {
            throw Obstacle.because(TranscodingCode.NO_SOUND_TRACK, String.valueOf(trak.at()));
        }
        var entry = SoundEntry.of(boxes, one(boxes, stbl, "stsd"), table.description());
        return new SoundTrack(boxes, List.of(moov, trak, mdia, minf, stbl), entry, table, clock, clock.timescale());
    }

    static Obstacle layout(long at, String what) {
        return Obstacle.because(TranscodingCode.CUE_LAYOUT, String.valueOf(at), what);
    }

    static Box one(Boxes boxes, Box parent, String kind) throws Obstacle {
        return boxes.at(parent, kind).findFirst().orElseThrow(() -> layout(parent.at(), kind));
    }

    /** Returns true if each frame of the sound is a sample of its own. */
    boolean isLinear() {
        return entry.frameBytes() > 0;
    }

    /** Returns samples of one channel in a second; where no description has room for it, the clock of the track tells. */
    long rate() {
        return entry.rate() == 0 ? timescale : entry.rate();
    }

    SoundEnd end() throws Obstacle {
        var against = SoundEnd.limit(rate(), entry.channels());
        if (against.isPresent()) {
            throw Obstacle.because(
                    against.get().code(), "", against.get().params().toArray());
        }
        if (isLinear() && (table.equal() != entry.frameBytes() || timescale != rate())) {
            throw layout(around.getLast().at(), "stsz");
        }
        List<Medium> last = table.last(SoundEnd.HEARD_SECONDS * timescale, SoundEnd.MOST_BYTES, isLinear());
        return new SoundEnd(entry.codec(), entry.configuration(), (int) rate(), (int) entry.channels(), last, pause());
    }

    /** Returns how many tracks of sound the film has. */
    long sounds() {
        return boxes.at(around.getFirst(), "trak")
                .filter(track -> FilmClock.isOf(boxes, track, "soun"))
                .count();
    }

    /** Returns true if a comment as iTunes writes it tells how many samples of the sound are played. */
    boolean tellsGaps() {
        return boxes.at(around.getFirst(), "udta")
                .anyMatch(udta ->
                        boxes.medium().between(udta.at(), udta.end()).latin().contains("iTunSMPB"));
    }

    /** Returns true if an edit leaves out more of the end than fills the last coded packets up. */
    boolean isCutOff() throws Obstacle {
        long rounded = timescale / clock.movieScale() + 1;
        long padding = Math.max(2 * table.lastDelta(), timescale / PADDING_PARTS);
        return clock.edits().cutOff(table.duration(), padding + rounded, clock);
    }

    private int pause() throws Obstacle {
        ToLongFunction<Long> frames = units -> Math.ceilDiv(units * rate(), clock.movieScale());
        long missing = clock.pictures() - clock.shown(table.duration());
        boolean near = missing > 0 && missing <= SoundEnd.MOST_PAUSE_SECONDS * clock.movieScale();
        return near ? (int) Math.min(frames.applyAsLong(missing), SoundEnd.MOST_PAUSE_SECONDS * rate()) : 0;
    }
}
