package fengni.label.film;

import fengni.label.Obstacle;
import fengni.label.TranscodingCode;
import fengni.label.box.Box;
import fengni.label.box.Boxes;
import fengni.label.file.Medium;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * The samples of one track, in the order of decoding (ISO/IEC 14496-12, 8.5 to 8.7).
 *
 * @param boxes those of the table by their kind
 * @param sizes in bytes
 * @param places where each begins in the file
 * @param decoded when each is decoded, in the track's units of time
 * @param shown when each is shown
 * @param keys from which of them the film can be decoded
 */
@SuppressWarnings("ArrayRecordComponent") // tables of millions of numbers; compared by nobody
record SampleTable(Map<String, Box> boxes, int[] sizes, long[] places, long[] decoded, long[] shown, BitSet keys) {
    /** A film of ten hours at 60 pictures a second has two million. */
    private static final int MOST = 1 << 23;

    static SampleTable of(Boxes boxes, Box stbl) throws Obstacle {
        var found = new TreeMap<String, Box>();
        boxes.in(stbl).forEach(box -> found.putIfAbsent(box.kind(), box));
        return new Reader(boxes.medium(), stbl, found).table();
    }

    int count() {
        return sizes.length;
    }

    /** Reads the boxes of one table. */
    private record Reader(Medium medium, Box stbl, Map<String, Box> found) {

        SampleTable table() throws Obstacle {
            var sizes = sizes();
            var decoded = decoded(sizes.length);
            return new SampleTable(found, sizes, places(sizes), decoded, shown(decoded), keys(sizes.length));
        }

        private Box box(String kind) throws Obstacle {
            return Optional.ofNullable(found.get(kind))
                    .orElseThrow(() -> Obstacle.because(TranscodingCode.FILM_LAYOUT, where(stbl), kind));
        }

        private static String where(Box box) {
            return String.valueOf(box.at());
        }

        /** Returns how many entries stand behind some bytes of the box. */
        private int count(Box box, int own, int width) throws Obstacle {
            long room = box.size() - own - 4;
            long count = room < 0 ? -1 : medium.u32(box.body() + own);
            if (count < 0 || count * width > room || count > MOST) {
                throw Obstacle.broken(box.at(), box.kind());
            }
            return (int) count;
        }

        private int[] sizes() throws Obstacle {
            var stsz = box("stsz");
            boolean equal = stsz.size() >= 12 && medium.u32(stsz.body() + 4) != 0;
            int count = count(stsz, 8, equal ? 0 : 4);
            var table = medium.slice(stsz.body() + 12, equal ? 0 : 4L * count);
            var sizes = new int[count];
            for (int i = 0; i < count; i++) {
                long size = equal ? medium.u32(stsz.body() + 4) : table.u32(4 * i);
                if (size > Medium.MOST_IN_MEMORY) {
                    throw Obstacle.broken(stsz.at(), "stsz");
                }
                sizes[i] = (int) size;
            }
            return sizes;
        }

        private long[] places(int[] sizes) throws Obstacle {
            boolean wide = found.containsKey("co64");
            var chunks = box(wide ? "co64" : "stco");
            int count = count(chunks, 4, wide ? 8 : 4);
            var runs = box("stsc");
            int kinds = count(runs, 4, 12);
            var places = new long[sizes.length];
            int sample = 0;
            for (int run = 0; run < kinds; run++) {
                long at = runs.body() + 8 + 12L * run;
                long end = run + 1 < kinds ? medium.u32(at + 12) - 1 : count;
                for (long chunk = medium.u32(at) - 1; chunk >= 0 && chunk < end && chunk < count; chunk++) {
                    long place = wide
                            ? medium.i64(chunks.body() + 8 + 8 * chunk)
                            : medium.u32(chunks.body() + 8 + 4 * chunk);
                    for (long i = medium.u32(at + 4); i > 0 && sample < sizes.length; i--) {
                        if (!medium.has(place, sizes[sample])) {
                            throw Obstacle.broken(chunks.at(), chunks.kind());
                        }
                        places[sample] = place;
                        place += sizes[sample++];
                    }
                }
            }
            if (sample < sizes.length) {
                throw Obstacle.broken(runs.at(), "stsc");
            }
            return places;
        }

        private long[] decoded(int samples) throws Obstacle {
            var decoded = new long[samples];
            var clock = new long[1];
            var at = new int[1];
            runs(box("stts"), samples, step -> {
                decoded[at[0]++] = clock[0];
                clock[0] += step;
            });
            if (at[0] < samples) {
                throw Obstacle.broken(box("stts").at(), "stts");
            }
            return decoded;
        }

        private long[] shown(long[] decoded) throws Obstacle {
            var shown = decoded.clone();
            var at = new int[1];
            var ctts = Optional.ofNullable(found.get("ctts"));
            if (ctts.isPresent()) {
                runs(ctts.get(), shown.length, later -> shown[at[0]++] += (int) later);
            }
            return shown;
        }

        private void runs(Box box, int samples, LongConsumer each) throws Obstacle {
            int count = count(box, 4, 8);
            int left = samples;
            for (int i = 0; i < count && left > 0; i++) {
                long at = box.body() + 8 + 8L * i;
                long value = medium.u32(at + 4);
                for (long run = medium.u32(at); run > 0 && left > 0; run--, left--) {
                    each.accept(value);
                }
            }
        }

        private BitSet keys(int samples) throws Obstacle {
            var keys = new BitSet();
            var stss = Optional.ofNullable(found.get("stss"));
            if (stss.isEmpty()) {
                keys.set(0, samples);
                return keys;
            }
            int count = count(stss.get(), 4, 4);
            for (int i = 0; i < count; i++) {
                long number = medium.u32(stss.get().body() + 8 + 4L * i);
                if (number >= 1 && number <= samples) {
                    keys.set((int) number - 1);
                }
            }
            return keys;
        }
    }
}
