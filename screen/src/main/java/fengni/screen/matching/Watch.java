package fengni.screen.matching;

import fengni.screen.spelling.View;
import java.util.List;
import java.util.Optional;

/**
 * The lightest look at a text that comes in small pieces, between words: it knows from where a word may be open as long as two
 * symbols tell, and that to the unit; for everything else it asks to be relieved by a {@link Sweep}. It remembers no text:
 * whoever keeps that may feed it to the sweep later, in larger pieces.
 *
 * <p>Not thread-safe.
 */
public final class Watch {
    /** The text is to be read with care from where the watch began. */
    public static final int RELIEVED = -1;

    private final LastTwo[] readings;
    /** Whether symbols tell which characters are equal to the eye. */
    private final boolean tellsEdges;

    private int readTo;
    private int quietTo;

    private Watch(List<Words> tables) {
        readings = tables.stream().map(LastTwo::new).toArray(LastTwo[]::new);
        tellsEdges = tables.stream().noneMatch(words -> words.reading().isLeet());
    }

    /** Returns a watch for these readings at the beginning of a text, if each of them can be read so lightly. */
    static Optional<Watch> of(List<Words> tables) {
        return tables.stream().allMatch(Watch::isFor) ? Optional.of(new Watch(tables)) : Optional.empty();
    }

    private static boolean isFor(Words words) {
        return Doze.isFor(words) && words.reading().view() == View.GLYPH;
    }

    /** Returns one past the last unit that was read. */
    public int readTo() {
        return readTo;
    }

    /** Returns an offset before which no word is open, and every code point since the watch began is one unit. */
    public int quietTo() {
        return quietTo;
    }

    /**
     * Begins where a sweep rests.
     *
     * @param units the text from the offset {@code base} on
     * @param from {@link Sweep#restsFrom}
     * @param to so far the sweep has read
     * @return whether the watch suffices; if not it is to be begun again later
     */
    public boolean begin(char[] units, int base, int from, int to) {
        for (LastTwo reading : readings) {
            reading.begin(from);
        }
        readTo = from;
        quietTo = from;
        return from >= base && read(units, base, to, Words.ANY) != RELIEVED;
    }

    /**
     * Reads on.
     *
     * @param units the text from the offset {@code base} on
     * @param to an offset
     * @param holders bits of {@link Atom#holds}
     * @return the offset from which a word that holds for one of these may still be found, or {@code to}; {@link #RELIEVED} if
     *     a sweep is to tell
     */
    public int read(char[] units, int base, int to, int holders) {
        int open = to;
        int quiet = to;
        for (LastTwo reading : readings) {
            if (!reading.read(units, base, readTo, to)) {
                return RELIEVED;
            }
            open = Math.min(open, reading.openFrom(holders, to));
            quiet = Math.min(quiet, reading.firstAt());
        }
        if (open < to && !tellsEdges && !isEdge(units, open - base)) {
            return RELIEVED;
        }
        readTo = to;
        quietTo = quiet;
        return open;
    }

    /** Returns whether the character before is surely another one. */
    private static boolean isEdge(char[] units, int at) {
        return at > 0 && Edge.unit(units[at - 1]) != Edge.unit(units[at]);
    }
}
