package fengni.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A text with signature lines (C2SP signed-note).
 *
 * @param text ends in a line feed; what is signed
 * @param signatures in the order of the lines, by whomever
 */
record SignedNote(String text, List<Line> signatures) {
    /** Longest note that is read, in bytes. */
    static final int LONGEST = 64 << 10;

    private static final String DASH = "\u2014 ";
    private static final int MOST_LINES = 100;

    /**
     * One signature.
     *
     * @param keyId first four of the decoded bytes
     * @param signature the rest
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Line(String name, int keyId, byte[] signature) {
        boolean isBy(VerifierKey key) {
            return name.equals(key.name()) && keyId == key.keyId();
        }

        @Override
        public String toString() {
            var bytes = ByteBuffer.allocate(4 + signature.length).putInt(keyId).put(signature);
            return DASH + name + " " + Base64.getEncoder().encodeToString(bytes.array()) + "\n";
        }
    }

    static SignedNote sign(String text, CheckpointSigner signer) {
        var key = signer.verifier();
        var signature = signer.sign(text.getBytes(StandardCharsets.UTF_8));
        return new SignedNote(text, List.of(new Line(key.name(), key.keyId(), signature)));
    }

    static SignedNote parse(byte[] bytes) throws BadBytes {
        var note = decode(bytes);
        int gap = note.lastIndexOf("\n\n");
        if (gap < 0 || !note.endsWith("\n")) {
            throw new BadBytes(0, "a note is a text, an empty line and signature lines");
        }
        var lines = note.substring(gap + 2).split("\n", -1);
        if (lines.length < 2 || lines.length > MOST_LINES + 1) {
            throw new BadBytes(gap, "a note has 1 to " + MOST_LINES + " signature lines");
        }
        List<Line> signatures = new ArrayList<>();
        for (String line : Arrays.asList(lines).subList(0, lines.length - 1)) {
            signatures.add(line(line));
        }
        return new SignedNote(note.substring(0, gap + 1), List.copyOf(signatures));
    }

    /** Decodes standard base64 with padding; anything else that a lenient decoder would take is refused. */
    static byte[] base64(String text) throws BadBytes {
        try {
            var bytes = Base64.getDecoder().decode(text.getBytes(StandardCharsets.UTF_8));
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new BadBytes(0, "not base64");
        }
        throw new BadBytes(0, "not canonical base64");
    }

    /** Returns whether every line of this key, and at least one, is its signature: a known key that fails sinks the note. */
    boolean isSignedBy(VerifierKey key) {
        var signed = text.getBytes(StandardCharsets.UTF_8);
        var own = signatures.stream().filter(line -> line.isBy(key)).toList();
        return !own.isEmpty() && own.stream().allMatch(line -> key.verifies(signed, line.signature()));
    }

    @Override
    public String toString() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(note::append);
        return note.toString();
    }

    private static String decode(byte[] bytes) throws BadBytes {
        if (bytes.length > LONGEST) {
            throw new BadBytes(0, "a note of " + bytes.length + " bytes is longer than " + LONGEST);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.chars().anyMatch(symbol -> symbol < ' ' && symbol != '\n')) {
                throw new BadBytes(0, "a note has no control characters");
            }
            return text;
        } catch (CharacterCodingException notText) {
            throw new BadBytes(0, "a note is UTF-8");
        }
    }

    private static Line line(String line) throws BadBytes {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space <= DASH.length()) {
            throw new BadBytes(0, "a signature line is a dash, a name and base64");
        }
        var name = line.substring(DASH.length(), space);
        if (name.indexOf('+') >= 0 || name.chars().anyMatch(Character::isWhitespace)) {
            throw new BadBytes(0, "a key name has no space and no plus");
        }
        var bytes = base64(line.substring(space + 1));
        if (bytes.length < 5) {
            throw new BadBytes(0, "a signature of " + bytes.length + " bytes is too short");
        }
        return new Line(name, ByteBuffer.wrap(bytes).getInt(), Arrays.copyOfRange(bytes, 4, bytes.length));
    }
}
