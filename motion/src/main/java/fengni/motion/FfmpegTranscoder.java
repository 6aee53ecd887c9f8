package fengni.motion;

import fengni.label.Cued;
import fengni.label.Footage;
import fengni.label.Recoded;
import fengni.label.Showing;
import fengni.label.SoundEnd;
import fengni.label.Transcoder;
import fengni.label.TranscodingCode;
import fengni.label.file.Medium;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.global.avutil;

/** Codes films again with the parts of FFmpeg under the LGPL. Stateless and safe for use by several threads. */
public final class FfmpegTranscoder implements Transcoder {
    /** No table or picture of a film that is taken needs more; a film may tell of far more than it holds. */
    private static final long MOST_AT_ONCE = Medium.MOST_IN_MEMORY;

    /**
     * Brings the native parts into the process, from the cache of JavaCPP or the jar.
     *
     * @throws UnsatisfiedLinkError if there are none for this machine
     */
    public FfmpegTranscoder() {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET); // what goes wrong is told as a finding
        avutil.av_max_alloc(MOST_AT_ONCE);
    }

    @Override
    public boolean startsAnew(String codec, byte[] configuration, Medium sample) {
        try {
            return !codec.equals(Coder.H264.codec())
                    || AvcSeam.startsAnew(configuration, sample.whole().array());
        } catch (Unworkable broken) {
            return false;
        }
    }

    @Override
    public Recoded recode(Footage footage, Showing showing) {
        var coder = Coder.of(footage.codec());
        if (coder.isEmpty()) {
            return Recoded.not(TranscodingCode.CODEC_NOT_CODED, footage.codec());
        }
        try {
            return Recoding.of(coder.get(), footage, showing);
        } catch (Unworkable reason) {
            return new Recoded.Not(List.of(reason.finding()));
        }
    }

    @Override
    public Cued cue(SoundEnd end) {
        try {
            return CueCoding.of(end);
        } catch (Unworkable reason) {
            return new Cued.Not(List.of(CueCoding.told(reason.finding())));
        }
    }

    @Override
    public Optional<String> differenceBehind(Medium original, Medium cued, List<byte[]> added) {
        try (var before = Demuxed.of(original);
                var after = Demuxed.of(cued)) {
            return new Following(before, after).difference(added);
        } catch (Unworkable broken) {
            return Optional.of(String.valueOf(broken.finding().params()));
        }
    }

    @Override
    public Optional<String> difference(Medium original, Medium shown, int recoded) {
        try (var before = Demuxed.of(original);
                var after = Demuxed.of(shown)) {
            return before.difference(after, recoded);
        } catch (Unworkable broken) {
            return Optional.of(String.valueOf(broken.finding().params()));
        }
    }
}
