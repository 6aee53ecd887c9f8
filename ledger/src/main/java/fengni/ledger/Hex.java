package fengni.ledger;

import java.util.HexFormat;

/** Hashes as people and JSON see them. */
final class Hex {
    private Hex() {}

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
