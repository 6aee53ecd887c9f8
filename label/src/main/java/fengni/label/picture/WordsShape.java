package fengni.label.picture;

import fengni.label.lettering.OwnTypeface;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * A few characters of the own font, ready to be compared with a place in a picture: their mean is zero, so that only
 * shape counts.
 *
 * @param values ink above zero, room below
 * @param rest their sum: what rounding the mean left over
 * @param norm length of the values as a vector
 */
@SuppressWarnings("ArrayRecordComponent") // pixels; compared by nobody
record WordsShape(int width, int height, int[] values, long rest, double norm) {
    /** Room that is compared around the ink, against the em. */
    static final double MARGIN = 0.08;

    /** Above the base line, against the em: ideographs reach from here to there, letters less. */
    static final double TOP = 0.88;

    static final double BOTTOM = 0.12;
    private static final double LEAST_SPREAD = 8;

    /** Renders characters at so many pixels for the em. */
    static WordsShape of(String text, double em) {
        var face = OwnTypeface.get();
        int width = (int) Math.ceil(face.width(text, em));
        int height = (int) Math.ceil((TOP + BOTTOM + 2 * MARGIN) * em);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(Color.WHITE);
        pen.translate(0, (TOP + MARGIN) * em);
        pen.fill(face.outline(text, em));
        pen.dispose();
        return of(image);
    }

    private static WordsShape of(BufferedImage image) {
        var values = new int[image.getWidth() * image.getHeight()];
        image.getRaster().getSamples(0, 0, image.getWidth(), image.getHeight(), 0, values);
        long sum = 0;
        for (int value : values) {
            sum += value;
        }
        int mean = Math.round((float) sum / values.length);
        double squares = 0;
        long rest = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] -= mean;
            rest += values[i];
            squares += (double) values[i] * values[i];
        }
        return new WordsShape(image.getWidth(), image.getHeight(), values, rest, Math.sqrt(squares));
    }

    /**
     * Returns how alike a place is, from -1 to 1: the correlation of Pearson; negative for dark ink on light ground, and 0
     * where there is hardly anything to be seen or the place is not all in the picture.
     */
    double likeness(Shades picture, int left, int top) {
        if (left < 0 || top < 0 || left + width > picture.width() || top + height > picture.height()) {
            return 0;
        }
        long product = 0;
        long sum = 0;
        long squares = 0;
        for (int y = 0; y < height; y++) {
            int from = (top + y) * picture.width() + left;
            int rowProduct = 0;
            int rowSum = 0;
            int rowSquares = 0;
            for (int x = 0; x < width; x++) {
                int value = picture.values()[from + x];
                rowProduct += values[y * width + x] * value;
                rowSum += value;
                rowSquares += value * value;
            }
            product += rowProduct;
            sum += rowSum;
            squares += rowSquares;
        }
        int count = width * height;
        double mean = (double) sum / count;
        double spread = Math.sqrt(Math.max(0, (double) squares / count - mean * mean));
        if (spread < LEAST_SPREAD) {
            return 0;
        }
        return (product - rest * mean) / (norm * spread * Math.sqrt(count));
    }
}
