package fengni.motion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/** Matroska made by hand, whose packets are stored without what all of them begin with; no program here writes that. */
final class StrippedFilm {
    private static final int FRAME = 768;
    private static final int MILLIS = 32;

    private final byte[] raw;

    StrippedFilm(Path folder) throws Exception {
        var file = folder.resolve("raw.ac3");
        assertThat(Reels.run("ffmpeg -y -v error -f lavfi -i sine=d=2:r=48000 -ac 2 -c:a ac3 -b:a 192k "
                        .concat(file.toString())
                        .split(" ")))
                .isEmpty();
        raw = Files.readAllBytes(file);
    }

    /**
     * @param algorithm 3 for packets without what all begin with, which they are here
     * @param scope 1 for blocks
     */
    byte[] encoded(int algorithm, int scope) {
        var compression =
                element("5034", element("4254", number(algorithm, 1)), element("4255", new byte[] {0x0b, 0x77}));
        var encodings = element("6d80", element("6240", element("5032", number(scope, 1)), compression));
        var audio = element("e1", element("b5", real(48_000)), element("9f", number(2, 1)));
        var track = element(
                "ae",
                element("d7", number(1, 1)),
                element("73c5", number(7, 1)),
                element("83", number(2, 1)),
                element("86", "A_AC3".getBytes(StandardCharsets.US_ASCII)),
                encodings,
                audio);
        int frames = raw.length / FRAME;
        double millis = (double) MILLIS * frames;
        var info = element("1549a966", element("2ad7b1", number(1_000_000, 3)), element("4489", real(millis)));
        var head = element(
                "1a45dfa3",
                element("4282", "matroska".getBytes(StandardCharsets.US_ASCII)),
                element("4287", number(4, 1)),
                element("4285", number(2, 1)));
        return joined(head, element("18538067", info, element("1654ae6b", track), clusters()));
    }

    private byte[] clusters() {
        var all = new ByteArrayOutputStream();
        for (int at = 0; at < raw.length; at += FRAME) {
            assertThat(Arrays.copyOfRange(raw, at, at + 2)).containsExactly(0x0b, 0x77);
            all.writeBytes(element(
                    "1f43b675",
                    element("e7", number((long) MILLIS * (at / FRAME), 2)),
                    element(
                            "a3",
                            new byte[] {(byte) 0x81, 0, 0, (byte) 0x80},
                            Arrays.copyOfRange(raw, at + 2, at + FRAME))));
        }
        return all.toByteArray();
    }

    private static byte[] element(String id, byte[]... parts) {
        var body = joined(parts);
        return joined(HexFormat.of().parseHex(id), number(0x1000_0000L | body.length, 4), body);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] number(long number, int width) {
        return Arrays.copyOfRange(ByteBuffer.allocate(8).putLong(number).array(), 8 - width, 8);
    }

    private static byte[] real(double number) {
        return ByteBuffer.allocate(8).putDouble(number).array();
    }
}
