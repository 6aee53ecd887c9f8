package fengni.label.film;

import fengni.label.Footage.Orientation;
import fengni.label.Obstacle;
import fengni.label.TranscodingCode;
import fengni.label.box.Box;
import fengni.label.box.Boxes;
import fengni.label.file.Medium;
import java.util.ArrayList;
import java.util.List;

/**
 * The track of pictures of a film.
 *
 * @param around the boxes from {@code moov} to the sample table, outermost first
 * @param entry what describes the samples, a box inside of {@code stsd}
 * @param begins when the first picture is shown, in the track's units of time (8.6.6)
 */
record PictureTrack(
        List<Box> around, SampleEntry entry, SampleTable table, long timescale, long begins, Orientation orientation) {
    private static final long ONE = 0x1_0000;

    static PictureTrack of(Film film) throws Obstacle {
        var moov = film.moov().orElseThrow(() -> layout(0, "moov"));
        var boxes = film.boxes();
        if (film.row().stream().anyMatch(box -> box.is("moof"))
                || boxes.in(moov).stream().anyMatch(box -> box.is("mvex"))) {
            throw layout(moov.at(), "moof");
        }
        var tracks = new ArrayList<Box>();
        for (Box trak : boxes.at(moov, "trak").toList()) {
            if (boxes.at(trak, "mdia", "hdlr")
                    .anyMatch(box -> box.size() >= 12 && boxes.medium().startsWith(box.body() + 8, "vide"))) {
                tracks.add(trak);
            }
        }
        if (tracks.size() != 1) {
            throw layout(moov.at(), tracks.size() + " tracks of pictures");
        }
        return new Reader(boxes, tracks.getFirst()).track(moov);
    }

    static Obstacle layout(long at, String what) {
        return Obstacle.because(TranscodingCode.FILM_LAYOUT, String.valueOf(at), what);
    }

    /** Reads the boxes of one track. */
    private record Reader(Boxes boxes, Box trak) {

        PictureTrack track(Box moov) throws Obstacle {
            var mdia = one(trak, "mdia");
            var minf = one(mdia, "minf");
            var stbl = one(minf, "stbl");
            long timescale = timescale(one(mdia, "mdhd"));
            return new PictureTrack(
                    List.of(moov, trak, mdia, minf, stbl),
                    SampleEntry.of(boxes, one(stbl, "stsd")),
                    SampleTable.of(boxes, stbl),
                    timescale,
                    begins(),
                    orientation(one(trak, "tkhd")));
        }

        private Box one(Box parent, String kind) throws Obstacle {
            return boxes.at(parent, kind).findFirst().orElseThrow(() -> layout(parent.at(), kind));
        }

        private Medium medium() {
            return boxes.medium();
        }

        private long timescale(Box mdhd) throws Obstacle {
            int at = mdhd.size() > 0 && medium().u8(mdhd.body()) == 1 ? 20 : 12;
            long timescale = mdhd.size() < at + 4 ? 0 : medium().u32(mdhd.body() + at);
            if (timescale == 0) {
                throw Obstacle.broken(mdhd.at(), "mdhd");
            }
            return timescale;
        }

        /** Edits that leave out pictures at the start are followed; those that repeat, slow down or cut short are not. */
        private long begins() throws Obstacle {
            var elst = boxes.at(trak, "edts", "elst").findFirst();
            if (elst.isEmpty()) {
                return 0;
            }
            var box = elst.get();
            boolean wide = box.size() > 0 && medium().u8(box.body()) == 1;
            int width = wide ? 20 : 12;
            long count = box.size() < 8 ? 0 : medium().u32(box.body() + 4);
            if (count * width > box.size() - 8) {
                throw Obstacle.broken(box.at(), "elst");
            }
            var starts = new ArrayList<Long>();
            for (long at = box.body() + 8; at < box.body() + 8 + count * width; at += width) {
                long start = wide ? medium().i64(at + 8) : (int) medium().u32(at + 4);
                boolean plain = medium().u32(at + width - 4) == ONE;
                if (start != -1 && !plain) {
                    throw layout(box.at(), "elst");
                }
                if (start != -1) {
                    starts.add(start);
                }
            }
            if (starts.size() > 1) {
                throw layout(box.at(), "elst");
            }
            return starts.isEmpty() ? 0 : starts.getFirst();
        }

        private Orientation orientation(Box tkhd) throws Obstacle {
            int at = tkhd.size() > 0 && medium().u8(tkhd.body()) == 1 ? 52 : 40;
            if (tkhd.size() < at + 36) {
                throw Obstacle.broken(tkhd.at(), "tkhd");
            }
            var matrix = medium().slice(tkhd.body() + at, 36);
            var numbers =
                    new int[] {sign(matrix.u32(0)), sign(matrix.u32(4)), sign(matrix.u32(12)), sign(matrix.u32(16))};
            try {
                return new Orientation(numbers[0], numbers[1], numbers[2], numbers[3]);
            } catch (IllegalArgumentException slanted) {
                throw layout(tkhd.at(), "matrix");
            }
        }

        private static int sign(long fixed) {
            return Integer.signum((int) fixed);
        }
    }
}
