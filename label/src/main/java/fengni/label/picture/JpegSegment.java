package fengni.label.picture;

import fengni.label.file.Slice;

/**
 * One segment of a JPEG.
 *
 * @param marker the byte after 0xFF
 * @param start its first byte in the file, fill bytes included
 * @param body what follows the length; empty for a marker that stands alone
 * @param end the byte after the last, the coded data after a head of scan included
 */
record JpegSegment(int marker, int start, Slice body, int end) {
    static final int APP0 = 0xe0;
    static final int APP1 = 0xe1;
    static final int APP2 = 0xe2;
    static final int APP11 = 0xeb;
    static final int APP14 = 0xee;
    static final int APP15 = 0xef;
    static final int COMMENT = 0xfe;
    static final int SCAN = 0xda;
    static final int END = 0xd9;

    static final String EXIF = "Exif\0\0";
    static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    static final String XMP_EXTENSION = "http://ns.adobe.com/xmp/extension/\0";

    boolean is(int kind, String sign) {
        return marker == kind && body.startsWith(sign);
    }

    boolean isExif() {
        return is(APP1, EXIF);
    }

    boolean isXmp() {
        return is(APP1, XMP);
    }

    boolean isMetadata() {
        return (marker >= APP0 && marker <= APP15) || marker == COMMENT;
    }

    /** Profiles (ICC.1, B.4) and the transform of colours (T.872, 6.5.3) change what is seen. */
    boolean isColour() {
        return is(APP2, "ICC_PROFILE\0") || is(APP14, "Adobe");
    }

    /** Frames are SOF0 to SOF15 without DHT, JPG and DAC, which stand among them. */
    boolean isFrame() {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }
}
