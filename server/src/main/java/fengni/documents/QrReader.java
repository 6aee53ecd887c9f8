package fengni.documents;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Looks for the code of a paper on a picture of its page, among other codes if there are any. */
final class QrReader {
    /** Long sides to look at, in pixels: fine enough for a worn code first, then coarser, which hides the grain of a scan. */
    private static final int[] SIDES = {3200, 1800, 1000};

    private QrReader() {}

    static Optional<PaperCode> read(BufferedImage page) {
        int longest = Math.max(page.getWidth(), page.getHeight());
        return IntStream.concat(
                        IntStream.of(Math.min(longest, SIDES[0])),
                        Arrays.stream(SIDES).skip(1))
                .filter(side -> side <= longest)
                .mapToObj(side -> look(scaled(page, side / (double) longest)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<PaperCode> look(BufferedImage page) {
        int width = page.getWidth();
        var pixels = page.getRGB(0, 0, width, page.getHeight(), null, 0, width);
        var bits = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, page.getHeight(), pixels)));
        try {
            return Arrays.stream(new QRCodeMultiReader().decodeMultiple(bits, Map.of(DecodeHintType.TRY_HARDER, true)))
                    .map(found -> PaperCode.read(found.getText()))
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (ReaderException none) {
            return Optional.empty();
        }
    }

    private static BufferedImage scaled(BufferedImage page, double scale) {
        int width = Math.max(1, (int) Math.round(page.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(page.getHeight() * scale));
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = copy.createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(page, 0, 0, width, height, null);
        pen.dispose();
        return copy;
    }
}
