package fengni.notice;

import java.nio.charset.StandardCharsets;

/**
 * Writes the text of a calendar (RFC 5545, 3.1): lines end in CR LF and are folded at {@value #LONGEST} octets, never within
 * a character. Not for use by many threads.
 */
final class CalendarText {
    private static final int LONGEST = 75;

    private final StringBuilder out = new StringBuilder();

    /** Writes a line whose value is in its final form already. */
    CalendarText line(String name, String value) {
        fold(name + ":" + value.replaceAll("[\\r\\n]", ""));
        return this;
    }

    /** Writes a line whose value is text of people (3.3.11). */
    CalendarText text(String name, String value) {
        return line(name, escaped(value));
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /** A line end becomes a backslash with n; other control characters, which no calendar may hold, a space. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r\\n|\\r|\\n|\\u2028|\\u2029|\\u0085", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    private void fold(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int point = line.codePointAt(at);
            var character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += size;
            at += Character.charCount(point);
        }
        out.append("\r\n");
    }
}
