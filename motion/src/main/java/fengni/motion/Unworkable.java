package fengni.motion;

import fengni.label.Obstacle;
import fengni.label.TranscodingCode;
import fengni.law.Finding;
import java.nio.charset.StandardCharsets;
import org.bytedeco.ffmpeg.global.avutil;

/** Why footage cannot be coded again; becomes a finding where the work began. */
final class Unworkable extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Finding finding;

    private Unworkable(Finding finding) {
        super(finding.code().key());
        this.finding = finding;
    }

    static Unworkable because(Finding.Code code, Object... params) {
        return new Unworkable(Finding.of(code, "", params));
    }

    static Unworkable because(Obstacle obstacle) {
        return new Unworkable(obstacle.finding());
    }

    static Unworkable broken(String what) {
        return because(TranscodingCode.NOT_RECODED, what);
    }

    /** Passes what FFmpeg returned unless it is an error. */
    static int checked(String what, int returned) throws Unworkable {
        if (returned < 0) {
            throw broken(what + ": " + reason(returned));
        }
        return returned;
    }

    private static String reason(int error) {
        var text = new byte[128];
        avutil.av_strerror(error, text, text.length);
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        return new String(text, 0, end, StandardCharsets.UTF_8);
    }

    Finding finding() {
        return finding;
    }
}
