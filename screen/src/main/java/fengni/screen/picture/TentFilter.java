package fengni.screen.picture;

/**
 * Blurs a picture and takes 64 × 64 samples of it. A running mean along the rows, then the columns, and both once more, is
 * near to a tent and costs the same for every width of the window (Jarosz, Fast Image Convolutions, 2001). A window is half
 * as wide as the part of the picture that one sample stands for; at the edges it is cut off and the mean taken of what is left.
 */
final class TentFilter {
    static final int SIDE = 64;
    private static final int PASSES = 2;

    private TentFilter() {}

    static float[] sample(Luminance picture) {
        int width = picture.width();
        int height = picture.height();
        var from = picture.copy();
        var to = new float[from.length];
        for (int pass = 0; pass < PASSES; pass++) {
            for (int row = 0; row < height; row++) {
                mean(from, to, row * width, 1, width);
            }
            for (int column = 0; column < width; column++) {
                mean(to, from, column, width, height);
            }
        }
        return decimate(from, width, height);
    }

    /** Puts the running mean of one line of {@code from} into {@code to}; its pixels lie {@code step} apart. */
    private static void mean(float[] from, float[] to, int start, int step, int length) {
        int window = (length + 2 * SIDE - 1) / (2 * SIDE);
        int ahead = window / 2 + 1;
        int behind = window - ahead;
        float sum = 0;
        int inside = 0;
        for (int i = 0; i < Math.min(ahead - 1, length); i++) {
            sum += from[start + i * step];
            inside++;
        }
        for (int i = 0; i < length; i++) {
            int enters = i + ahead - 1;
            if (enters < length) {
                sum += from[start + enters * step];
                inside++;
            }
            int leaves = i - behind - 1;
            if (leaves >= 0) {
                sum -= from[start + leaves * step];
                inside--;
            }
            to[start + i * step] = sum / inside;
        }
    }

    private static float[] decimate(float[] blurred, int width, int height) {
        var samples = new float[SIDE * SIDE];
        for (int row = 0; row < SIDE; row++) {
            int y = (2 * row + 1) * height / (2 * SIDE);
            for (int column = 0; column < SIDE; column++) {
                int x = (2 * column + 1) * width / (2 * SIDE);
                samples[row * SIDE + column] = blurred[y * width + x];
            }
        }
        return samples;
    }
}
