package fengni.label.flv;

import fengni.label.Cued;
import fengni.label.Edited;
import fengni.label.Obstacle;
import fengni.label.SoundEnd;
import fengni.label.Transcoder;
import fengni.label.Transcoders;
import fengni.label.TranscodingCode;
import fengni.label.file.Medium;
import fengni.label.file.Splice;
import fengni.law.Finding;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the rhythm behind the end of a film's sound (GB 45438-2025, 5.3 c and d), when its pictures have been seen too: as
 * tags behind all others, which keep their bytes and their times.
 */
final class FlvCue {
    private static final int MILLIS = 1000;
    private static final int RAW = 1;

    private final Medium file;
    private final Flv flv;
    private final Transcoder transcoder;
    private final FlvSound sound;
    private final FlvCoding coding;

    private FlvCue(Medium file, Flv flv, Transcoder transcoder, FlvSound sound) throws Obstacle {
        this.file = file;
        this.flv = flv;
        this.transcoder = transcoder;
        this.sound = sound;
        this.coding = sound.coding();
    }

    /**
     * A packet behind the film.
     *
     * @param time in milliseconds
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
    record Packet(byte[] data, long time) {}

    static Edited on(Medium file) {
        var transcoder = Transcoders.atHand();
        if (transcoder.isEmpty()) {
            return Edited.not(TranscodingCode.NO_TRANSCODER, "");
        }
        var flv = FlvWalk.walk(file);
        try {
            var sound = FlvSound.of(file, flv.start());
            return sound.isEmpty()
                    ? Edited.not(TranscodingCode.NO_SOUND_TRACK, "")
                    : new FlvCue(file, flv, transcoder.get(), sound).cued();
        } catch (Obstacle obstacle) {
            return new Edited.Not(List.of(obstacle.finding()));
        }
    }

    private Edited cued() throws Obstacle {
        var outside = SoundEnd.limit(coding.rate(), coding.channels());
        if (outside.isPresent()) {
            return new Edited.Not(List.of(outside.get()));
        }
        var end = new SoundEnd(
                coding.codec(), coding.configuration(), coding.rate(), coding.channels(), sound.packets(), 0);
        return switch (transcoder.cue(end)) {
            case Cued.Not(var reasons) -> new Edited.Not(reasons);
            case Cued.Present present ->
                new Edited.Change(List.of(), List.of(Finding.of(TranscodingCode.CUE_THERE, "")));
            case Cued.Done done -> proved(done);
        };
    }

    /** Returns when the sound ends by what its tags tell, in milliseconds. */
    private long toldEnd() {
        long millis = coding.frameBytes() > 0
                ? millis(sound.lastPacket().length() / coding.frameBytes())
                : Math.min(sound.distance(), MILLIS);
        return sound.lastPacket().time() + millis;
    }

    private long millis(long frames) {
        return (frames * MILLIS + coding.rate() / 2) / coding.rate();
    }

    private Edited proved(Cued.Done done) throws Obstacle {
        var packets = packets(done);
        var splices = splices(done, packets);
        var cued = file.with(splices);
        var added = done.packets().stream().map(Cued.Packet::data).toList();
        var difference =
                FlvCueReadBack.difference(file, cued, packets).or(() -> transcoder.differenceBehind(file, cued, added));
        if (difference.isPresent()) {
            return Edited.not(TranscodingCode.CUE_READ_BACK, "", difference.get());
        }
        long tenths = Math.round(done.frames() * 10.0 / coding.rate());
        return new Edited.Change(
                splices,
                List.of(Finding.of(
                        TranscodingCode.CUE_ADDED,
                        "",
                        BigDecimal.valueOf(tenths, 1).toPlainString(),
                        added.size())));
    }

    private List<Packet> packets(Cued.Done done) throws Obstacle {
        long begin = begin(done);
        long frames = 0;
        var packets = new ArrayList<Packet>();
        for (Cued.Packet packet : done.packets()) {
            packets.add(new Packet(packet.data(), begin + millis(frames)));
            frames += packet.frames();
        }
        if (begin + millis(frames) > Integer.MAX_VALUE) {
            throw FlvSound.layout(sound.lastTag(), "Timestamp");
        }
        return packets;
    }

    /** Tags stand in the order of their times: until the pictures have been seen there is a gap, which players keep silent. */
    private long begin(Cued.Done done) throws Obstacle {
        long behind = Math.max(sound.latest().tag(), sound.lastPacket().time() + 1);
        long begin = Math.max(Math.max(end(done), behind), sound.latest().pictures());
        if (begin - end(done) > SoundEnd.MOST_PAUSE_SECONDS * (long) MILLIS) {
            throw FlvSound.layout(sound.lastTag(), "> " + SoundEnd.MOST_PAUSE_SECONDS + " s");
        }
        return begin;
    }

    private long end(Cued.Done done) {
        return done.lastFrames() > 0 ? sound.lastPacket().time() + millis(done.lastFrames()) : toldEnd();
    }

    private List<Splice> splices(Cued.Done done, List<Packet> packets) throws Obstacle {
        var tags = new ByteArrayOutputStream();
        if (!file.has(sound.lastTag().bodyEnd(), FlvTag.TRAILER)) {
            var last = sound.lastTag();
            tags.writeBytes(AmfBytes.number(last.bodyEnd() - last.at(), FlvTag.TRAILER));
        }
        for (Packet packet : packets) {
            tag(packet, tags);
        }
        long end = begin(done) + millis(done.frames());
        long told = Math.max(toldEnd(), sound.latest().pictures());
        var grown = new FlvLengths.Grown(
                file.length(),
                tags.size(),
                told,
                end,
                begin(done) - end(done) > MILLIS,
                sound.latest().tag(),
                packets.getLast().time());
        var splices = new ArrayList<>(FlvLengths.splices(file, flv, grown));
        splices.add(Splice.insert(file.length(), tags.toByteArray()));
        return splices;
    }

    private void tag(Packet packet, ByteArrayOutputStream out) throws Obstacle {
        boolean aac = sound.format() == FlvSound.AAC;
        long size = (aac ? 2L : 1L) + packet.data().length;
        if (size > FlvTag.MOST) {
            throw FlvSound.layout(sound.lastTag(), "16 MiB");
        }
        out.write(FlvTag.AUDIO);
        out.writeBytes(AmfBytes.number(size, 3));
        out.writeBytes(AmfBytes.number(packet.time(), 3));
        out.write((int) (packet.time() >>> 24));
        out.writeBytes(new byte[3]);
        out.write(sound.head());
        if (aac) {
            out.write(RAW);
        }
        out.writeBytes(packet.data());
        out.writeBytes(AmfBytes.number(FlvTag.HEAD + size, FlvTag.TRAILER));
    }
}
