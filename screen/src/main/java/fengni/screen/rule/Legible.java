package fengni.screen.rule;

import java.util.Arrays;

/**
 * The part of a text that rules still need, as readers see it: characters are counted without those that are not seen, and
 * told by their glyph. Offsets are those of the raw text. Not thread-safe.
 */
final class Legible {
    private static final int LEAST_DROPPED = 1 << 12;

    private final Reader reader;
    private final StringBuilder raw = new StringBuilder();
    /** Most reviews have no rule that looks at the text: they pay for no room. */
    private int[] starts = new int[0];

    private int[] codePoints = new int[0];
    private int[] readAt = new int[0];
    private char[] read = new char[0];
    private int readTo;
    /** Raw offset of the first unit that is kept. */
    private int rawFrom;
    /** Characters that were forgotten. */
    private int forgotten;

    private int kept;
    private int endCp;

    Legible(Reader reader) {
        this.reader = reader;
    }

    /** Takes more text, made of whole code points. */
    void add(CharSequence text) {
        int from = rawFrom + raw.length();
        raw.append(text);
        makeRoom(text.length());
        for (int at = 0; at < text.length(); ) {
            char unit = text.charAt(at);
            char plain = reader.plain(unit);
            if (plain != 0) {
                enter(from + at);
                makeRoomToRead(1);
                read[readTo++] = plain;
                at++;
            } else {
                int codePoint = Character.codePointAt(text, at);
                add(reader.read(codePoint), from + at);
                at += Character.charCount(codePoint);
            }
            endCp++;
        }
    }

    private void add(String seen, int start) {
        if (!seen.isEmpty()) {
            enter(start);
            makeRoomToRead(seen.length());
            seen.getChars(0, seen.length(), read, readTo);
            readTo += seen.length();
        }
    }

    private void enter(int start) {
        starts[kept] = start;
        codePoints[kept] = endCp;
        readAt[kept] = readTo;
        kept++;
    }

    private void makeRoom(int more) {
        if (kept + more > starts.length) {
            int room = kept == 0 ? more : Math.max(kept + more, 2 * kept);
            starts = Arrays.copyOf(starts, room);
            codePoints = Arrays.copyOf(codePoints, room);
            readAt = Arrays.copyOf(readAt, room);
        }
    }

    private void makeRoomToRead(int more) {
        if (readTo + more > read.length) {
            read = Arrays.copyOf(read, Math.max(starts.length, 2 * readTo + more));
        }
    }

    /** Returns how many characters of the text begin before an offset. */
    int before(int offset) {
        int place = Arrays.binarySearch(starts, 0, kept, offset);
        return forgotten + (place >= 0 ? place : -place - 1);
    }

    /** Returns the number of characters so far. */
    int size() {
        return forgotten + kept;
    }

    /** Returns the first character that is still known. */
    int first() {
        return forgotten;
    }

    /** Returns where a character begins; the end of the text for one that is not there yet. */
    int start(int character) {
        int place = character - forgotten;
        return place < kept ? starts[place] : rawFrom + raw.length();
    }

    /** Returns which code point of the text a character is. */
    int codePoint(int character) {
        return codePoints[character - forgotten];
    }

    /** Returns the offset, or the one behind if that is inside a code point; the end of the text if it is beyond. */
    int boundary(int offset) {
        int place = Math.min(offset - rawFrom, raw.length());
        boolean inside = place > 0
                && place < raw.length()
                && Character.isLowSurrogate(raw.charAt(place))
                && Character.isHighSurrogate(raw.charAt(place - 1));
        return rawFrom + place + (inside ? 1 : 0);
    }

    /** Returns the number of code points between two offsets. */
    int codePoints(int start, int end) {
        return Character.codePointCount(raw, start - rawFrom, end - rawFrom);
    }

    /** Returns where what a reader sees of a character ends: characters that are not seen don't trail it. */
    int end(int character) {
        int start = start(character);
        return start + Character.charCount(raw.codePointAt(start - rawFrom));
    }

    /** Returns the raw text between two offsets. */
    String between(int start, int end) {
        return raw.substring(start - rawFrom, end - rawFrom);
    }

    /** Returns the characters from one to before another as they are read. */
    String read(int from, int to) {
        return new String(read, readAt(from), readAt(to) - readAt(from));
    }

    /** Returns which character the unit of {@link #read}, so far behind the beginning of one, belongs to. */
    int character(int from, int units) {
        int place = Arrays.binarySearch(readAt, 0, kept, readAt(from) + units);
        return forgotten + (place >= 0 ? place : -place - 2);
    }

    /** Forgets the characters before one, once that is worth the trouble. */
    void forget(int before) {
        int drop = Math.min(before - forgotten, kept);
        if (drop < LEAST_DROPPED) {
            return;
        }
        int from = start(before);
        int readFrom = readAt(before);
        raw.delete(0, from - rawFrom);
        readTo -= readFrom;
        System.arraycopy(read, readFrom, read, 0, readTo);
        rawFrom = from;
        kept -= drop;
        System.arraycopy(starts, drop, starts, 0, kept);
        System.arraycopy(codePoints, drop, codePoints, 0, kept);
        for (int place = 0; place < kept; place++) {
            readAt[place] = readAt[place + drop] - readFrom;
        }
        forgotten += drop;
    }

    private int readAt(int character) {
        int place = character - forgotten;
        return place < kept ? readAt[place] : readTo;
    }
}
