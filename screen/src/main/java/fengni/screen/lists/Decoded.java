package fengni.screen.lists;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of lines, in the character set that fits it: by its byte order mark, else UTF-8, UTF-16 when half of the bytes of
 * line ends and letters are zero, else GB 18030 unless most lines with Chinese are UTF-8.
 *
 * @param charset the character set of the whole file
 * @param lines without their ends; a line that does not fit is unreadable
 */
public record Decoded(Charset charset, List<Line> lines) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    /** Enough to tell UTF-16 without a mark. */
    private static final int PROBE = 4096;

    public Decoded {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param number from 1
     * @param text empty when the bytes are no text
     */
    public record Line(int number, Optional<String> text) {}

    /** Returns the lines of a file; ends are LF, CR LF or CR. */
    public static Decoded of(byte[] file) {
        if (begins(file, 0xEF, 0xBB, 0xBF)) {
            return byLines(file, 3, StandardCharsets.UTF_8);
        }
        if (begins(file, 0xFF, 0xFE) || (!begins(file, 0xFE, 0xFF) && looksLikeUtf16(file, 1))) {
            return wide(file, StandardCharsets.UTF_16LE);
        }
        if (begins(file, 0xFE, 0xFF) || looksLikeUtf16(file, 0)) {
            return wide(file, StandardCharsets.UTF_16BE);
        }
        if (strict(ByteBuffer.wrap(file), StandardCharsets.UTF_8).isPresent()) {
            return byLines(file, 0, StandardCharsets.UTF_8);
        }
        var utf8 = byLines(file, 0, StandardCharsets.UTF_8);
        var gb = byLines(file, 0, GB18030);
        return utf8.unreadable() * 2 < utf8.foreign() ? utf8 : gb;
    }

    private static boolean begins(byte[] file, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Line ends, digits and letters have a zero beside them, at odd places when the small end comes first. */
    private static boolean looksLikeUtf16(byte[] file, int zeroAt) {
        int zeros = 0;
        for (int i = 0; i + 1 < Math.min(PROBE, file.length); i += 2) {
            if (file[i + 1 - zeroAt] == 0) {
                return false;
            }
            zeros += file[i + zeroAt] == 0 ? 1 : 0;
        }
        return zeros > 0;
    }

    private static Decoded wide(byte[] file, Charset charset) {
        var text = new String(file, charset);
        var lines = new ArrayList<Line>();
        for (String line : split(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            boolean whole = line.codePoints().noneMatch(Decoded::isBroken);
            lines.add(new Line(lines.size() + 1, whole ? Optional.of(line) : Optional.empty()));
        }
        return new Decoded(charset, lines);
    }

    private static boolean isBroken(int codePoint) {
        return codePoint == 0xFFFD || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }

    /** LF is never part of another character in UTF-8 and GB 18030, so that one broken line does not spoil the next. */
    private static Decoded byLines(byte[] file, int from, Charset charset) {
        var lines = new ArrayList<Line>();
        for (int at = from; at < file.length; ) {
            int end = at;
            while (end < file.length && file[end] != '\n') {
                end++;
            }
            var text = strict(ByteBuffer.wrap(file, at, end - at), charset);
            if (text.isEmpty()) {
                lines.add(new Line(lines.size() + 1, text));
            } else {
                split(text.get() + "\n").forEach(line -> lines.add(new Line(lines.size() + 1, Optional.of(line))));
            }
            at = end + 1;
        }
        return new Decoded(charset, lines);
    }

    private static List<String> split(String text) {
        var lines = new ArrayList<>(List.of(text.split("\r\n|\r|\n", -1)));
        if (lines.getLast().isEmpty()) {
            lines.removeLast(); // the end of the last line begins no other
        }
        return lines;
    }

    private static Optional<String> strict(ByteBuffer bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }

    private long unreadable() {
        return lines.stream().filter(line -> line.text().isEmpty()).count();
    }

    /** Returns the number of lines with characters beyond ASCII, readable or not: only they tell anything. */
    private long foreign() {
        return lines.stream()
                .filter(line -> line.text()
                        .map(text -> text.chars().anyMatch(unit -> unit > 0x7F))
                        .orElse(true))
                .count();
    }
}
