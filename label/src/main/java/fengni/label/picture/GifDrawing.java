package fengni.label.picture;

import fengni.label.Edited;
import fengni.label.MarkPosition;
import fengni.label.file.Slice;
import fengni.label.file.Splice;
import fengni.label.lettering.Plate;
import fengni.label.lettering.Plate.Fitting;
import fengni.label.lettering.Plate.Unfit;
import fengni.law.Finding;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws words on a GIF, on every frame that would hide them or be seen without them: so they stand there at every moment
 * of an animation. A frame that the words do not touch stays byte for byte what it was, and so does every other block.
 */
final class GifDrawing {
    /** A frame as it is stored and as it is drawn. */
    private static final long BYTES_PER_PIXEL = 2;

    private final List<Splice> splices = new ArrayList<>();
    private final GifDrawingCanvas canvas;
    private final Fitting plate;
    private long pixels;

    private GifDrawing(Rectangle screen, Fitting plate) {
        this.plate = plate;
        canvas = new GifDrawingCanvas(screen.width, plate(plate));
    }

    /** Plans the words on a whole GIF, or says why not. */
    static Edited draw(byte[] content, String words, MarkPosition position) {
        var file = Slice.of(content);
        var frames = GifDrawingWalk.frames(file);
        if (frames.isEmpty() || frames.get().isEmpty()) {
            return Edited.not(PictureCode.NOT_DECODABLE, "", "GIF");
        }
        var screen = new Rectangle(file.u16le(6), file.u16le(8));
        long most = Math.min(PictureLimits.SCREEN_PIXELS, PictureLimits.memory() / BYTES_PER_PIXEL);
        if ((long) screen.width * screen.height > most) {
            return Edited.not(PictureCode.TOO_MANY_PIXELS, "", screen.width + "x" + screen.height, most);
        }
        if (!frames.get().stream().allMatch(frame -> isOn(screen, frame))) {
            return Edited.not(PictureCode.NOT_DRAWABLE, "", "frame beyond the screen");
        }
        return switch (Plate.of(words, screen.width, screen.height, position)) {
            case Unfit(var reason) -> new Edited.Not(List.of(reason));
            case Fitting plate -> new GifDrawing(screen, plate).draw(frames.get());
        };
    }

    private static boolean isOn(Rectangle screen, GifDrawingFrame frame) {
        return !frame.place().isEmpty() && screen.contains(frame.place()) && frame.bits() >= 1 && frame.bits() <= 8;
    }

    private static Rectangle plate(Fitting plate) {
        return new Rectangle(plate.left(), plate.top(), plate.width(), plate.height());
    }

    private Edited draw(List<GifDrawingFrame> frames) {
        for (GifDrawingFrame frame : frames) {
            var place = canvas.placeFor(frame);
            if (!canvas.isFreeToGrow(frame, place)) {
                return not(frame, PictureCode.NOT_DRAWABLE, "disposal");
            }
            if (place.intersects(plate(plate))) {
                pixels += (long) place.width * place.height;
                if (pixels > PictureLimits.FRAME_PIXELS) {
                    return not(frame, PictureCode.TOO_MANY_PIXELS, pixels, PictureLimits.FRAME_PIXELS);
                }
                var refused = redraw(frame, place);
                if (!refused.isEmpty()) {
                    return new Edited.Not(refused);
                }
            }
            canvas.show(frame, place);
        }
        return new Edited.Change(splices, List.of());
    }

    private static Edited not(GifDrawingFrame frame, Finding.Code code, Object... params) {
        return Edited.not(code, String.valueOf(frame.start()), params);
    }

    /** Returns why a frame cannot be drawn on; nothing if it was. */
    @SuppressWarnings("OptionalMapToOptional") // no pixels, and pixels that cannot be drawn on, are two answers
    private List<Finding> redraw(GifDrawingFrame frame, Rectangle place) {
        var where = String.valueOf(frame.start());
        // nothing holds the stored pixels any longer when the drawn ones are packed
        var drawn = GifLzw.unpacked(frame.data(), frame.bits(), frame.pixels())
                .map(stored -> GifDrawingPixels.of(frame, stored, place, plate).stream()
                        .toList());
        if (drawn.isEmpty()) {
            return List.of(Finding.of(PictureCode.NOT_DECODABLE, where, "LZW"));
        }
        if (drawn.get().isEmpty()) {
            return List.of(Finding.of(PictureCode.NOT_DRAWABLE, where, "palette"));
        }
        splices.addAll(drawn.get().getFirst().splices());
        return List.of();
    }
}
