package fengni.label.picture;

import fengni.label.lettering.Lettering;
import fengni.label.lettering.OwnTypeface;
import fengni.label.picture.WordsPhrase.Piece;
import java.awt.Rectangle;
import java.util.Arrays;

/**
 * Measures words that were recognised, on the picture itself: the rows that ink covers, of the lowest character that
 * counts (as {@link Lettering} reads GB 45438-2025, 5.2 e).
 *
 * @param em in pixels of the picture
 * @param x left end of the first line
 * @param y its base line
 */
record WordsMeasure(WordsPhrase phrase, double em, double x, double y, boolean light) {
    /** Neighbours may reach a little into the columns of a character. */
    private static final double INSET = 0.04;

    private static final double NARROW = 0.2;
    /** Above and below a character, other fonts may reach farther than ours. */
    private static final double REACH = 0.1;

    private static final double BELIEVED = 0.7;

    /** Returns the rectangle of all lines with some room around, in pixels of the picture. */
    Rectangle place() {
        double right = phrase.lines().stream()
                .mapToDouble(line -> OwnTypeface.get().width(line, em))
                .max()
                .orElse(0);
        double below = (phrase.lines().size() - 1) * WordsPhrase.LINE * em + 0.3 * em;
        return new Rectangle(
                (int) (x - 0.1 * em), (int) (y - em), (int) (right + 0.2 * em) + 1, (int) (below + em) + 1);
    }

    /** Returns the rows of the lowest character; {@code region} begins at that pixel of the picture. */
    int lowest(Shades region, int left, int top) {
        var sorted = region.values().clone();
        Arrays.sort(sorted);
        int middle = (sorted[sorted.length / 30] + sorted[sorted.length - 1 - sorted.length / 30]) / 2;
        return phrase.counting().stream()
                .mapToInt(piece -> rows(region, piece, x - left, y - top, middle))
                .filter(rows -> rows > 0)
                .min()
                .orElse(0);
    }

    private int rows(Shades region, Piece piece, double baseX, double baseY, int middle) {
        var bounds = OwnTypeface.get().outline(piece.text(), em).getBounds2D();
        double inset = bounds.getWidth() < NARROW * em ? 0 : INSET * em;
        double startX = baseX + piece.x() * em;
        double startY = baseY + piece.y() * em;
        int fromX = Math.max(0, (int) Math.round(startX + bounds.getMinX() + inset));
        int toX = Math.min(region.width() - 1, (int) Math.round(startX + bounds.getMaxX() - inset));
        int fromY = Math.max(0, (int) Math.floor(startY + bounds.getMinY() - REACH * em));
        int toY = Math.min(region.height() - 1, (int) Math.ceil(startY + bounds.getMaxY() + REACH * em));
        int rows = 0;
        for (int row = fromY; row <= toY; row++) {
            rows += isInked(region, row, fromX, toX, middle) ? 1 : 0;
        }
        // noise that hides most of a character that was recognised hides its height too
        return rows < BELIEVED * bounds.getHeight() ? (int) Math.round(bounds.getHeight()) : rows;
    }

    private boolean isInked(Shades region, int row, int fromX, int toX, int middle) {
        for (int column = fromX; column <= toX; column++) {
            if (light ? region.at(column, row) > middle : region.at(column, row) < middle) {
                return true;
            }
        }
        return false;
    }
}
