package fengni.label.matroska;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.SoundEnd;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The end of a track of sound and of the film around it, read from behind as far as it is needed. */
final class SoundTail {
    private static final long SECOND = 1_000_000_000;

    private final Medium medium;
    private final SoundTrack track;
    private final long scale;
    /** How long each picture of a track is shown, in nanoseconds; 0 if not told. */
    private final Map<Long, Long> pictureTracks;

    private final Deque<TimedBlock> blocks = new ArrayDeque<>();
    private long bytes;
    private long pictures;
    private long all;

    private SoundTail(Medium medium, SoundTrack track, long scale, Map<Long, Long> pictureTracks) {
        this.medium = medium;
        this.track = track;
        this.scale = scale;
        this.pictureTracks = pictureTracks;
    }

    /** @param scale nanoseconds of a tick */
    static SoundTail of(Medium medium, Segment segment, SoundTrack track, long scale) throws Obstacle {
        var tail = new SoundTail(medium, track, scale, SoundTrack.pictures(medium, segment));
        for (Element cluster : segment.all(Ids.CLUSTER).reversed()) {
            tail.cluster(cluster);
            if (tail.isEnough()) {
                break;
            }
        }
        var last = tail.blocks.peekLast();
        if (last != null && tail.blocks.stream().anyMatch(block -> block.time() > last.time())) {
            throw SoundTrack.layout(last.outer().at(), "Timestamp");
        }
        return tail;
    }

    private boolean isEnough() {
        return !blocks.isEmpty()
                && (bytes > SoundEnd.MOST_BYTES
                        || blocks.getLast().time() - blocks.getFirst().time()
                                > SoundEnd.HEARD_SECONDS * SECOND / scale);
    }

    private void cluster(Element cluster) throws Obstacle {
        long time = MatroskaWords.time(medium, cluster);
        var own = new ArrayList<TimedBlock>();
        for (long at = cluster.body(); at < cluster.end(); ) {
            var child = Element.at(medium, at, cluster.end());
            if (child.open()) {
                throw Obstacle.broken(child.at(), Long.toHexString(child.id()));
            }
            at = child.end();
            var block = TimedBlock.of(medium, time, child);
            if (block.isPresent()) {
                played(block.get());
            }
            block.filter(one -> one.head().track() == track.number()).ifPresent(own::add);
            if (own.size() + blocks.size() > Limits.PARTS) {
                throw Obstacle.because(CarrierCode.TOO_MANY_PARTS, String.valueOf(at), Limits.PARTS);
            }
        }
        own.reversed().forEach(blocks::addFirst);
        bytes += own.stream().mapToLong(block -> block.block().size()).sum();
    }

    private void played(TimedBlock block) throws Obstacle {
        long told = block.duration().isPresent()
                ? PictureEntry.number(medium, block.duration().get())
                : 0;
        var shown = pictureTracks.get(block.head().track());
        if (shown != null) {
            pictures = Math.max(pictures, nanos(block.time()) + (told > 0 ? nanos(told) : shown));
            all = Math.max(all, pictures);
        }
        all = Math.max(all, nanos(block.time()) + (told > 0 ? nanos(told) : 0));
    }

    /** What lies outside of some centuries is told by no film. */
    private long nanos(long ticks) throws Obstacle {
        if (ticks > Long.MAX_VALUE / 4 / scale) {
            throw SoundTrack.layout(0, "Timestamp");
        }
        return Math.max(0, ticks) * scale;
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** Returns the last block of the track; there must be one. */
    TimedBlock last() {
        return blocks.getLast();
    }

    /** Returns true if the track is written in SimpleBlocks. */
    boolean isSimple() {
        return blocks.stream().anyMatch(TimedBlock::isSimple);
    }

    /** Returns when the last picture has been seen, in nanoseconds; 0 if there is none. */
    long pictures() {
        return pictures;
    }

    /** Returns when everything has been played, in nanoseconds, as far as the film tells. */
    long all() throws Obstacle {
        return isEmpty() ? all : Math.max(all, toldEnd());
    }

    /** Returns when the sound ends by what the container tells, in nanoseconds. */
    long toldEnd() throws Obstacle {
        return nanos(last().time()) + toldLength();
    }

    private long toldLength() throws Obstacle {
        var told = last().duration();
        if (told.isPresent()) {
            return nanos(PictureEntry.number(medium, told.get()));
        }
        int count = Lacing.frames(medium, last()).size();
        if (track.packetNanos() > 0) {
            return Math.min(track.packetNanos(), SECOND) * count;
        }
        var before =
                blocks.stream().skip(Math.max(0, blocks.size() - 2)).findFirst().orElseThrow();
        return nanos(last().time() - before.time())
                / Lacing.frames(medium, before).size()
                * count;
    }

    /**
     * Returns when the sound ends by what its codec tells, in nanoseconds.
     *
     * @param lastFrames of the last packet; 0 if its bytes tell
     */
    long end(int lastFrames) throws Obstacle {
        var coding = track.coding();
        var frames = Lacing.frames(medium, last());
        long begin = nanos(last().time());
        if (coding.frameBytes() > 0) {
            long bytes = frames.stream().mapToLong(Medium::length).sum();
            return begin + nanosOf(bytes / coding.frameBytes(), coding.rate());
        }
        if (lastFrames <= 0) {
            return toldEnd();
        }
        long packet = nanosOf(lastFrames, coding.rate());
        long each = track.packetNanos() > 0 ? Math.min(track.packetNanos(), SECOND) : packet;
        return begin + (frames.size() - 1) * each + packet;
    }

    static long nanosOf(long frames, long rate) {
        return frames / rate * SECOND + frames % rate * SECOND / rate;
    }

    /** Returns the last packets, as decoders take them. */
    List<Medium> packets() throws Obstacle {
        var packets = new ArrayList<Medium>();
        long first = last().time() - SoundEnd.HEARD_SECONDS * SECOND / scale;
        long room = SoundEnd.MOST_BYTES;
        for (TimedBlock block : new ArrayList<>(blocks).reversed()) {
            for (Medium frame : Lacing.frames(medium, block).reversed()) {
                room -= frame.length() + track.stripped().length;
                if (room < 0 || block.time() < first) {
                    Collections.reverse(packets);
                    return track.whole(packets);
                }
                packets.add(frame);
            }
        }
        Collections.reverse(packets);
        return track.whole(packets);
    }
}
