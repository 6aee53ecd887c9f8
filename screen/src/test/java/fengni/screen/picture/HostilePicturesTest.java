package fengni.screen.picture;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.screen.picture.PictureReading.Read;
import fengni.screen.picture.PictureReading.Unread;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class HostilePicturesTest {
    private static final PictureReader READER = new PictureReader(1 << 20, 1_000_000);

    @Test
    void what_is_no_picture_is_named_so() {
        assertThat(faults()).containsExactly(PictureFault.EMPTY);
        assertThat(READER.read(new byte[(1 << 20) + 1])).isEqualTo(new Unread(List.of(PictureFault.TOO_MANY_BYTES)));
        assertThat(READER.read("no picture".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Unread(List.of(PictureFault.UNKNOWN_FORMAT)));
        assertThat(READER.read("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Unread(List.of(PictureFault.UNKNOWN_FORMAT)));
    }

    @Test
    void a_picture_that_claims_to_be_huge_is_not_unpacked() {
        assertThat(READER.read(png(60_000, 60_000))).isEqualTo(new Unread(List.of(PictureFault.TOO_MANY_PIXELS)));
        assertThat(READER.read(png(Integer.MAX_VALUE, 3)))
                .isEqualTo(new Unread(List.of(PictureFault.TOO_SMALL, PictureFault.TOO_MANY_PIXELS)));
        assertThat(READER.read(bmp(20_000, 20_000))).isInstanceOf(Unread.class);
        assertThat(READER.read(png(-5, 7))).isInstanceOf(Unread.class);
    }

    @Test
    void a_picture_too_small_to_tell_is_named_so() throws IOException {
        var dot = Paintings.file(new BufferedImage(4, 100, BufferedImage.TYPE_INT_RGB), "png");

        assertThat(READER.read(dot)).isEqualTo(new Unread(List.of(PictureFault.TOO_SMALL)));
    }

    @Test
    void a_picture_that_breaks_off_is_unreadable() throws IOException {
        for (String format : List.of("png", "gif", "bmp")) {
            var file = Paintings.file(Paintings.paint(1, 100, 80), format);

            assertThat(READER.read(Arrays.copyOf(file, file.length / 3)))
                    .as(format)
                    .isEqualTo(new Unread(List.of(PictureFault.UNREADABLE)));
        }
    }

    @Test
    void a_large_picture_is_read_in_part_and_known_again() throws IOException {
        var picture = Paintings.paint(6, 2_500, 600);
        var small = Paintings.scaled(picture, 625, 300);
        var wide = new PictureReader(40 << 20, 2_000_000);

        assertThat(wide.read(Paintings.jpeg(picture, 0.8f))).isInstanceOfSatisfying(Read.class, read -> {
            assertThat(read.format()).isEqualTo("jpeg");
            assertThat(read.width()).isEqualTo(2_500);
            assertThat(read.fingerprint()
                            .hash()
                            .distance(Fingerprint.of(Brightness.of(small)).hash()))
                    .isLessThanOrEqualTo(30);
        });
    }

    @Test
    void damaged_files_never_throw() throws IOException {
        long seed = 20261123;
        var random = new Random(seed);
        var picture = Paintings.paint(2, 60, 50);
        for (String format : List.of("png", "gif", "bmp", "jpeg")) {
            var file = Paintings.file(picture, format);
            for (int round = 0; round < 150; round++) {
                var damaged = file.clone();
                for (int n = random.nextInt(6); n >= 0; n--) {
                    damaged[random.nextInt(random.nextBoolean() ? damaged.length : 64)] = (byte) random.nextInt(256);
                }
                assertThat(READER.read(damaged))
                        .as("seed %d, %s, round %d", seed, format, round)
                        .isNotNull();
            }
        }
    }

    private static List<PictureFault> faults() {
        return READER.read(new byte[0]) instanceof Unread unread ? unread.faults() : List.of();
    }

    private static byte[] png(int width, int height) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        bytes.writeBytes(chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array()));
        bytes.writeBytes(chunk("IDAT", new byte[20]));
        bytes.writeBytes(chunk("IEND", new byte[0]));
        return bytes.toByteArray();
    }

    private static byte[] chunk(String type, byte[] content) {
        var crc = new CRC32();
        crc.update(type.getBytes(StandardCharsets.US_ASCII));
        crc.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] bmp(int width, int height) {
        return ByteBuffer.allocate(54)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'B')
                .put((byte) 'M')
                .putInt(54)
                .putInt(0)
                .putInt(54)
                .putInt(40)
                .putInt(width)
                .putInt(height)
                .putShort((short) 1)
                .putShort((short) 24)
                .array();
    }
}
