package fengni.label.picture;

import fengni.label.file.Splice;
import fengni.label.lettering.Plate.Fitting;
import java.awt.Rectangle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The pixels of a frame with words on them, at its old place or a larger one. */
@SuppressWarnings("ArrayRecordComponent") // pixels; compared by nobody
record GifDrawingPixels(GifDrawingFrame frame, Rectangle place, GifDrawingPalette palette, byte[] pixels) {
    private static final int HALF = 128;
    private static final int CONTROL_AT = 3;
    private static final int OWN_PALETTE = 0x80;
    private static final int INTERLACED = 0x40;

    /**
     * Returns the frame drawn on, or nothing if its palette has no room for black and white.
     *
     * @param stored the pixels of the frame; they are drawn on themselves where they stay in their places
     */
    static Optional<GifDrawingPixels> of(GifDrawingFrame frame, byte[] stored, Rectangle place, Fitting plate) {
        if (frame.palette().length() == 0) {
            return Optional.empty();
        }
        boolean grows = !place.equals(frame.place());
        return GifDrawingPalette.of(frame, used(frame, stored, plate), grows).map(palette -> {
            boolean moves = grows || frame.interlaced();
            var pixels = moves ? new byte[place.width * place.height] : stored;
            var drawn = new GifDrawingPixels(frame, place, palette, pixels);
            if (moves) {
                drawn.copy(stored);
            }
            drawn.draw(plate);
            return drawn;
        });
    }

    /** Tells which indices stand anywhere outside of the plate. */
    private static boolean[] used(GifDrawingFrame frame, byte[] stored, Fitting plate) {
        var used = new boolean[256];
        var rows = GifDrawingFrame.rows(frame.place().height, frame.interlaced());
        int width = frame.place().width;
        for (int i = 0; i < stored.length; i++) {
            if (!plate.covers(frame.place().x + i % width, frame.place().y + rows[i / width])) {
                used[stored[i] & 0xff] = true;
            }
        }
        return used;
    }

    private void copy(byte[] stored) {
        Arrays.fill(pixels, palette.through().orElse(0).byteValue());
        var old = frame.place();
        var rows = GifDrawingFrame.rows(old.height, frame.interlaced());
        for (int i = 0; i < old.height; i++) {
            int to = (old.y + rows[i] - place.y) * place.width + old.x - place.x;
            System.arraycopy(stored, i * old.width, pixels, to, old.width);
        }
    }

    private void draw(Fitting plate) {
        var covered = place.intersection(new Rectangle(plate.left(), plate.top(), plate.width(), plate.height()));
        for (int y = covered.y; y < covered.y + covered.height; y++) {
            for (int x = covered.x; x < covered.x + covered.width; x++) {
                int index = plate.shade(x, y) < HALF ? palette.dark() : palette.light();
                pixels[(y - place.y) * place.width + x - place.x] = (byte) index;
            }
        }
    }

    List<Splice> splices() {
        var splices = new ArrayList<Splice>();
        if (frame.transparent().isEmpty()) {
            palette.through().ifPresent(index -> splices.add(control(index.byteValue())));
        }
        splices.add(new Splice(frame.start(), frame.end(), bytes()));
        return splices;
    }

    private Splice control(byte through) {
        return frame.control()
                .map(old -> {
                    var bytes = old.bytes();
                    bytes[CONTROL_AT] |= 1;
                    bytes[CONTROL_AT + 3] = through;
                    return new Splice(old.start(), old.end(), bytes);
                })
                .orElseGet(() -> Splice.insert(frame.start(), new byte[] {0x21, (byte) 0xf9, 4, 1, 0, 0, through, 0}));
    }

    private byte[] bytes() {
        boolean own = frame.own() || palette.changed().isPresent();
        var colors = own ? palette.changed().orElseGet(() -> frame.palette().bytes()) : new byte[0];
        int size = own ? Integer.numberOfTrailingZeros(colors.length / 3) - 1 : 0;
        int flags = (own ? OWN_PALETTE : 0) | (frame.interlaced() ? INTERLACED : 0) | size;
        var packed = GifLzw.packed(inStoredOrder(), bits());
        return ByteBuffer.allocate(10 + colors.length + packed.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0x2c)
                .putShort((short) place.x)
                .putShort((short) place.y)
                .putShort((short) place.width)
                .putShort((short) place.height)
                .put((byte) flags)
                .put(colors)
                .put(packed)
                .array();
    }

    /** Returns as many bits as every index fits into; fewer than two are not allowed. */
    private int bits() {
        int highest = 3;
        for (byte pixel : pixels) {
            highest |= pixel & 0xff;
        }
        return 32 - Integer.numberOfLeadingZeros(highest);
    }

    private byte[] inStoredOrder() {
        if (!frame.interlaced()) {
            return pixels;
        }
        var rows = GifDrawingFrame.rows(place.height, frame.interlaced());
        var stored = new byte[pixels.length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(pixels, rows[i] * place.width, stored, i * place.width, place.width);
        }
        return stored;
    }
}
