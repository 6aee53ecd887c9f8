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

    private QrPicture() {}

    static Pixels of(PaperCode code) {
        try {
            var hints = Map.of(com.google.zxing.EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
            return Pixels.png(drawn(
                    Encoder.encode(code.text(), ErrorCorrectionLevel.Q, hints).getMatrix()));
        } catch (WriterException tooLong) {
            throw new IllegalStateException("a reference of 80 characters and a digest always fit", tooLong);
        }
    }

    private static BufferedImage drawn(ByteMatrix dark) {
        int side = (dark.getWidth() + 2 * QUIET) * SCALE;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setColor(Color.BLACK);
        for (int y = 0; y < dark.getHeight(); y++) {
            for (int x = 0; x < dark.getWidth(); x++) {
                if (dark.get(x, y) == 1) {
                    pen.fillRect((x + QUIET) * SCALE, (y + QUIET) * SCALE, SCALE, SCALE);
                }
            }
        }
        pen.dispose();
        return picture;
    }
}
