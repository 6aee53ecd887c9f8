package fengni.label.picture;

import fengni.label.Showing;
import fengni.label.VisibleWords;
import fengni.label.lettering.Plate;
import fengni.label.lettering.Plate.Fitting;
import fengni.label.lettering.Plate.Unfit;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;

/**
 * Looks at a PNG with words on it once more, by a walk of its own: every chunk but the packed rows and a palette that grew
 * is the original's, byte for byte; the rows unpack, by the inflater of the JDK, which checks their sum; and the pixels are
 * the original's but for those under the plate, which show it.
 *
 * @param head the body of IHDR
 * @param palette empty if there is none
 * @param packed all that the chunks IDAT hold
 * @param rest all other bytes, with the name of each kind in place of a palette and of rows
 * @param sound true if the sums of what may be new are right
 */
@SuppressWarnings("ArrayRecordComponent") // views; compared by nobody
record PngWordsReadBack(ByteBuffer head, byte[] palette, byte[] packed, byte[] rest, boolean sound) {
    private static final int SIGN = 8;
    private static final int FRAME = 12;

    /** Returns what is not as meant, if anything. */
    static Optional<String> difference(byte[] original, byte[] shown, Showing showing) {
        var before = of(original);
        var after = of(shown);
        if (!after.sound || !Arrays.equals(before.rest, after.rest)) {
            return Optional.of("chunks beside the rows");
        }
        boolean kept = before.palette.length <= after.palette.length
                && Arrays.equals(before.palette, 0, before.palette.length, after.palette, 0, before.palette.length);
        if (!kept) {
            return Optional.of("palette");
        }
        var words = showing.wordsOr(VisibleWords.ON_PICTURES);
        return switch (Plate.of(words, before.head.getInt(0), before.head.getInt(4), showing.position())) {
            case Unfit unfit -> Optional.of("no words fit");
            case Fitting plate -> rows(before, after, plate);
        };
    }

    private static Optional<String> rows(PngWordsReadBack before, PngWordsReadBack after, Fitting plate) {
        try (var rows = new PngRowsReadBack(before.head, before.packed, after.packed, plate)) {
            return rows.difference();
        } catch (DataFormatException broken) {
            return Optional.of("rows do not unpack");
        }
    }

    private static PngWordsReadBack of(byte[] file) {
        var head = ByteBuffer.allocate(13);
        var palette = new byte[0];
        var packed = new ByteArrayOutputStream(file.length);
        var rest = new ByteArrayOutputStream();
        rest.write(file, 0, SIGN);
        boolean sound = true;
        var last = "";
        int at = SIGN;
        while (file.length - at >= FRAME) {
            int length = ByteBuffer.wrap(file).getInt(at);
            if (length < 0 || length > file.length - at - FRAME) {
                break;
            }
            var kind = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            switch (kind) {
                case "IDAT" -> packed.write(file, at + 8, length);
                case "PLTE" -> palette = Arrays.copyOfRange(file, at + 8, at + 8 + length);
                default -> rest.write(file, at, length + FRAME);
            }
            if (kind.equals("IHDR") && length == head.capacity()) {
                head = ByteBuffer.wrap(file, at + 8, length).slice();
            }
            if (kind.equals("IDAT") || kind.equals("PLTE")) {
                sound &= isSound(file, at, length);
                rest.writeBytes((kind.equals(last) ? "" : kind).getBytes(StandardCharsets.ISO_8859_1));
            }
            last = kind;
            at += length + FRAME;
        }
        rest.write(file, at, file.length - at);
        return new PngWordsReadBack(head, palette, packed.toByteArray(), rest.toByteArray(), sound);
    }

    private static boolean isSound(byte[] file, int at, int length) {
        var sum = new CRC32();
        sum.update(file, at + 4, length + 4);
        return ByteBuffer.wrap(file).getInt(at + 8 + length) == (int) sum.getValue();
    }
}
