package fengni.access;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A QR code (ISO/IEC 18004) as a drawing for a page: the page's policy allows no picture from a data: address, and a
 * secret must not have an address of its own.
 *
 * @param side modules on one side, with the quiet zone
 * @param path the dark modules as an SVG path, one unit a module
 */
record QrCode(int side, String path) {
    /** The standard asks for four light modules around. */
    private static final int QUIET = 4;

    /** @throws IllegalArgumentException if the text is longer than any code can hold, about 2,300 bytes */
    static QrCode of(String text) {
        try {
            var dark = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            return new QrCode(dark.getWidth() + 2 * QUIET, drawn(dark));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("a text of " + text.length() + " characters fits no QR code", tooLong);
        }
    }

    private static String drawn(ByteMatrix dark) {
        return IntStream.range(0, dark.getHeight())
                .boxed()
                .flatMap(y -> IntStream.range(0, dark.getWidth())
                        .filter(x -> dark.get(x, y) == 1)
                        .mapToObj(x -> "M" + (x + QUIET) + " " + (y + QUIET) + "h1v1h-1z"))
                .collect(Collectors.joining());
    }
}
