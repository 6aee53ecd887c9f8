package fengni.screen.picture;

/**
 * How bright each pixel of a picture is, from 0 (black) to 255 (white), row by row. Not to be changed by whoever holds it.
 */
final class Luminance {
    private final int width;
    private final int height;
    private final float[] values;

    Luminance(int width, int height, float[] values) {
        if (width < 1 || height < 1 || values.length != width * height) {
            throw new IllegalArgumentException(width + " x " + height + " pixels, " + values.length + " values");
        }
        this.width = width;
        this.height = height;
        this.values = values;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Returns the values in a new array. */
    float[] copy() {
        return values.clone();
    }
}
