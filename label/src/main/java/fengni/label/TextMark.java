package fengni.label;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The words that tell a reader of a text that it is synthetic (Article 17; GB 45438-2025, 5.1), and where they stand.
 *
 * <p>Immutable and safe for use by several threads. The words stand in a paragraph of their own, so that they read as a
 * mark in plain text, in Markdown and in a chat. A stream gets {@link #startPiece()} before its first character and
 * {@link #endPiece()} after its last, which gives what {@link #on} gives for a whole text without the mark.
 *
 * @param words the words, without line breaks or blanks at their ends; must satisfy {@link ElementRule#BOTH_ELEMENTS}
 * @param places start, end or both
 */
public record TextMark(String words, Set<Place> places) {
    /** The words used unless a service chooses its own. */
    public static final String CHINESE = "【内容由AI生成】";

    /** The English words; they hold the Chinese element too, since the standard counts no other. */
    public static final String ENGLISH = "[AI-generated content / AI生成]";

    /** A line longer than this is not taken for a mark; our own choice, the standard sets no length. */
    public static final int LONGEST_MARK = 64;

    private static final String BREAK = "\n\n";
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** Where in a text a mark may stand; the middle is left to editors. */
    public enum Place {
        START,
        END
    }

    /**
     * Words that hold both elements, found where a mark would stand.
     *
     * @param place start or end of the text
     * @param start first UTF-16 unit of the words
     * @param end the unit after the last
     */
    public record Seen(Place place, String words, int start, int end) implements ExplicitReading.Mark {
        @Override
        public SequencedMap<String, Object> shown() {
            var shown = new LinkedHashMap<String, Object>();
            shown.put("place", ExplicitReading.Mark.key(place));
            shown.put("words", words);
            shown.put("start", start);
            shown.put("end", end);
            return shown;
        }
    }

    public TextMark {
        if (!isMark(words)) {
            throw new IllegalArgumentException("'" + words + "' is not a mark of one line with both elements");
        }
        if (places.isEmpty()) {
            throw new IllegalArgumentException("a mark stands at the start, at the end, or both");
        }
        places = Set.copyOf(places);
    }

    public static TextMark at(Place place, String words) {
        return new TextMark(words, Set.of(place));
    }

    public static TextMark atBothEnds(String words) {
        return new TextMark(words, EnumSet.allOf(Place.class));
    }

    /** Returns true if words may serve as a mark: one line, at most {@value #LONGEST_MARK} code points, both elements. */
    public static boolean isMark(String words) {
        return words.equals(words.strip())
                && words.lines().count() == 1
                && words.codePointCount(0, words.length()) <= LONGEST_MARK
                && ElementRule.BOTH_ELEMENTS.satisfiedBy(words);
    }

    /** Returns the text with the mark at its places; a place that carries these words already is left alone. */
    public String on(String text) {
        var before = startPieceBefore(text);
        int head = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
        return text.substring(0, head) + before + text.substring(head) + endPieceAfter(text);
    }

    /** Returns what a stream sends first, empty if the mark does not stand at the start. */
    public String startPiece() {
        return places.contains(Place.START) ? words + BREAK : "";
    }

    /** Returns what is put before a text: empty if it begins with these words already. */
    public String startPieceBefore(String text) {
        return carriedBy(text, Place.START) ? "" : startPiece();
    }

    /** Returns what a stream sends last, empty if the mark does not stand at the end. */
    public String endPiece() {
        return places.contains(Place.END) ? BREAK + words : "";
    }

    /**
     * Returns what a stream sends last, after its text: empty if the text ends with these words already.
     *
     * @param tail the end of the text, at least as long as the words and the blanks after them
     */
    public String endPieceAfter(String tail) {
        return carriedBy(tail, Place.END) ? "" : endPiece();
    }

    /** Returns true if the text carries these very words at the place, in a line of their own. */
    public boolean carriedBy(String text, Place place) {
        return line(text, place).words().equals(words);
    }

    /**
     * Finds words that look like a mark, whoever put them there: a first or last line of at most {@value #LONGEST_MARK}
     * code points with both elements. It finds words and does not judge what they mean: a headline about AI生成 is found
     * too.
     */
    public static List<Seen> find(String text) {
        var seen = new ArrayList<Seen>();
        for (Place place : Place.values()) {
            var line = line(text, place);
            if (isMark(line.words()) && seen.stream().noneMatch(other -> other.start() == line.start())) {
                seen.add(line);
            }
        }
        return seen;
    }

    /** Returns the first or last line that is not blank, without the blanks around it. */
    private static Seen line(String text, Place place) {
        int start = 0;
        int end = text.length();
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        if (place == Place.START) {
            end = endOfLine(text, start, end);
        } else {
            start = startOfLine(text, start, end);
        }
        return new Seen(place, text.substring(start, end), start, end);
    }

    private static int endOfLine(String text, int start, int end) {
        int at = start;
        while (at < end && !isBreak(text.charAt(at))) {
            at++;
        }
        while (at > start && isBlank(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static int startOfLine(String text, int start, int end) {
        int at = end;
        while (at > start && !isBreak(text.charAt(at - 1))) {
            at--;
        }
        while (at < end && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBreak(char unit) {
        return unit == '\n' || unit == '\r';
    }

    static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == BYTE_ORDER_MARK.charAt(0);
    }
}
