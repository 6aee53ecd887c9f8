package fengni.label.protection;

import java.util.HexFormat;
import java.util.Optional;

/** Bytes as hexadecimal digits, two for each. */
final class Hexadecimal {
    private Hexadecimal() {}

    static Optional<byte[]> read(String digits) {
        try {
            return Optional.of(HexFormat.of().parseHex(digits.strip()));
        } catch (IllegalArgumentException noDigits) {
            return Optional.empty();
        }
    }
}
