package fengni.label.matroska;

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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the rhythm behind the end of a film's first sound (GB 45438-2025, 5.3 c and d), when its pictures have been seen too:
 * as new clusters; every old block keeps its bytes and its time.
 */
final class MatroskaCue {
    private static final long USUAL_SCALE = 1_000_000;
    private static final long SECOND = 1_000_000_000;
    /** Packets shorter than a tick would all begin at once. */
    private static final long MOST_SCALE = SECOND / 100;

    private final Medium medium;
    private final Segment segment;
    private final Transcoder transcoder;
    private final SoundTrack track;
    private final long scale;
    private final SoundTail tail;

    private MatroskaCue(Medium medium, Segment segment, Transcoder transcoder, SoundTrack track) throws Obstacle {
        this.medium = medium;
        this.segment = segment;
        this.transcoder = transcoder;
        this.track = track;
        this.scale = scale();
        this.tail = SoundTail.of(medium, segment, track, scale);
    }

    static Edited on(Medium medium) {
        var transcoder = Transcoders.atHand();
        if (transcoder.isEmpty()) {
            return Edited.not(TranscodingCode.NO_TRANSCODER, "");
        }
        var segment = SegmentWalk.walk(medium);
        try {
            var track = SoundTrack.of(medium, segment);
            if (track.isEmpty()) {
                return Edited.not(TranscodingCode.NO_SOUND_TRACK, "");
            }
            var coding = track.get().coding();
            var outside = SoundEnd.limit(coding.rate(), coding.channels());
            return outside.isPresent()
                    ? new Edited.Not(List.of(outside.get()))
                    : new MatroskaCue(medium, segment, transcoder.get(), track.get()).cued();
        } catch (Obstacle obstacle) {
            return new Edited.Not(List.of(obstacle.finding()));
        }
    }

    private long scale() throws Obstacle {
        long scale = USUAL_SCALE;
        for (Element info : segment.all(Ids.INFO)) {
            for (Element child : info.children(medium)) {
                scale = child.is(Ids.TIMESTAMP_SCALE) ? PictureEntry.number(medium, child) : scale;
            }
        }
        if (scale <= 0 || scale > MOST_SCALE) {
            throw SoundTrack.layout(segment.self().at(), "TimestampScale");
        }
        return scale;
    }

    private Edited cued() throws Obstacle {
        if (tail.isEmpty()) {
            return Edited.not(TranscodingCode.NO_SOUND_TRACK, "");
        }
        unordered();
        var coding = track.coding();
        var end = new SoundEnd(
                coding.codec(),
                coding.configuration(),
                (int) coding.rate(),
                (int) coding.channels(),
                tail.packets(),
                0);
        return switch (transcoder.cue(end)) {
            case Cued.Not(var reasons) -> new Edited.Not(reasons);
            case Cued.Present present ->
                new Edited.Change(List.of(), List.of(Finding.of(TranscodingCode.CUE_THERE, "")));
            case Cued.Done done -> proved(done);
        };
    }

    /** An ordered edition names what is played, and nothing behind it is (RFC 9559, 20.1.3). */
    private void unordered() throws Obstacle {
        for (Element chapters : segment.all(Ids.CHAPTERS)) {
            for (Element edition : chapters.children(medium)) {
                for (Element child : edition.is(Ids.EDITION) ? edition.children(medium) : List.<Element>of()) {
                    if (child.is(Ids.EDITION_ORDERED) && PictureEntry.number(medium, child) != 0) {
                        throw SoundTrack.layout(child.at(), "EditionFlagOrdered");
                    }
                }
            }
        }
    }

    private Edited proved(Cued.Done done) throws Obstacle {
        var packets = packets(done);
        var splices = splices(done, packets);
        var cued = medium.with(splices);
        var added = done.packets().stream().map(Cued.Packet::data).toList();
        var difference = CueReadBack.difference(medium, cued, packets)
                .or(() -> transcoder.differenceBehind(medium, cued, added));
        if (difference.isPresent()) {
            return Edited.not(TranscodingCode.CUE_READ_BACK, "", difference.get());
        }
        long tenths = Math.round(done.frames() * 10.0 / track.coding().rate());
        var notes = new ArrayList<Finding>();
        notes.add(Finding.of(
                TranscodingCode.CUE_ADDED, "", BigDecimal.valueOf(tenths, 1).toPlainString(), added.size()));
        int sounds = SoundTrack.count(medium, segment);
        if (sounds > 1) {
            notes.add(Finding.of(TranscodingCode.CUE_FIRST_SOUND, "", sounds));
        }
        return new Edited.Change(splices, notes);
    }

    private List<CueClusters.Packet> packets(Cued.Done done) throws Obstacle {
        long begin = begin(done);
        long frames = 0;
        long last = tail.last().time();
        var packets = new ArrayList<CueClusters.Packet>();
        for (Cued.Packet packet : done.packets()) {
            long time = begin + SoundTail.nanosOf(frames, track.coding().rate());
            last = Math.max(last + 1, (time + scale / 2) / scale);
            packets.add(new CueClusters.Packet(track.stored(packet.data()), last));
            frames += packet.frames();
        }
        return packets;
    }

    /** Clusters stand in the order of their times: until the pictures have been seen there is a gap, which players keep silent. */
    private long begin(Cued.Done done) throws Obstacle {
        long end = tail.end(done.lastFrames());
        if (tail.pictures() - end > SoundEnd.MOST_PAUSE_SECONDS * SECOND) {
            throw SoundTrack.layout(tail.last().outer().at(), "> " + SoundEnd.MOST_PAUSE_SECONDS + " s");
        }
        return Math.max(end, tail.pictures());
    }

    private List<Splice> splices(Cued.Done done, List<CueClusters.Packet> packets) throws Obstacle {
        long end = begin(done) + SoundTail.nanosOf(done.frames(), track.coding().rate());
        long lastTicks = (tail.end(done.lastFrames()) - tail.last().time() * scale + scale / 2) / scale;
        var change = new CueEdit.Change(
                CueClusters.of(track.number(), tail.isSimple(), packets),
                new Length(tail.all() / (double) scale, end / (double) scale),
                tail.last(),
                lastTicks);
        var splices = CueEdit.of(medium, segment, change);
        long bytes = packets.stream().mapToLong(packet -> packet.data().length).sum();
        var added = new TrackStatistics.Added(new Length(tail.toldEnd(), end), packets.size(), bytes);
        splices.addAll(TrackStatistics.splices(medium, segment, track.uid(), added));
        return splices;
    }
}
