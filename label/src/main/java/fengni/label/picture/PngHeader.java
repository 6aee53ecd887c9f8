package fengni.label.picture;

import fengni.label.file.Slice;
import java.util.List;
import java.util.Map;

/** The header of a PNG (ISO/IEC 15948, 11.2.2). */
record PngHeader(long width, long height, int depth, int color, int interlace) {
    static final int GRAY = 0;
    static final int RGB = 2;
    static final int PALETTE = 3;
    static final int GRAY_ALPHA = 4;
    static final int RGB_ALPHA = 6;

    private static final Map<Integer, List<Integer>> DEPTHS = Map.of(
            GRAY, List.of(1, 2, 4, 8, 16),
            RGB, List.of(8, 16),
            PALETTE, List.of(1, 2, 4, 8),
            GRAY_ALPHA, List.of(8, 16),
            RGB_ALPHA, List.of(8, 16));

    /** A reduced picture: every {@code stepX}th column from {@code x} on, and so with rows. */
    record Pass(int x, int y, int stepX, int stepY) {}

    private static final List<Pass> WHOLE = List.of(new Pass(0, 0, 1, 1));
    private static final List<Pass> ADAM7 = List.of(
            new Pass(0, 0, 8, 8),
            new Pass(4, 0, 8, 8),
            new Pass(0, 4, 4, 8),
            new Pass(2, 0, 4, 4),
            new Pass(0, 2, 2, 4),
            new Pass(1, 0, 2, 2),
            new Pass(0, 1, 1, 2));

    static PngHeader of(Slice body) {
        return new PngHeader(body.u32(0), body.u32(4), body.u8(8), body.u8(9), body.u8(12));
    }

    boolean isValid() {
        return width > 0
                && height > 0
                && DEPTHS.getOrDefault(color, List.of()).contains(depth)
                && (interlace == 0 || interlace == 1);
    }

    List<Pass> passes() {
        return interlace == 0 ? WHOLE : ADAM7;
    }

    int samples() {
        return switch (color) {
            case RGB -> 3;
            case GRAY_ALPHA -> 2;
            case RGB_ALPHA -> 4;
            default -> 1; // gray and palette; isValid() lets no other pass
        };
    }

    /** Returns the distance to the pixel on the left as filters count it, in bytes. */
    int pixelBytes() {
        return Math.max(1, samples() * depth / 8);
    }

    int columns(Pass pass) {
        return (int) ((width - pass.x() + pass.stepX() - 1) / pass.stepX());
    }

    int rows(Pass pass) {
        return (int) ((height - pass.y() + pass.stepY() - 1) / pass.stepY());
    }

    int rowBytes(int columns) {
        return (int) (((long) columns * samples() * depth + 7) / 8);
    }
}
