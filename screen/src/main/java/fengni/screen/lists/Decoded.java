package fengni.screen.lists;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A file of lines, in the character set that fits it: by its byte order mark, else UTF-8, UTF-16 when bytes of zero
 * stand on one side of line ends and letters, else GB 18030 unless most lines with Chinese are UTF-8.
 *
 * @param charset the character set of the whole file
 * @param lines without their ends; a line that does not fit is unreadable
 * @param cut there are more lines than {@value #MOST_LINES}; the others are left out
 */
public record Decoded(Charset charset, List<Line> lines, boolean cut) {
    public static final int MOST_LINES = 2_000_000;

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
        if (begins(file, 0xFF, 0xFE)) {
            return wide(file, StandardCharsets.UTF_16LE);
        }
        if (begins(file, 0xFE, 0xFF)) {
            return wide(file, StandardCharsets.UTF_16BE);
        }
        var wide = zeros(file, 1) > zeros(file, 0) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        if (looksWide(file, wide)) {
            return wide(file, wide);
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

    /** Line ends, digits and letters have a zero behind them when the small end comes first, else before them. */
    private static int zeros(byte[] file, int from) {
        int zeros = 0;
        for (int i = from; i < Math.min(PROBE, file.length); i += 2) {
            zeros += file[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /** A zero that strayed into a text of bytes must not make noise of it: the text has to look Chinese or Latin. */
    private static boolean looksWide(byte[] file, Charset charset) {
        int zeros = Math.max(zeros(file, 0), zeros(file, 1));
        int length = Math.min(PROBE, file.length);
        long ends = IntStream.range(0, length).filter(n -> file[n] == '\n').count();
        if (zeros == 0 || zeros * 2L < ends || file.length % 2 != 0) {
            return false;
        }
        var text = new String(file, 0, length, charset);
        long usual = text.chars().filter(Decoded::isUsual).count();
        return usual * 10 >= text.length() * 9L;
    }

    private static boolean isUsual(int unit) {
        return (unit > 0 && unit < 0x80)
                || (unit >= 0x3000 && unit < 0x3040)
                || (unit >= 0x4E00 && unit < 0xA000)
                || unit > 0xFEFE;
    }

    private static Decoded wide(byte[] file, Charset charset) {
        var text = new String(file, charset);
        var lines = new ArrayList<Line>();
        for (String line : split(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            boolean whole = line.codePoints().noneMatch(Decoded::isBroken);
            lines.add(new Line(lines.size() + 1, whole ? Optional.of(line) : Optional.empty()));
        }
        return bounded(charset, lines);
    }

    private static boolean isBroken(int codePoint) {
        return codePoint == 0xFFFD || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }

    /** LF is never part of another character in UTF-8 and GB 18030, so that one broken line does not spoil the next. */
    private static Decoded byLines(byte[] file, int from, Charset charset) {
        var lines = new ArrayList<Line>();
        for (int at = from; at < file.length && lines.size() <= MOST_LINES; ) {
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
        return bounded(charset, lines);
    }

    private static Decoded bounded(Charset charset, List<Line> lines) {
        boolean cut = lines.size() > MOST_LINES;
        return new Decoded(charset, cut ? lines.subList(0, MOST_LINES) : lines, cut);
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
