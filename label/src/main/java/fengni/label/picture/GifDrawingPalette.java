package fengni.label.picture;

import fengni.label.file.Slice;
import java.util.Arrays;
import java.util.Optional;

/**
 * The colors that one frame is drawn in.
 *
 * @param through the index that shows what lies below, if there is one
 * @param changed a palette for this frame alone, if its old one did not have all that is needed
 */
record GifDrawingPalette(int dark, int light, Optional<Integer> through, Optional<byte[]> changed) {
    private static final int ENTRY = 3;
    private static final int MOST = 256;

    /** Looks for two colors with contrast, and for a transparent index if the frame must grow. */
    static Optional<GifDrawingPalette> of(GifDrawingFrame frame, boolean[] used, boolean grows) {
        var opaque = new byte[frame.palette().length() / ENTRY];
        Arrays.fill(opaque, (byte) 255);
        frame.transparent().filter(index -> index < opaque.length).ifPresent(index -> opaque[index] = 0);
        var found = PngPalette.of(frame.palette(), Slice.of(opaque), 0);
        boolean needsThrough = grows && frame.transparent().isEmpty();
        if (found.isPresent() && !needsThrough) {
            var colors = found.get();
            return Optional.of(
                    new GifDrawingPalette(colors.dark(), colors.light(), frame.transparent(), Optional.empty()));
        }
        return changed(frame, used, found, needsThrough);
    }

    /** Takes indices that no pixel uses, in a palette of twice the size if there is room. */
    private static Optional<GifDrawingPalette> changed(
            GifDrawingFrame frame, boolean[] used, Optional<PngPalette> found, boolean needsThrough) {
        int old = frame.palette().length() / ENTRY;
        var colors = Arrays.copyOf(frame.palette().bytes(), ENTRY * Math.min(MOST, Math.max(4, 2 * old)));
        var taken = used.clone();
        frame.transparent().ifPresent(index -> taken[index] = true);
        found.ifPresent(pair -> taken[pair.dark()] = taken[pair.light()] = true);
        int dark = found.map(PngPalette::dark).orElseGet(() -> free(taken, colors, 0));
        int light = found.map(PngPalette::light).orElseGet(() -> free(taken, colors, -1));
        int clear = needsThrough ? free(taken, colors, 0) : frame.transparent().orElse(0);
        if (dark < 0 || light < 0 || clear < 0) {
            return Optional.empty();
        }
        var through = needsThrough ? Optional.of(clear) : frame.transparent();
        return Optional.of(new GifDrawingPalette(dark, light, through, Optional.of(colors)));
    }

    private static int free(boolean[] taken, byte[] colors, int sample) {
        for (int i = colors.length / ENTRY - 1; i >= 0; i--) {
            if (!taken[i]) {
                taken[i] = true;
                Arrays.fill(colors, ENTRY * i, ENTRY * i + ENTRY, (byte) sample);
                return i;
            }
        }
        return -1;
    }
}
