package fengni.label.flv;

import fengni.label.Footage;
import fengni.label.Footage.Sample;
import fengni.label.Obstacle;
import fengni.label.TranscodingCode;
import fengni.label.file.Medium;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The pictures of the first minute and a little more (Adobe Flash Video File Format 10.1, E.4.3).
 *
 * @param codec its number, of the first picture
 * @param configuration what the decoder is told
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
record FlvPictures(int codec, byte[] configuration, List<Picture> all) {
    static final int AVC = 7;

    private static final int MOST_MILLIS = 90_000;
    /** More than are coded again, with what is looked at behind them. */
    private static final int MOST = Footage.MOST_PICTURES + 64;

    private static final int KEY = 1;
    private static final int INTER = 2;
    private static final int OWN = 5;
    private static final int HEADER = 0;
    private static final int PICTURE = 1;
    private static final int COMMAND = 5;

    /**
     * One coded picture.
     *
     * @param decoded in milliseconds
     * @param shown in milliseconds
     */
    record Picture(FlvTag tag, long decoded, long shown, boolean key) {
        Sample sample(Medium file) {
            return new Sample(file.part(tag.body() + OWN, tag.bodyEnd()), decoded, shown, key);
        }

        /** Returns the tag with another picture, and the length behind it. */
        byte[] with(Medium file, byte[] picture, long time) throws Obstacle {
            long size = (long) OWN + picture.length;
            if (size > FlvTag.MOST) {
                throw Obstacle.because(TranscodingCode.FILM_LAYOUT, String.valueOf(tag.at()), "16 MiB");
            }
            var head = file.slice(tag.at(), FlvTag.HEAD).bytes();
            System.arraycopy(AmfBytes.number(size, 3), 0, head, 1, 3);
            return joined(
                    head,
                    new byte[] {(byte) ((key ? KEY : INTER) << 4 | AVC), PICTURE},
                    AmfBytes.number(time - decoded & 0xff_ffff, 3),
                    picture,
                    AmfBytes.number(FlvTag.HEAD + size, FlvTag.TRAILER));
        }
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Stream.of(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    static FlvPictures of(Medium file, long start) throws Obstacle {
        int codec = -1;
        var configuration = new byte[0];
        var all = new ArrayList<Picture>();
        for (long at = start; file.has(at, FlvTag.HEAD); ) {
            var head = file.slice(at, FlvTag.HEAD);
            var tag = new FlvTag(head.u8(0), at, at + FlvTag.HEAD + (head.u32(0) & FlvTag.MOST));
            if (!file.has(at, tag.bodyEnd() - at)) {
                throw Obstacle.broken(at, "tag");
            }
            at = tag.end();
            long time = (head.u32(4) >>> 8) | (long) head.u8(7) << 24;
            if (tag.type() != FlvTag.VIDEO || tag.bodyEnd() - tag.body() < OWN) {
                continue;
            }
            if (!all.isEmpty() && (time - all.getFirst().decoded() > MOST_MILLIS || all.size() > MOST)) {
                break;
            }
            var own = file.slice(tag.body(), OWN);
            int kind = own.u8(0) >> 4;
            codec = codec < 0 ? kind > 7 ? kind << 4 : own.u8(0) & 0xf : codec;
            if (codec != AVC || kind == COMMAND) {
                continue;
            }
            if (own.u8(1) == HEADER) {
                if (configuration.length > 0) {
                    throw Obstacle.because(TranscodingCode.FILM_LAYOUT, String.valueOf(tag.at()), "avcC");
                }
                configuration = file.between(tag.body() + OWN, tag.bodyEnd()).bytes();
            } else if (own.u8(1) == PICTURE) {
                int later = (int) (own.u32(1) << 8) >> 8;
                all.add(new Picture(tag, time, time + later, kind == KEY));
            }
        }
        return new FlvPictures(codec, configuration, all);
    }
}
