package fengni.label.picture;

import fengni.label.file.Slice;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * The two colors of a palette that words are drawn in.
 *
 * @param extended the palette with black and white at its end, if it had no two colors that differ enough
 */
record PngPalette(int dark, int light, Optional<byte[]> extended) {
    private static final int ENTRY = 3;
    /** Of relative luminance, as for text that everybody can read (WCAG 2.2, 1.4.3). */
    private static final double CONTRAST = 4.5;

    /** Returns the colors, or nothing if none differ enough and there is no room for more. */
    static Optional<PngPalette> of(Slice palette, Slice alpha, int depth) {
        int count = palette.length() / ENTRY;
        int dark = -1;
        int light = -1;
        for (int i = 0; i < count; i++) {
            if (i < alpha.length() && alpha.u8(i) != 255) {
                continue;
            }
            dark = dark < 0 || luminance(palette, i) < luminance(palette, dark) ? i : dark;
            light = light < 0 || luminance(palette, i) > luminance(palette, light) ? i : light;
        }
        if (dark >= 0 && (luminance(palette, light) + 0.05) / (luminance(palette, dark) + 0.05) >= CONTRAST) {
            return Optional.of(new PngPalette(dark, light, Optional.empty()));
        }
        return count + 2 <= 1 << depth && alpha.length() <= count
                ? Optional.of(new PngPalette(count, count + 1, Optional.of(extended(palette))))
                : Optional.empty();
    }

    private static byte[] extended(Slice palette) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(palette.bytes());
        out.writeBytes(new byte[] {0, 0, 0, -1, -1, -1});
        return out.toByteArray();
    }

    private static double luminance(Slice palette, int entry) {
        return 0.2126 * linear(palette.u8(entry * ENTRY))
                + 0.7152 * linear(palette.u8(entry * ENTRY + 1))
                + 0.0722 * linear(palette.u8(entry * ENTRY + 2));
    }

    private static double linear(int sample) {
        double share = sample / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
