package fengni.label.pdf;

import fengni.label.MarkPosition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/**
 * The visible part of a page, in its own units: left, bottom, width and height, and by how much it is turned clockwise to be
 * seen.
 *
 * @param turn 0, 90, 180 or 270 degrees
 * @param unit how many points one unit is
 */
record PageBox(double left, double bottom, double width, double height, int turn, double unit) {
    private static final COSName USER_UNIT = COSName.getPDFName("UserUnit");

    /** Returns the box; empty if it is none that could be seen. */
    static Optional<PageBox> of(COSDictionary page) {
        var media = corners(page, COSName.MEDIA_BOX);
        var crop = corners(page, COSName.CROP_BOX);
        return media.flatMap(all -> crop.map(part -> common(all, part))
                        .filter(PageBox::isSeen)
                        .or(() -> Optional.of(all)))
                .filter(PageBox::isSeen)
                .map(box -> box.with(page));
    }

    private static Optional<PageBox> corners(COSDictionary page, COSName name) {
        if (!(page.getDictionaryObject(name) instanceof COSArray array) || array.size() != 4) {
            return Optional.empty();
        }
        var numbers = new double[4];
        for (int i = 0; i < 4; i++) {
            numbers[i] = array.getObject(i) instanceof COSNumber number ? number.floatValue() : Double.NaN;
        }
        double left = Math.min(numbers[0], numbers[2]);
        double bottom = Math.min(numbers[1], numbers[3]);
        double width = Math.abs(numbers[2] - numbers[0]);
        return Optional.of(new PageBox(left, bottom, width, Math.abs(numbers[3] - numbers[1]), 0, 1));
    }

    private static PageBox common(PageBox one, PageBox two) {
        double left = Math.max(one.left, two.left);
        double bottom = Math.max(one.bottom, two.bottom);
        return new PageBox(
                left,
                bottom,
                Math.min(one.left + one.width, two.left + two.width) - left,
                Math.min(one.bottom + one.height, two.bottom + two.height) - bottom,
                0,
                1);
    }

    private boolean isSeen() {
        return width > 0 && height > 0 && Double.isFinite(left + bottom + width + height);
    }

    private PageBox with(COSDictionary page) {
        int turned = Math.floorMod(page.getInt(COSName.ROTATE, 0), 360);
        double units = page.getDictionaryObject(USER_UNIT) instanceof COSNumber number ? number.floatValue() : 1;
        return new PageBox(left, bottom, width, height, turned / 90 * 90, units > 0 ? units : 1);
    }

    double shortestSide() {
        return Math.min(width, height);
    }

    double seenWidth() {
        return turn % 180 == 0 ? width : height;
    }

    double seenHeight() {
        return turn % 180 == 0 ? height : width;
    }

    /**
     * Returns the six numbers that put a plate at its place, upright for who sees the page.
     *
     * @param scale by how much the plate is enlarged
     * @param plateWidth before it is enlarged
     * @param plateHeight likewise
     */
    String matrix(MarkPosition position, double scale, double plateWidth, double plateHeight, double margin) {
        // left, middle and right are 0, 1 and 2 halves of the space that is left over
        double halves = position.left(2, 0) / 2.0;
        double x = margin + (seenWidth() - plateWidth * scale - 2 * margin) * halves;
        double y = position.isTop() ? seenHeight() - plateHeight * scale - margin : margin;
        return switch (turn) {
            case 90 -> matrix(0, scale, -scale, 0, left + width - y, bottom + x);
            case 180 -> matrix(-scale, 0, 0, -scale, left + width - x, bottom + height - y);
            case 270 -> matrix(0, -scale, scale, 0, left + y, bottom + height - x);
            default -> matrix(scale, 0, 0, scale, left + x, bottom + y);
        };
    }

    private static String matrix(double... numbers) {
        var text = new StringBuilder();
        for (double number : numbers) {
            text.append(number(number)).append(' ');
        }
        return text.toString();
    }

    static String number(double number) {
        var text = BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return text.toPlainString();
    }
}
