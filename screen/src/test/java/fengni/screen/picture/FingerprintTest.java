package fengni.screen.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final int PICTURES = 4;

    @Test
    void hashes_and_qualities_are_those_of_the_publishers_program() {
        // what the program of PDQ's publishers says of the same brightness values
        assertThat(described(waves(200, 150)))
                .isEqualTo(
                        "100 90250c45c4ed93a507f8fc177b7a536cf80f2b5abb1223a8acd2779a8e70db28 61fe70d451b945f013be395b446746206d413e1fec565f3b7e80a0d553b921d5");
        assertThat(described(waves(64, 64)))
                .isEqualTo(
                        "100 c09d03d9aff66f222649662ac7169e2a787f87f97d40c9a2b449a2c9d936caa2 f608c3e669f954ff64e62a3d2a102726b5001db96086b6979899f7d762c69c99");
        assertThat(described(waves(31, 700)))
                .isEqualTo(
                        "100 abb6324d8a295249b64932e98eae72c9baa83249b2494db6dcb64db6c9b64d36 bfff444a80b508bdf7ca5f48aab5d54292ca0835f34ad54a2ab5974ad74a2835");
        assertThat(described(new Luminance(5, 5, new float[25])))
                .isEqualTo(
                        "0 0000000000000000000000000000000000000000000000000000000000000000 0000000000000000000000000000000000000000000000000000000000000000");
    }

    @Test
    void a_picture_is_known_again_in_other_sizes() {
        for (int seed = 0; seed < PICTURES; seed++) {
            var picture = Paintings.paint(seed, 320, 240);
            var hash = hash(picture);

            assertThat(hash.distance(hash(Paintings.scaled(picture, 160, 120)))).isLessThanOrEqualTo(30);
            assertThat(hash.distance(hash(Paintings.scaled(picture, 600, 450)))).isLessThanOrEqualTo(30);
            assertThat(hash.distance(hash(Paintings.scaled(picture, 270, 240)))).isLessThanOrEqualTo(30);
        }
    }

    @Test
    void a_picture_is_known_again_from_worse_files() throws IOException {
        for (int seed = 0; seed < PICTURES; seed++) {
            var picture = Paintings.paint(seed, 320, 240);
            var hash = hash(picture);

            for (float quality : new float[] {0.9f, 0.5f, 0.15f}) {
                assertThat(hash.distance(read(Paintings.jpeg(picture, quality)).hash()))
                        .isLessThanOrEqualTo(30);
            }
            assertThat(read(Paintings.file(picture, "png")).hash()).isEqualTo(hash);
            assertThat(read(Paintings.file(picture, "bmp")).hash()).isEqualTo(hash);
            assertThat(hash.distance(read(Paintings.file(picture, "gif")).hash()))
                    .isLessThanOrEqualTo(30);
        }
    }

    @Test
    void a_picture_is_known_again_when_a_narrow_border_is_cut_off() {
        for (int seed = 0; seed < PICTURES; seed++) {
            var picture = Paintings.paint(seed, 320, 240);
            var cut = picture.getSubimage(2, 2, 316, 236);

            assertThat(hash(picture).distance(hash(cut))).as("picture %d", seed).isLessThanOrEqualTo(30);
        }
    }

    @Test
    void a_picture_is_known_again_brighter_and_darker() {
        for (int seed = 0; seed < PICTURES; seed++) {
            var picture = Paintings.paint(seed, 320, 240);
            var hash = hash(picture);

            assertThat(hash.distance(hash(Paintings.brighter(picture, 1, 20)))).isLessThanOrEqualTo(30);
            assertThat(hash.distance(hash(Paintings.brighter(picture, 0.7, 0)))).isLessThanOrEqualTo(30);
        }
    }

    @Test
    void pictures_that_have_nothing_in_common_differ_in_half_of_the_bits() {
        var hashes = new ArrayList<PictureHash>();
        for (int seed = 0; seed < 25; seed++) {
            hashes.add(hash(Paintings.paint(1000 + seed, 200, 150)));
        }
        var distances = new ArrayList<Integer>();
        for (int one = 0; one < hashes.size(); one++) {
            for (int other = 0; other < one; other++) {
                distances.add(hashes.get(one).distance(hashes.get(other)));
            }
        }

        assertThat(distances.stream().mapToInt(each -> each).average().orElseThrow())
                .isBetween(120.0, 136.0);
        assertThat(distances).allSatisfy(distance -> assertThat(distance).isBetween(80, 176));
        assertThat(distances.stream().filter(distance -> Math.abs(distance - 128) <= 20))
                .hasSizeGreaterThan(distances.size() * 9 / 10);
    }

    @Test
    void a_picture_tells_its_hash_in_all_eight_orientations() {
        var picture = Paintings.paint(7, 640, 400);
        var fingerprint = Fingerprint.of(Brightness.of(picture));
        for (Orientation orientation : Orientation.values()) {
            var laid = Fingerprint.of(Brightness.of(Paintings.laid(picture, orientation)));

            assertThat(fingerprint.hash(orientation).distance(laid.hash()))
                    .as("%s", orientation)
                    .isLessThanOrEqualTo(20);
        }
        assertThat(fingerprint.hashes().values()).doesNotHaveDuplicates();
    }

    @Test
    void quarter_turns_are_clockwise() {
        var picture = new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, 0xFFFFFF);

        assertThat(Paintings.laid(picture, Orientation.QUARTER_TURN).getRGB(9, 0) & 0xFFFFFF)
                .isEqualTo(0xFFFFFF);
        assertThat(Paintings.laid(picture, Orientation.THREE_QUARTER_TURN).getRGB(0, 19) & 0xFFFFFF)
                .isEqualTo(0xFFFFFF);
    }

    @Test
    void gray_files_are_as_bright_as_coloured_ones() throws IOException {
        var painted = Paintings.paint(3, 300, 200);
        var gray = new BufferedImage(300, 200, BufferedImage.TYPE_BYTE_GRAY);
        var fine = new BufferedImage(300, 200, BufferedImage.TYPE_USHORT_GRAY);
        var colours = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 300; x++) {
                int light = (painted.getRGB(x, y) >> 8) & 0xFF;
                gray.getRaster().setSample(x, y, 0, light);
                fine.getRaster().setSample(x, y, 0, light * 257);
                colours.setRGB(x, y, light * 0x010101);
            }
        }
        var hash = hash(colours);

        assertThat(read(Paintings.file(gray, "png")).hash().distance(hash)).isLessThanOrEqualTo(4);
        assertThat(read(Paintings.file(fine, "png")).hash().distance(hash)).isLessThanOrEqualTo(4);
    }

    @Test
    void what_is_transparent_lies_on_white() {
        var opaque = Paintings.paint(4, 200, 200);
        var hidden = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
        var white = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 200; x++) {
                boolean seen = x > 60;
                hidden.setRGB(x, y, (seen ? 0xFF000000 : 0) | (opaque.getRGB(x, y) & 0xFFFFFF));
                white.setRGB(x, y, seen ? opaque.getRGB(x, y) : 0xFFFFFF);
            }
        }

        assertThat(hash(hidden)).isEqualTo(hash(white));
    }

    @Test
    void a_plain_picture_has_no_quality() {
        var plain = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);

        assertThat(Fingerprint.of(Brightness.of(plain)).quality()).isZero();
        assertThat(Fingerprint.of(Brightness.of(Paintings.paint(1, 300, 300))).quality())
                .isGreaterThan(90);
    }

    @Test
    void a_hash_is_written_and_read() {
        var hash = hash(Paintings.paint(1, 100, 100));

        assertThat(PictureHash.parse(hash.hex())).contains(hash);
        assertThat(PictureHash.parse("0".repeat(63) + "3")).contains(new PictureHash(3, 0, 0, 0));
        assertThat(PictureHash.parse("8" + "0".repeat(63))).contains(new PictureHash(0, 0, 0, Long.MIN_VALUE));
        assertThat(List.of("", "0".repeat(63), "g".repeat(64), "+".repeat(64), "0".repeat(65)))
                .allSatisfy(bad -> assertThat(PictureHash.parse(bad)).isEmpty());
    }

    private static String described(Luminance picture) {
        var fingerprint = Fingerprint.of(picture);
        return fingerprint.quality() + " " + fingerprint.hash() + " " + fingerprint.hash(Orientation.QUARTER_TURN);
    }

    /** Made of whole numbers alone, so that every machine makes the same. */
    private static Luminance waves(int width, int height) {
        var values = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                values[y * width + x] = (x * x / 7 + y * 5 + x * y / 11) % 97 + (x / 20 * 31 + y / 15 * 53) % 150;
            }
        }
        return new Luminance(width, height, values);
    }

    private static PictureHash hash(BufferedImage picture) {
        return Fingerprint.of(Brightness.of(picture)).hash();
    }

    private static Fingerprint read(byte[] file) {
        var reading = PictureReader.USUAL.read(file);
        assertThat(reading).isInstanceOf(PictureReading.Read.class);
        return ((PictureReading.Read) reading).fingerprint();
    }
}
