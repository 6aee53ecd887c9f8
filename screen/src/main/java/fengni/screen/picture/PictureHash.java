package fengni.screen.picture;

import java.util.HexFormat;
import java.util.Optional;

/**
 * A PDQ hash: one bit for each of 16 × 16 frequencies of a picture, bit {@code 16 * row + column} for the vertical frequency
 * {@code row + 1} and the horizontal frequency {@code column + 1}.
 *
 * @param first bits 0 to 63, the lowest first
 * @param second bits 64 to 127
 * @param third bits 128 to 191
 * @param fourth bits 192 to 255
 */
public record PictureHash(long first, long second, long third, long fourth) {
    /** So many bits. */
    public static final int BITS = 256;

    /** Two pictures with this distance or less are commonly held to be the same. */
    public static final int USUAL_DISTANCE = 30;

    private static final int DIGITS = BITS / 4;

    /** Returns in how many bits two hashes differ, 0 to 256; about 128 for pictures that have nothing in common. */
    public int distance(PictureHash other) {
        return Long.bitCount(first ^ other.first)
                + Long.bitCount(second ^ other.second)
                + Long.bitCount(third ^ other.third)
                + Long.bitCount(fourth ^ other.fourth);
    }

    /** Returns the 64 hexadecimal digits that PDQ tools exchange: bit 255 first, small letters. */
    public String hex() {
        var hex = HexFormat.of();
        return hex.toHexDigits(fourth) + hex.toHexDigits(third) + hex.toHexDigits(second) + hex.toHexDigits(first);
    }

    /** Reads 64 hexadecimal digits, small or capital; empty for anything else. */
    public static Optional<PictureHash> parse(String hex) {
        if (hex.length() != DIGITS || !hex.chars().allMatch(HexFormat::isHexDigit)) {
            return Optional.empty();
        }
        return Optional.of(new PictureHash(
                HexFormat.fromHexDigitsToLong(hex, 48, 64),
                HexFormat.fromHexDigitsToLong(hex, 32, 48),
                HexFormat.fromHexDigitsToLong(hex, 16, 32),
                HexFormat.fromHexDigitsToLong(hex, 0, 16)));
    }

    @Override
    public String toString() {
        return hex();
    }
}
