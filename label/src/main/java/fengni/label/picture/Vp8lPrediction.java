package fengni.label.picture;

/**
 * Replaces pixels by what differs from a guess out of their neighbours, block by block with the guess that leaves least
 * (RFC 9649, 3.5.1), after green was taken from red and blue (3.5.3).
 *
 * @param residues what is left, pixel by pixel
 * @param modes the guess of each block, as the green of a pixel
 */
@SuppressWarnings("ArrayRecordComponent") // pixels; compared by nobody
record Vp8lPrediction(int[] residues, int[] modes) {
    /** Blocks of 16 by 16 pixels. */
    static final int BLOCK_BITS = 4;

    private static final int LEFT = 1;
    private static final int TOP = 2;
    private static final int MEAN = 7;
    private static final int SELECT = 11;
    private static final int GRADIENT = 12;
    private static final int[] MODES = {LEFT, TOP, MEAN, SELECT, GRADIENT};
    private static final int BLACK = 0xff000000;

    static int blocks(int length) {
        return Math.ceilDiv(length, 1 << BLOCK_BITS);
    }

    static Vp8lPrediction of(int[] argb, int width, int height) {
        var pixels = withoutGreen(argb);
        var residues = new int[pixels.length];
        var modes = new int[blocks(width) * blocks(height)];
        for (int block = 0; block < modes.length; block++) {
            int left = (block % blocks(width)) << BLOCK_BITS;
            int top = (block / blocks(width)) << BLOCK_BITS;
            int right = Math.min(width, left + (1 << BLOCK_BITS));
            int bottom = Math.min(height, top + (1 << BLOCK_BITS));
            int mode = best(pixels, width, new int[] {left, top, right, bottom});
            modes[block] = BLACK | mode << 8;
            for (int y = top; y < bottom; y++) {
                for (int x = left; x < right; x++) {
                    residues[y * width + x] = minus(pixels[y * width + x], guess(pixels, width, x, y, mode));
                }
            }
        }
        return new Vp8lPrediction(residues, modes);
    }

    private static int[] withoutGreen(int[] argb) {
        var pixels = new int[argb.length];
        for (int i = 0; i < argb.length; i++) {
            int green = argb[i] >> 8 & 0xff;
            pixels[i] = minus(argb[i], green << 16 | green);
        }
        return pixels;
    }

    private static int best(int[] pixels, int width, int[] block) {
        int best = MODES[0];
        long least = Long.MAX_VALUE;
        for (int mode : MODES) {
            long cost = 0;
            for (int y = block[1]; y < block[3] && cost < least; y++) {
                for (int x = block[0]; x < block[2]; x++) {
                    cost += size(minus(pixels[y * width + x], guess(pixels, width, x, y, mode)));
                }
            }
            if (cost < least) {
                least = cost;
                best = mode;
            }
        }
        return best;
    }

    private static int size(int residue) {
        return Math.abs((byte) (residue >> 24))
                + Math.abs((byte) (residue >> 16))
                + Math.abs((byte) (residue >> 8))
                + Math.abs((byte) residue);
    }

    private static int guess(int[] pixels, int width, int x, int y, int mode) {
        int at = y * width + x;
        if (y == 0) {
            return x == 0 ? BLACK : pixels[at - 1];
        }
        if (x == 0) {
            return pixels[at - width];
        }
        int left = pixels[at - 1];
        int top = pixels[at - width];
        return switch (mode) {
            case LEFT -> left;
            case TOP -> top;
            case MEAN -> mean(left, top);
            case SELECT -> select(left, top, pixels[at - width - 1]);
            default -> gradient(left, top, pixels[at - width - 1]); // GRADIENT
        };
    }

    private static int mean(int one, int other) {
        return (((one ^ other) >>> 1) & 0x7f7f7f7f) + (one & other);
    }

    private static int select(int left, int top, int corner) {
        int toLeft = 0;
        int toTop = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            toLeft += Math.abs(octet(top, shift) - octet(corner, shift));
            toTop += Math.abs(octet(left, shift) - octet(corner, shift));
        }
        return toLeft < toTop ? left : top;
    }

    private static int gradient(int left, int top, int corner) {
        int made = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int value = octet(left, shift) + octet(top, shift) - octet(corner, shift);
            made |= Math.clamp(value, 0, 255) << shift;
        }
        return made;
    }

    private static int octet(int pixel, int shift) {
        return pixel >>> shift & 0xff;
    }

    /** Subtracts each of four bytes by itself. */
    private static int minus(int one, int other) {
        int alphaAndGreen = 0x00ff00ff + (one & 0xff00ff00) - (other & 0xff00ff00);
        int redAndBlue = 0xff00ff00 + (one & 0x00ff00ff) - (other & 0x00ff00ff);
        return (alphaAndGreen & 0xff00ff00) | (redAndBlue & 0x00ff00ff);
    }
}
