package fengni.ledger;

import java.util.Base64;
import java.util.HexFormat;

/**
 * A signed statement of the log about itself: so many records, this root (C2SP tlog-checkpoint).
 *
 * @param origin name of the log
 * @param size records that it covers
 * @param root RFC 6962 tree hash, SHA-256, 64 hexadecimal digits
 * @param note the whole signed note, text and signatures
 */
public record Checkpoint(String origin, long size, String root, String note) {
    static final String FILE = "checkpoint";

    /** Returns the three lines that are signed. */
    static String text(String origin, long size, byte[] root) {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /** Reads the signed text of a note; extension lines after the third are allowed and say nothing to us. */
    static Checkpoint of(SignedNote note) throws BadBytes {
        var lines = note.text().split("\n", -1);
        if (lines.length < 4) {
            throw new BadBytes(0, "a checkpoint has at least three lines");
        }
        for (int i = 0; i < lines.length - 1; i++) {
            if (lines[i].isEmpty()) {
                throw new BadBytes(0, "a checkpoint has no empty line");
            }
        }
        var root = SignedNote.base64(lines[2]);
        if (root.length != 32) {
            throw new BadBytes(0, "the root has " + root.length + " bytes, not 32");
        }
        return new Checkpoint(lines[0], size(lines[1]), HexFormat.of().formatHex(root), note.toString());
    }

    private static long size(String digits) throws BadBytes {
        if (!digits.matches("0|[1-9][0-9]{0,17}")) {
            throw new BadBytes(0, "the size is not a decimal number");
        }
        return Long.parseLong(digits);
    }
}
