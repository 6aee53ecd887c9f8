package fengni.motion;

import fengni.label.Footage;
import fengni.label.Showing;
import fengni.label.VisibleWords;
import fengni.label.lettering.Plate;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/**
 * Words as they lie among the coded pixels: laid out for the screen (GB 45438-2025, 5.4 f), then turned and stretched back
 * as the film's matrix and the shape of its pixels turn and stretch the picture.
 *
 * @param left the first column
 * @param top the first row
 * @param shades row by row, 0 for the plate to 255 for the glyphs
 */
@SuppressWarnings("ArrayRecordComponent") // pixels; compared by nobody
record Overlay(int left, int top, int width, int height, byte[] shades) {
    private static final int LIMITED_BLACK = 16;
    private static final int LIMITED_RANGE = 219;

    static Overlay of(Footage footage, Showing showing, AVFrame picture) throws Unworkable {
        var screen = Screen.of(footage, picture);
        var words = showing.wordsOr(VisibleWords.ON_PICTURES);
        return switch (Plate.of(words, screen.width(), screen.height(), showing.position())) {
            case Plate.Unfit(var reason) ->
                throw Unworkable.because(reason.code(), reason.params().toArray());
            case Plate.Fitting plate -> of(screen, plate, picture.width(), picture.height());
        };
    }

    private static Overlay of(Screen screen, Plate.Fitting plate, int columns, int rows) {
        int left = columns;
        int top = rows;
        int right = 0;
        int bottom = 0;
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                if (plate.covers(screen.x(x, y), screen.y(x, y))) {
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1);
                    top = Math.min(top, y);
                    bottom = y + 1;
                }
            }
        }
        var shades = new byte[(right - left) * (bottom - top)];
        for (int i = 0; i < shades.length; i++) {
            int x = left + i % (right - left);
            int y = top + i / (right - left);
            shades[i] = (byte) plate.shade(screen.x(x, y), screen.y(x, y));
        }
        return new Overlay(left, top, right - left, bottom - top, shades);
    }

    /**
     * The picture as people see it, in square pixels.
     *
     * @param stretch how many columns of the screen a coded column takes
     * @param columns of the coded picture as the screen has them
     * @param rows of the coded picture
     */
    private record Screen(Footage.Orientation turn, double stretch, int columns, int rows) {
        static Screen of(Footage footage, AVFrame picture) {
            var told = picture.sample_aspect_ratio();
            double coded = told.num() > 0 && told.den() > 0 ? (double) told.num() / told.den() : 1;
            double stretch = footage.aspect() > 0 ? footage.aspect() : coded;
            int columns = Math.max(1, (int) Math.round(picture.width() * stretch));
            return new Screen(footage.orientation(), (double) columns / picture.width(), columns, picture.height());
        }

        int width() {
            return turn.lies() ? rows : columns;
        }

        int height() {
            return turn.lies() ? columns : rows;
        }

        int x(int column, int row) {
            return along(turn.a(), column(column), columns) + along(turn.c(), row, rows);
        }

        int y(int column, int row) {
            return along(turn.b(), column(column), columns) + along(turn.d(), row, rows);
        }

        private int column(int coded) {
            return Math.min(columns - 1, (int) ((coded + 0.5) * stretch));
        }

        private static int along(int direction, int at, int count) {
            return direction < 0 ? count - 1 - at : direction * at;
        }
    }

    /** Draws on a picture that may be written to: brightness from the words, no colour. */
    void draw(AVFrame picture, Pixels pixels) {
        boolean full = pixels.isFullRange(picture);
        for (int y = 0; y < height; y++) {
            var row = picture.data(0).getPointer((long) (top + y) * picture.linesize(0));
            for (int x = 0; x < width; x++) {
                int shade = shades[y * width + x] & 0xff;
                pixels.put(row, left + x, full ? shade : LIMITED_BLACK + shade * LIMITED_RANGE / 255);
            }
        }
        if (pixels.hasColour()) {
            grey(picture, pixels, 1);
            grey(picture, pixels, 2);
        }
    }

    private void grey(AVFrame picture, Pixels pixels, int plane) {
        int from = left >> pixels.columnsShift();
        int to = (left + width - 1) >> pixels.columnsShift();
        for (int y = top >> pixels.rowsShift(); y <= (top + height - 1) >> pixels.rowsShift(); y++) {
            var row = picture.data(plane).getPointer((long) y * picture.linesize(plane));
            for (int x = from; x <= to; x++) {
                pixels.put(row, x, 128);
            }
        }
    }

    /** Returns how far the brightness of a picture is from the words, on average, in shades of 255. */
    double distance(AVFrame picture, Pixels pixels) {
        boolean full = pixels.isFullRange(picture);
        long sum = 0;
        for (int y = 0; y < height; y++) {
            BytePointer row = picture.data(0).getPointer((long) (top + y) * picture.linesize(0));
            for (int x = 0; x < width; x++) {
                int shade = pixels.get(row, left + x);
                int seen = full ? shade : Math.clamp((shade - LIMITED_BLACK) * 255L / LIMITED_RANGE, 0, 255);
                sum += Math.abs(seen - (shades[y * width + x] & 0xff));
            }
        }
        return (double) sum / shades.length;
    }

    @Override
    public String toString() {
        return "words at " + left + "," + top + " of " + width + "x" + height + " " + Arrays.hashCode(shades);
    }
}
