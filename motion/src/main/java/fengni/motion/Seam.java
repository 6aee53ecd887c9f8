package fengni.motion;

import fengni.label.Footage;
import fengni.label.Recoded;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** Gives samples of an encoder the shape in which they can stand before the film's own. */
final class Seam {
    private static final int TEMPORAL_DELIMITER = 2;
    private static final int OBJECT_HEADER = 0x20;
    private static final int OBJECT_HEADERS_END = 0x2f;
    private static final int PICTURE = 0xb6;

    private Seam() {}

    static Recoded.Done of(Coder coder, Footage footage, List<byte[]> coded) throws Unworkable {
        var configuration = footage.configuration();
        return switch (coder) {
            case H264 -> {
                var sewn = AvcSeam.sew(footage, coded);
                yield new Recoded.Done(sewn.samples(), sewn.configuration(), none());
            }
            case MPEG4 -> new Recoded.Done(coded, configuration, headers(footage));
            case AV1 -> new Recoded.Done(coded.stream().map(Seam::undelimited).toList(), configuration, none());
            case MJPEG, VP8, VP9 -> new Recoded.Done(coded, configuration, none());
        };
    }

    /**
     * The encoder's headers stand in its first picture and hold until others come (ISO/IEC 14496-2, 6.2.3), so that the
     * film's own must come again where it goes on, unless its picture brings them.
     */
    private static byte[] headers(Footage footage) {
        boolean brought = footage.following().isEmpty()
                || bringsHeaders(footage.following().getFirst().data().whole().array());
        return brought ? none() : footage.configuration().clone();
    }

    private static boolean bringsHeaders(byte[] sample) {
        for (int at = 0; at + 3 < sample.length; at++) {
            if (sample[at] == 0 && sample[at + 1] == 0 && sample[at + 2] == 1) {
                int code = sample[at + 3] & 0xff;
                if (code >= OBJECT_HEADER && code <= OBJECT_HEADERS_END) {
                    return true;
                }
                if (code == PICTURE) {
                    return false;
                }
            }
        }
        return false;
    }

    /** Files hold no temporal delimiters (AV1 in ISOBMFF, 2.4; in Matroska the same). */
    private static byte[] undelimited(byte[] unit) {
        var out = new ByteArrayOutputStream();
        int at = 0;
        while (at < unit.length) {
            int head = unit[at] & 0xff;
            int own = (head & 4) != 0 ? 2 : 1;
            int size = 0;
            int next = at + own;
            for (int shift = 0; shift < 35 && next < unit.length; shift += 7) {
                int octet = unit[next++] & 0xff;
                size |= (octet & 0x7f) << shift;
                if (octet < 0x80) {
                    break;
                }
            }
            int end = (head & 2) != 0 ? Math.min(unit.length, next + size) : unit.length;
            if ((head >> 3 & 0xf) != TEMPORAL_DELIMITER) {
                out.write(unit, at, end - at);
            }
            at = end;
        }
        return out.toByteArray();
    }

    private static byte[] none() {
        return new byte[0];
    }
}
