package fengni.label.picture;

import fengni.label.ExplicitReading;
import fengni.label.ExplicitReading.PictureWords;
import fengni.label.Format;
import fengni.label.MarkPosition;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for the words that people see on a picture (GB 45438-2025, 5.2): the usual ones and their common variants, light
 * on dark or dark on light, near the upper or lower edge. What is not found may be there all the same, in other words,
 * another script or another place.
 */
final class WordsOnPicture {
    /** The shortest side is not searched with more pixels than this: words of 5 in 100 then have 30. */
    private static final int ENOUGH = 600;
    /** The room on both sides differs by less than this share of it where words stand in the middle. */
    private static final double MIDDLE = 0.34;

    private WordsOnPicture() {}

    /** Where brightness comes from; the picture may be a part of a larger screen. */
    interface Source {
        /** Returns the screen, whose corner may lie left of and above the picture's. */
        Rectangle screen() throws IOException;

        Rectangle picture() throws IOException;

        /** Returns a part of the picture, of its rows and columns every second, third … only. */
        Shades read(Rectangle region, int every) throws IOException;
    }

    /** Looks at a file; one that cannot be decoded, or only with too much work, was not looked at. */
    static ExplicitReading look(Format format, byte[] content) {
        try (var shades = DecodedShades.of(format, content)) {
            return new ExplicitReading.OnPicture(look(shades));
        } catch (IOException | RuntimeException broken) {
            // a broken picture makes the decoders of the JDK throw nearly everything
            return new ExplicitReading.NotRead();
        }
    }

    /** Looks at pixels. */
    static List<PictureWords> look(BufferedImage image) {
        var whole = new Rectangle(image.getWidth(), image.getHeight());
        try {
            return look(new Source() {
                @Override
                public Rectangle screen() {
                    return whole;
                }

                @Override
                public Rectangle picture() {
                    return whole;
                }

                @Override
                public Shades read(Rectangle region, int every) {
                    var part = image.getSubimage(region.x, region.y, region.width, region.height);
                    return every == 1 ? Shades.of(part) : Shades.of(part).scaled(1.0 / every);
                }
            });
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static List<PictureWords> look(Source source) throws IOException {
        var picture = source.picture();
        int every = Math.max(1, Math.min(picture.width, picture.height) / ENOUGH);
        var seen = new ArrayList<PictureWords>();
        for (WordsSearch.Found found : new WordsSearch(source.read(picture, every)).found()) {
            var measure = new WordsMeasure(
                    found.phrase(), every * found.em(), every * found.x(), every * found.y(), found.likeness() > 0);
            var place = measure.place().intersection(picture);
            if (!place.isEmpty()) {
                int rows = measure.lowest(source.read(place, 1), place.x, place.y);
                var screen = source.screen();
                double share = (double) rows / Math.min(screen.width, screen.height);
                seen.add(new PictureWords(found.phrase().words(), position(screen, place), share));
            }
        }
        return seen;
    }

    private static MarkPosition position(Rectangle screen, Rectangle place) {
        double left = place.getMinX() - screen.getMinX();
        double right = screen.getMaxX() - place.getMaxX();
        boolean top = place.getCenterY() < screen.getCenterY();
        if (Math.abs(left - right) <= MIDDLE * (left + right)) {
            return top ? MarkPosition.TOP : MarkPosition.BOTTOM;
        }
        if (left < right) {
            return top ? MarkPosition.TOP_LEFT : MarkPosition.BOTTOM_LEFT;
        }
        return top ? MarkPosition.TOP_RIGHT : MarkPosition.BOTTOM_RIGHT;
    }
}
