package fengni.label.picture;

import fengni.label.picture.GifDrawingFrame.Disposal;
import java.awt.Rectangle;
import java.util.BitSet;

/** What can be seen on the screen between two frames: where something was drawn, and whether the plate is whole. */
final class GifDrawingCanvas {
    private final int width;
    private final Rectangle plate;
    private final BitSet drawn = new BitSet();
    private boolean hasPlate;

    GifDrawingCanvas(int width, Rectangle plate) {
        this.width = width;
        this.plate = plate;
    }

    /** Returns where a frame must reach so that the whole plate is seen while it is. */
    Rectangle placeFor(GifDrawingFrame frame) {
        return hasPlate ? frame.place() : frame.place().union(plate);
    }

    /** A frame that clears its place must not clear more of the picture only because it grew for the plate. */
    boolean isFreeToGrow(GifDrawingFrame frame, Rectangle place) {
        if (frame.disposal() != Disposal.CLEAR || place.equals(frame.place())) {
            return true;
        }
        for (int y = place.y; y < place.y + place.height; y++) {
            for (int x = drawn.nextSetBit(y * width + place.x) - y * width;
                    x >= 0 && x < place.x + place.width;
                    x = drawn.nextSetBit(y * width + x + 1) - y * width) {
                if (!frame.place().contains(x, y) && !plate.contains(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Shows a frame, and does with it what shall be done before the next one. */
    void show(GifDrawingFrame frame, Rectangle place) {
        switch (frame.disposal()) {
            case KEEP -> {
                set(frame.place(), true);
                hasPlate = true;
            }
            case CLEAR -> {
                set(place, false);
                hasPlate = !place.intersects(plate);
            }
            case RESTORE -> {}
        }
    }

    private void set(Rectangle place, boolean value) {
        for (int y = place.y; y < place.y + place.height; y++) {
            drawn.set(y * width + place.x, y * width + place.x + place.width, value);
        }
    }
}
