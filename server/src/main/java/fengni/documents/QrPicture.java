package fengni.documents;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The QR code (ISO/IEC 18004) of a paper as a picture; a quarter of it may be lost under a stamp. */
final class QrPicture {
    private static final int QUIET = 4;
    private static final int SCALE = 8;
    /** Of a code that stands in the text: some five centimetres wide, large enough for a telephone. */
    private static final int SMALL = 4;

    private QrPicture() {}

    static Pixels of(PaperCode code) {
        return of(code.text(), SCALE);
    }

    /** @throws IllegalArgumentException if the text is longer than any code can hold, about 1,600 bytes */
    static Pixels of(String text) {
        return of(text, SMALL);
    }

    private static Pixels of(String text, int scale) {
        try {
            var hints = Map.of(com.google.zxing.EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
            return Pixels.png(
                    drawn(Encoder.encode(text, ErrorCorrectionLevel.Q, hints).getMatrix(), scale));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("a text of " + text.length() + " characters fits no QR code", tooLong);
        }
    }

    private static BufferedImage drawn(ByteMatrix dark, int scale) {
        int side = (dark.getWidth() + 2 * QUIET) * scale;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setColor(Color.BLACK);
        for (int y = 0; y < dark.getHeight(); y++) {
            for (int x = 0; x < dark.getWidth(); x++) {
                if (dark.get(x, y) == 1) {
                    pen.fillRect((x + QUIET) * scale, (y + QUIET) * scale, scale, scale);
                }
            }
        }
        pen.dispose();
        return picture;
    }
}
