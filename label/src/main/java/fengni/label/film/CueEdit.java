package fengni.label.film;

import fengni.label.Cued;
import fengni.label.Obstacle;
import fengni.label.box.Box;
import fengni.label.file.Splice;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** Puts packets of sound into a chunk behind all others, and keeps the film's tables and lengths right. */
final class CueEdit {
    /** Tables that say something of single samples and would have to grow in ways of their own. */
    private static final Set<String> UNKNOWN =
            Set.of("ctts", "stss", "stps", "stdp", "padb", "csgp", "saiz", "saio", "senc");

    /** What fills the last coded packets up may be left out by an edit: as much as two of them. */
    private static final int PADDING_PACKETS = 2;

    private static final int FULL = 4;
    private static final int HEAD = 8;

    private final Film film;
    private final SoundTrack track;
    private final SoundTable table;
    private final Cued.Done done;
    private final Growth growth = new Growth();
    /** How long the last old sample lasts now, then each new one, in units of the track. */
    private final List<Long> deltas = new ArrayList<>();

    private CueEdit(Film film, SoundTrack track, Cued.Done done) {
        this.film = film;
        this.track = track;
        this.table = track.table();
        this.done = done;
    }

    static List<Splice> of(Film film, SoundTrack track, Cued.Done done) throws Obstacle {
        var edit = new CueEdit(film, track, done);
        for (Box box : track.table().boxes().values()) {
            if (UNKNOWN.contains(box.kind())) {
                throw SoundTrack.layout(box.at(), box.kind());
            }
        }
        edit.times();
        edit.sizes();
        edit.groups();
        edit.dependence();
        edit.chunk();
        edit.lengths();
        return edit.placed();
    }

    /** Each frame of PCM is a sample; else each packet. */
    private long added() {
        return track.isLinear() ? done.frames() : done.packets().size();
    }

    private void times() throws Obstacle {
        long frames = done.lastFrames();
        long last = Math.max(table.lastDelta(), units(frames));
        deltas.add(last);
        long passed = 0;
        for (Cued.Packet packet : track.isLinear() ? List.<Cued.Packet>of() : done.packets()) {
            long from = units(passed);
            passed += packet.frames();
            deltas.add(units(passed) - from);
        }
        var stts = box("stts");
        var medium = film.medium();
        long entries = medium.u32(stts.body() + FULL);
        long at = stts.body() + HEAD + 8 * (entries - 1);
        if (entries == 0 || medium.u32(at) == 0) {
            throw SoundTrack.layout(stts.at(), "stts");
        }
        var runs = new ArrayList<long[]>();
        long before = medium.u32(at) - 1;
        if (before > 0) {
            runs.add(new long[] {before, table.lastDelta()});
        }
        deltas.forEach(delta -> add(runs, 1, delta));
        if (track.isLinear()) {
            add(runs, added(), 1);
        }
        var body = ByteBuffer.allocate(8 * runs.size());
        runs.forEach(run -> body.putInt((int) run[0]).putInt((int) run[1]));
        put(stts, at, at + 8, body.array());
        number(stts.body() + FULL, entries - 1 + runs.size());
    }

    private static void add(List<long[]> runs, long count, long delta) {
        if (!runs.isEmpty() && runs.getLast()[1] == delta) {
            runs.getLast()[0] += count;
        } else {
            runs.add(new long[] {count, delta});
        }
    }

    private long units(long frames) {
        return Math.round((double) frames * track.timescale() / track.rate());
    }

    private void sizes() throws Obstacle {
        var sizes = done.packets().stream()
                .mapToLong(packet -> packet.data().length)
                .toArray();
        boolean equal = table.equal() != 0
                && (track.isLinear() || LongStream.of(sizes).allMatch(size -> size == table.equal()));
        boolean plain = table.boxes().containsKey("stsz");
        if (equal) {
            number(box("stsz").body() + HEAD, table.samples() + added());
        } else if (plain && table.equal() == 0) {
            var stsz = box("stsz");
            number(stsz.body() + HEAD, table.samples() + added());
            long end = stsz.body() + HEAD + 4 + 4 * table.samples();
            put(stsz, end, end, numbers(sizes));
        } else {
            var old = box(plain ? "stsz" : "stz2");
            // its length stays a stretch of its own: what goes behind the box before it comes first
            var all = LabelBytes.joined(
                    LabelBytes.latin("stsz"),
                    new byte[HEAD],
                    LabelBytes.number((int) (table.samples() + added())),
                    numbers(table.sizes()),
                    numbers(sizes));
            put(old, old.at() + 4, old.end(), all);
        }
    }

    private static byte[] numbers(long[] numbers) {
        var bytes = ByteBuffer.allocate(4 * numbers.length);
        LongStream.of(numbers).forEach(number -> bytes.putInt((int) number));
        return bytes.array();
    }

    /** Samples that count as those at the old end in a group, such as how far behind a decoder must begin, still do. */
    private void groups() throws Obstacle {
        var medium = film.medium();
        for (Box box : track.boxes().in(track.around().getLast())) {
            if (!box.is("sbgp")) {
                continue;
            }
            int own = box.size() > 0 && medium.u8(box.body()) == 1 ? 12 : 8;
            long count = box.size() < own + 4 ? -1 : medium.u32(box.body() + own);
            if (count < 0 || count * 8 > box.size() - own - 4) {
                throw Obstacle.broken(box.at(), "sbgp");
            }
            long covered = 0;
            for (long i = 0; i < count; i++) {
                covered += medium.u32(box.body() + own + 4 + 8 * i);
            }
            long last = box.body() + own + 4 + 8 * (count - 1);
            if (covered == table.samples()) {
                number(last, medium.u32(last) + added());
            }
        }
    }

    /** Nothing is told of how the new samples depend on others (ISO/IEC 14496-12, 8.6.4). */
    private void dependence() throws Obstacle {
        var sdtp = table.boxes().get("sdtp");
        if (sdtp == null) {
            return;
        }
        if (sdtp.size() != FULL + table.samples()) {
            throw Obstacle.broken(sdtp.at(), "sdtp");
        }
        put(sdtp, sdtp.end(), sdtp.end(), new byte[(int) added()]);
    }

    private void chunk() throws Obstacle {
        var stsc = box("stsc");
        var medium = film.medium();
        long runs = medium.u32(stsc.body() + FULL);
        number(stsc.body() + FULL, runs + 1);
        long end = stsc.body() + HEAD + 12 * runs;
        put(stsc, end, end, numbers(new long[] {table.chunks() + 1, added(), table.description()}));
    }

    private void lengths() throws Obstacle {
        long now = table.duration()
                - table.lastDelta()
                + deltas.stream().mapToLong(Long::longValue).sum();
        now += track.isLinear() ? added() : 0;
        long padding = PADDING_PACKETS * units(done.lastFrames())
                + track.timescale() / track.clock().movieScale()
                + 1;
        long begins = table.duration() - table.lastDelta() + deltas.getFirst();
        track.clock().lengthen(new SoundEdits.Span(table.duration(), begins, now, padding), growth);
    }

    /** The new chunk lies before a box {@code moov} that ends the film, so that this stays so; else at the end. */
    private List<Splice> placed() throws Obstacle {
        var moov = track.around().getFirst();
        boolean last = film.row().stream().filter(box -> box.at() > moov.at()).allMatch(Box::isRoom);
        long at = last ? moov.at() : film.readTo();
        var open = film.row().getLast();
        boolean grows = film.medium().u32(open.at()) == Box.OPEN;
        if (grows && (last || !open.is("mdat"))) {
            throw SoundTrack.layout(open.at(), open.kind());
        }
        var chunks = box(table.boxes().containsKey("co64") ? "co64" : "stco");
        int width = chunks.is("co64") ? 8 : 4;
        long place = at + (last ? 0 : growth.bytes() + width) + (grows ? 0 : HEAD);
        if (width == 4 && place > 0xffff_ffffL) {
            throw Obstacle.because(FilmCode.FILM_OFFSETS, String.valueOf(chunks.at()), "stco");
        }
        long end = chunks.body() + HEAD + width * table.chunks();
        var number = ByteBuffer.allocate(8).putLong(place).array();
        put(chunks, end, end, width == 8 ? number : Arrays.copyOfRange(number, 4, 8));
        number(chunks.body() + FULL, table.chunks() + 1);
        var samples = new ByteArrayOutputStream();
        done.packets().forEach(packet -> samples.writeBytes(packet.data()));
        growth.put(at, at, grows ? samples.toByteArray() : LabelBytes.box("mdat", samples.toByteArray()));
        return growth.carried(film, moov);
    }

    private Box box(String kind) throws Obstacle {
        return table.box(kind);
    }

    /** Puts bytes into a box of the table. */
    private void put(Box box, long from, long to, byte[] piece) {
        var around = new ArrayList<>(track.around());
        around.add(box);
        growth.put(from, to, piece, around.toArray(Box[]::new));
    }

    private void number(long at, long number) throws Obstacle {
        if (number > 0xffff_ffffL) {
            throw SoundTrack.layout(at, "count");
        }
        growth.put(at, at + 4, LabelBytes.number((int) number));
    }
}
