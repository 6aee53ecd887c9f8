package fengni.motion;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt_name;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;

import fengni.label.TranscodingCode;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/**
 * How brightness and colour lie in memory: in planes of their own, in numbers of 8 bits or more with the lowest first.
 *
 * @param name as FFmpeg has it, such as {@code yuv420p}
 * @param depth bits of a number, 8 to 16
 * @param columnsShift the colour planes have so many times half of the columns
 * @param rowsShift the same of rows
 */
record Pixels(String name, int depth, int columnsShift, int rowsShift, boolean hasColour) {
    private static final int INTERLACED = 1 << 3; // AV_FRAME_FLAG_INTERLACED

    /** @throws Unworkable if the picture is in half pictures, in RGB or not in planes */
    static Pixels of(Coder coder, AVFrame picture) throws Unworkable {
        if ((picture.flags() & INTERLACED) != 0) {
            throw Unworkable.because(TranscodingCode.PIXELS_NOT_CODED, coder.codec(), "interlaced");
        }
        var name = av_get_pix_fmt_name(picture.format()).getString();
        var told = av_pix_fmt_desc_get(picture.format());
        if (!coder.takes(name)) {
            throw Unworkable.because(TranscodingCode.PIXELS_NOT_CODED, coder.codec(), name);
        }
        return new Pixels(
                name, told.comp(0).depth(), told.log2_chroma_w(), told.log2_chroma_h(), told.nb_components() >= 3);
    }

    boolean isFullRange(AVFrame picture) {
        return picture.color_range() == AVCOL_RANGE_JPEG || name.startsWith("yuvj");
    }

    /** @param shade of 8 bits */
    void put(BytePointer row, int column, int shade) {
        if (depth == 8) {
            row.put(column, (byte) shade);
        } else {
            int wide = shade << (depth - 8);
            row.put(2L * column, (byte) wide).put(2L * column + 1, (byte) (wide >> 8));
        }
    }

    /** Returns a shade of 8 bits. */
    int get(BytePointer row, int column) {
        return depth == 8
                ? row.get(column) & 0xff
                : ((row.get(2L * column) & 0xff) | (row.get(2L * column + 1) & 0xff) << 8) >> (depth - 8);
    }
}
