package fengni.documents;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a photograph is to be turned to stand upright, by the tag 0x0112 of its EXIF data (CIPA DC-008): 1 as it is, 2 to 8
 * turned or mirrored. Anything unexpected reads as 1.
 */
record ExifTurn(int orientation) {
    static final ExifTurn NONE = new ExifTurn(1);

    private static final int TAG = 0x0112;
    private static final int LAST = 8;
    private static final int ENTRY = 12;
    private static final byte[] HEAD = {'E', 'x', 'i', 'f', 0, 0};

    static ExifTurn of(byte[] jpeg) {
        try {
            return search(ByteBuffer.wrap(jpeg));
        } catch (IndexOutOfBoundsException | IllegalArgumentException cutShort) {
            return NONE;
        }
    }

    boolean swaps() {
        return orientation > 4;
    }

    /** Returns what brings a picture of this size upright, its corner at the origin. */
    AffineTransform of(int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /** Walks the segments before the image data. */
    private static ExifTurn search(ByteBuffer jpeg) {
        int at = 2;
        while ((jpeg.get(at) & 0xFF) == 0xFF && (jpeg.get(at + 1) & 0xFF) != 0xDA) {
            int length = Short.toUnsignedInt(jpeg.getShort(at + 2));
            if ((jpeg.get(at + 1) & 0xFF) == 0xE1 && begins(jpeg, at + 4)) {
                return directory(jpeg.slice(at + 4 + HEAD.length, length - 2 - HEAD.length));
            }
            at += 2 + length;
        }
        return NONE;
    }

    private static boolean begins(ByteBuffer jpeg, int at) {
        for (int i = 0; i < HEAD.length; i++) {
            if (jpeg.get(at + i) != HEAD[i]) {
                return false;
            }
        }
        return true;
    }

    private static ExifTurn directory(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int start = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(start));
        for (int i = 0; i < entries; i++) {
            int entry = start + 2 + i * ENTRY;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
                int value = Short.toUnsignedInt(tiff.getShort(entry + 8));
                return value >= 1 && value <= LAST ? new ExifTurn(value) : NONE;
            }
        }
        return NONE;
    }
}
