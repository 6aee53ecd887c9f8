package fengni.label.film;

import fengni.label.Obstacle;
import fengni.label.box.Box;
import fengni.label.box.Boxes;
import fengni.label.file.Medium;
import fengni.label.file.Slice;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The table of samples of a track of sound (ISO/IEC 14496-12, 8.5 to 8.7), read from its end on: an hour of PCM has a
 * hundred million of them.
 *
 * @param stbl the box of the table
 * @param boxes those in it by their kind
 * @param samples how many there are
 * @param equal bytes of each if all are of one size, else 0
 * @param duration of all samples, in the track's units of time
 * @param lastDelta how long the last sample lasts
 * @param chunks how many there are
 * @param description the number of the last chunk's, from 1 on
 */
record SoundTable(
        Medium medium,
        Box stbl,
        Map<String, Box> boxes,
        long samples,
        long equal,
        long duration,
        long lastDelta,
        long chunks,
        long description) {
    /** Three seconds of the shortest packets that codecs have are 1,200. */
    private static final int MOST_PACKETS = 1 << 14;

    private static final int AT_ONCE = 1 << 14;
    /** Fifty hours of packets of AAC. */
    private static final int MOST_SIZES = 1 << 23;

    static SoundTable of(Boxes boxes, Box stbl) throws Obstacle {
        var found = new TreeMap<String, Box>();
        for (Box box : boxes.in(stbl)) {
            if (found.putIfAbsent(box.kind(), box) != null && !box.is("sbgp") && !box.is("sgpd")) {
                throw SoundTrack.layout(box.at(), box.kind());
            }
        }
        return new Reader(boxes.medium(), stbl, found).table();
    }

    /** What a table of sizes says. */
    private record Sizes(Medium medium, Box box, int bits, long equal, long count) {
        static final int HEAD = 12;

        static Sizes of(Reader reader) throws Obstacle {
            boolean small = reader.found.containsKey("stz2");
            var box = reader.box(small ? "stz2" : "stsz");
            if (box.size() < HEAD) {
                throw Obstacle.broken(box.at(), box.kind());
            }
            long told = reader.medium.u32(box.body() + 4);
            long count = reader.medium.u32(box.body() + 8);
            int bits = small ? (int) (told & 0xff) : 32;
            var sizes = new Sizes(reader.medium, box, bits, small ? 0 : told, count);
            boolean known = bits == 4 || bits == 8 || bits == 16 || bits == 32;
            boolean held = sizes.equal == 0
                    ? count * bits <= 8 * (box.size() - HEAD)
                    : count <= reader.medium.length() / sizes.equal;
            if (!known || !held) {
                throw Obstacle.broken(box.at(), box.kind());
            }
            return sizes;
        }

        long sum(long from, long to) {
            if (equal != 0) {
                return (to - from) * equal;
            }
            long sum = 0;
            for (long at = from; at < to; at += AT_ONCE) {
                sum += Arrays.stream(between(at, Math.min(to, at + AT_ONCE))).sum();
            }
            return sum;
        }

        /** Returns the sizes from one sample to another; no more than some thousands. */
        long[] between(long from, long to) {
            var sizes = new long[(int) (to - from)];
            Arrays.fill(sizes, equal);
            if (equal == 0) {
                long first = from * bits / 8;
                var bytes = medium.between(box.body() + HEAD + first, box.body() + HEAD + Math.ceilDiv(to * bits, 8L));
                for (int i = 0; i < sizes.length; i++) {
                    int at = (int) ((from + i) * bits / 8 - first);
                    sizes[i] = switch (bits) {
                        case 4 -> (from + i) % 2 == 0 ? bytes.u8(at) >> 4 : bytes.u8(at) & 15;
                        case 8 -> bytes.u8(at);
                        case 16 -> bytes.u16(at);
                        default -> bytes.u32(at);
                    };
                }
            }
            return sizes;
        }
    }

    /** Where chunks lie and how many samples each has. */
    private record Chunks(Slice runs, int kinds, Slice places, boolean wide, long count) {
        long first(int run) {
            return run < kinds ? runs.u32(12 * run) - 1 : count;
        }

        long samples(int run) {
            return runs.u32(12 * run + 4);
        }

        long description(int run) {
            return runs.u32(12 * run + 8);
        }

        long place(long chunk) {
            int at = (int) chunk * (wide ? 8 : 4);
            return wide ? places.u32(at) << 32 | places.u32(at + 4) : places.u32(at);
        }
    }

    /** Reads the boxes of one table. */
    private record Reader(Medium medium, Box stbl, Map<String, Box> found) {
        SoundTable table() throws Obstacle {
            var sizes = Sizes.of(this);
            var chunks = chunks();
            long held = 0;
            for (int run = 0; run < chunks.kinds(); run++) {
                long length = chunks.first(run + 1) - chunks.first(run);
                if (length <= 0 || (run == 0 && chunks.first(0) != 0)) {
                    throw Obstacle.broken(box("stsc").at(), "stsc");
                }
                held += length * chunks.samples(run);
            }
            var times = entries("stts", 8);
            long timed = 0;
            long duration = 0;
            for (int at = 0; at < times.length(); at += 8) {
                timed += times.u32(at);
                duration += times.u32(at) * times.u32(at + 4);
            }
            if (held != sizes.count() || timed != sizes.count() || duration < 0 || duration > 1L << 52) {
                throw Obstacle.broken(stbl.at(), held != sizes.count() ? "stsc" : "stts");
            }
            return new SoundTable(
                    medium,
                    stbl,
                    found,
                    sizes.count(),
                    sizes.equal(),
                    duration,
                    times.length() == 0 ? 0 : times.u32(times.length() - 4),
                    chunks.count(),
                    chunks.kinds() == 0 ? 1 : chunks.description(chunks.kinds() - 1));
        }

        Chunks chunks() throws Obstacle {
            boolean wide = found.containsKey("co64");
            var places = entries(wide ? "co64" : "stco", wide ? 8 : 4);
            var runs = entries("stsc", 12);
            return new Chunks(runs, runs.length() / 12, places, wide, places.length() / (wide ? 8 : 4));
        }

        Box box(String kind) throws Obstacle {
            var box = found.get(kind);
            if (box == null) {
                throw SoundTrack.layout(stbl.at(), kind);
            }
            return box;
        }

        /** Returns the entries behind a count; no table is longer than {@link Film#MOOV_BYTES}. */
        private Slice entries(String kind, int width) throws Obstacle {
            var box = box(kind);
            long count = box.size() < 8 ? -1 : medium.u32(box.body() + 4);
            if (count < 0 || count * width > box.size() - 8 || box.size() > Film.MOOV_BYTES) {
                throw Obstacle.broken(box.at(), kind);
            }
            return medium.slice(box.body() + 8, count * width);
        }
    }

    Box box(String kind) throws Obstacle {
        return new Reader(medium, stbl, boxes).box(kind);
    }

    /** Returns the bytes of each sample. */
    long[] sizes() throws Obstacle {
        if (samples > MOST_SIZES) {
            throw SoundTrack.layout(stbl.at(), "stsz");
        }
        return Sizes.of(new Reader(medium, stbl, boxes)).between(0, samples);
    }

    /**
     * Returns the last packets under the last description.
     *
     * @param time so long at least, if there is so much, in the track's units
     * @param most bytes
     * @param linear whether samples of a chunk come as one
     */
    List<Medium> last(long time, long most, boolean linear) throws Obstacle {
        var reader = new Reader(medium, stbl, boxes);
        var sizes = Sizes.of(reader);
        var chunks = reader.chunks();
        long wanted = linear ? wanted(reader, time) : Math.min(MOST_PACKETS, wanted(reader, time));
        Deque<Medium> last = new ArrayDeque<>();
        long end = samples;
        long bytes = 0;
        int run = chunks.kinds() - 1;
        for (long chunk = chunks.count() - 1; chunk >= 0 && samples - end < wanted; chunk--) {
            run -= chunk < chunks.first(run) ? 1 : 0;
            long count = chunks.samples(run);
            if (chunks.description(run) != description) {
                break;
            }
            if (count > end) {
                throw Obstacle.broken(stbl.at(), "stsc");
            }
            long taken = Math.min(count, wanted - (samples - end));
            long place = chunks.place(chunk) + sizes.sum(end - count, end - taken);
            var packets = linear ? stretch(place, taken) : packets(sizes.between(end - taken, end), place);
            for (Medium packet : packets.reversed()) {
                bytes += packet.length();
                if (bytes > most) {
                    return List.copyOf(last);
                }
                last.addFirst(packet);
            }
            end -= count;
        }
        return List.copyOf(last);
    }

    /** Returns how many samples at the end take so long. */
    private static long wanted(Reader reader, long time) throws Obstacle {
        var times = reader.entries("stts", 8);
        long wanted = 0;
        long left = time;
        for (int at = times.length() - 8; at >= 0 && left > 0; at -= 8) {
            long delta = Math.max(1, times.u32(at + 4));
            long taken = Math.min(times.u32(at), Math.ceilDiv(left, delta));
            wanted += taken;
            left -= taken * delta;
        }
        return wanted;
    }

    private List<Medium> stretch(long place, long count) throws Obstacle {
        return packets(new long[] {count * equal}, place);
    }

    private List<Medium> packets(long[] sizes, long from) throws Obstacle {
        var packets = new ArrayList<Medium>();
        long place = from;
        for (long size : sizes) {
            if (!medium.has(place, size)) {
                throw Obstacle.broken(stbl.at(), "stco");
            }
            packets.add(medium.part(place, place + size));
            place += size;
        }
        return packets;
    }
}
