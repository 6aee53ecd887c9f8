package fengni.label.flv;

import fengni.label.Obstacle;
import fengni.label.SoundEnd;
import fengni.label.TranscodingCode;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The sound of a film up to its end (Adobe Flash Video File Format 10.1, E.4.2), in one pass over all tags. */
final class FlvSound {
    static final int AAC = 10;
    private static final int CONFIGURATION = 0;
    private static final int MILLIS = 1000;
    /** Real configurations have a dozen bytes. */
    private static final int MOST_TOLD = 1024;

    private final Medium file;
    private final Deque<Packet> last = new ArrayDeque<>();
    private final FlvLatest latest;
    private Optional<FlvTag> lastTag = Optional.empty();
    private byte[] configuration = new byte[0];
    private int head = -1;
    private long bytes;

    /**
     * One coded packet.
     *
     * @param time in milliseconds
     * @param data where its own bytes begin
     */
    record Packet(FlvTag tag, long time, long data) {
        long length() {
            return tag.bodyEnd() - data;
        }
    }

    private FlvSound(Medium file) {
        this.file = file;
        this.latest = new FlvLatest(file);
    }

    static FlvSound of(Medium file, long start) throws Obstacle {
        var sound = new FlvSound(file);
        for (long at = start; file.has(at, FlvTag.HEAD); ) {
            var told = file.slice(at, FlvTag.HEAD);
            var tag = new FlvTag(told.u8(0), at, at + FlvTag.HEAD + (told.u32(0) & FlvTag.MOST));
            if (!file.has(at, tag.bodyEnd() - at)) {
                throw Obstacle.broken(at, "tag");
            }
            long time = (told.u32(4) >>> 8) | (long) told.u8(7) << 24;
            sound.latest.take(tag, time);
            if (tag.type() == FlvTag.AUDIO && tag.bodyEnd() > tag.body()) {
                sound.take(tag, time);
            }
            sound.lastTag = Optional.of(tag);
            at = tag.end();
        }
        return sound;
    }

    private void take(FlvTag tag, long time) throws Obstacle {
        int told = file.u8(tag.body());
        boolean aac = told >> 4 == AAC;
        // rate and channels that the tags of AAC tell mean nothing
        boolean other = aac ? format() != AAC : told != head;
        if (head >= 0 && other) {
            throw layout(tag, "AUDIODATA");
        }
        head = told;
        if (aac && tag.bodyEnd() - tag.body() < 2) {
            throw layout(tag, "AACAUDIODATA");
        }
        if (aac && file.u8(tag.body() + 1) == CONFIGURATION) {
            configure(tag);
        } else {
            keep(new Packet(tag, time, tag.body() + (aac ? 2 : 1)));
        }
    }

    /** Servers send it again for who comes later. */
    private void configure(FlvTag tag) throws Obstacle {
        var told = file.between(tag.body() + 2, tag.bodyEnd()).bytes();
        if (told.length > MOST_TOLD || (configuration.length > 0 && !Arrays.equals(configuration, told))) {
            throw layout(tag, "AudioSpecificConfig");
        }
        configuration = told;
    }

    private void keep(Packet packet) throws Obstacle {
        if (!last.isEmpty() && packet.time() < last.getLast().time()) {
            throw layout(packet.tag(), "Timestamp");
        }
        last.addLast(packet);
        bytes += packet.length();
        // as many as are heard, and two at least, which tell how far packets stand from each other
        while (last.size() > 2
                && (last.getFirst().time() < packet.time() - SoundEnd.HEARD_SECONDS * MILLIS
                        || bytes > SoundEnd.MOST_BYTES
                        || last.size() > Limits.PARTS)) {
            bytes -= last.removeFirst().length();
        }
    }

    static Obstacle layout(FlvTag tag, String what) {
        return Obstacle.because(TranscodingCode.CUE_LAYOUT, String.valueOf(tag.at()), what);
    }

    boolean isEmpty() {
        return last.isEmpty();
    }

    int format() {
        return head >> 4;
    }

    /** Returns what the body of every tag of sound begins with. */
    int head() {
        return head;
    }

    FlvLatest latest() {
        return latest;
    }

    /** Returns the last tag of sound. */
    Packet lastPacket() {
        return last.getLast();
    }

    /** Returns the last tag of all. */
    FlvTag lastTag() {
        return lastTag.orElseThrow();
    }

    FlvCoding coding() throws Obstacle {
        return FlvCoding.of(file, head, configuration, last.getLast());
    }

    /** Returns how far the last two packets stand from each other, in milliseconds. */
    long distance() {
        var two = last.stream().skip(Math.max(0, last.size() - 2)).toList();
        return two.getLast().time() - two.getFirst().time();
    }

    /** Returns the last packets, as decoders take them. */
    List<Medium> packets() {
        var packets = new ArrayList<Medium>();
        long room = SoundEnd.MOST_BYTES;
        for (Packet packet : new ArrayList<>(last).reversed()) {
            room -= packet.length();
            if (room < 0) {
                break;
            }
            packets.add(file.part(packet.data(), packet.tag().bodyEnd()));
        }
        Collections.reverse(packets);
        return packets;
    }
}
