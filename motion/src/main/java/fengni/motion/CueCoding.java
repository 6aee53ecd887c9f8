package fengni.motion;

import fengni.label.Cued;
import fengni.label.SoundEnd;
import fengni.label.TranscodingCode;
import fengni.label.cue.EndCue;
import fengni.label.file.Medium;
import fengni.label.file.Slice;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * Codes the rhythm for the end of one sound, and decodes the old end with it: what was there is heard as before, and behind
 * it the rhythm.
 */
final class CueCoding {
    /** Where the rhythm is looked for: its own length, and enough before it to hear that it stands apart. */
    private static final int LOOKED_AT_SECONDS = 4;

    /** Of all channels, in memory before they are coded: a minute of five at 48 kHz. */
    private static final int MOST_SAMPLES = 1 << 24;

    private final SoundCoder coder;
    private final SoundEnd end;
    private final List<byte[]> packets;

    private CueCoding(SoundCoder coder, SoundEnd end) {
        this.coder = coder;
        this.end = end;
        this.packets = end.last().stream().map(Medium::whole).map(Slice::bytes).toList();
    }

    static Cued of(SoundEnd end) throws Unworkable {
        var against = SoundEnd.limit(end.rate(), end.channels());
        if (against.isPresent()) {
            return new Cued.Not(List.of(against.get()));
        }
        var coder = SoundCoder.of(end.codec())
                .orElseThrow(() -> Unworkable.because(TranscodingCode.CUE_NOT_CODED, end.codec()));
        if (end.last().isEmpty() || end.last().stream().anyMatch(packet -> packet.length() == 0)) {
            throw Unworkable.broken("an empty packet");
        }
        coder.accept(end);
        return new CueCoding(coder, end).cue();
    }

    /** What cannot be done for pictures and for sound has names of its own. */
    static Finding told(Finding reason) {
        return reason.code() == TranscodingCode.NOT_RECODED
                ? new Finding(TranscodingCode.CUE_FAILED, reason.where(), reason.params())
                : reason;
    }

    private Cued cue() throws Unworkable {
        var old = Hearing.of(coder, end, packets);
        int lastFrames = coder.lastFrames(end, old);
        if (old.frames() == 0 || old.rate() != end.rate()) {
            throw Unworkable.broken(old.rate() + " Hz of " + end.rate());
        }
        if (isHeard(old)) {
            return new Cued.Present();
        }
        var done = coded(old, lastFrames);
        prove(old, done);
        return done;
    }

    private boolean isHeard(Hearing sound) {
        return EndCue.isLastIn(sound.last(LOOKED_AT_SECONDS * end.rate()), end.rate());
    }

    private Cued.Done coded(Hearing old, int lastFrames) throws Unworkable {
        long bytes = end.last().stream().mapToLong(Medium::length).sum();
        var wish = coder.wish(end, 8 * bytes * end.rate() / old.frames());
        var cue = EndCue.samples(end.rate());
        int pause = pause(cue.length);
        try (var encoding = SoundEncoding.of(wish, end.rate(), old.layout())) {
            var coded = encoding.coded(pause + cue.length, at -> at < pause ? 0 : cue[at - pause]);
            coder.hold(end, encoding.configuration(), coded);
            int frames = encoding.frames();
            return new Cued.Done(
                    coded.stream().map(data -> new Cued.Packet(data, frames)).toList(), lastFrames);
        }
    }

    /** A wait that would take too much memory is none, as one that is too long. */
    private int pause(int cue) {
        return ((long) end.pause() + cue) * end.channels() <= MOST_SAMPLES ? end.pause() : 0;
    }

    private void prove(Hearing old, Cued.Done done) throws Unworkable {
        var all = new ArrayList<>(packets);
        done.packets().forEach(packet -> all.add(packet.data()));
        var both = Hearing.of(coder, end, all);
        int overlap = Math.max(old.lastFrames(), done.lastFrames());
        if (!old.begins(both, Math.max(0, old.frames() - overlap))) {
            throw Unworkable.because(TranscodingCode.CUE_READ_BACK, "the old end");
        }
        if (Math.abs(both.frames() - old.frames() - done.frames()) > overlap) {
            throw Unworkable.because(
                    TranscodingCode.CUE_READ_BACK, (both.frames() - old.frames()) + " samples of " + done.frames());
        }
        if (!isHeard(both)) {
            throw Unworkable.because(TranscodingCode.CUE_READ_BACK, "the rhythm");
        }
    }
}
