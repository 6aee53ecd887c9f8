package fengni.screen;

import fengni.screen.matching.Watch;
import fengni.screen.reading.DecodedText;
import java.util.Optional;

/**
 * Watches a stream in the place of a {@link Scan} as long as nothing waits but the first symbols of words: what may be
 * released then is known for little, and the scan gets the text later, in larger pieces. Where words, encodings or rules need
 * more, the scan reads on.
 *
 * <p>Not thread-safe.
 */
final class Vigil {
    /** The scan is to read on. */
    static final int RELIEVED = Watch.RELIEVED;

    /** The scan wants to know the characters before a word, and those are single units here. */
    private static final int BEFORE = 2;

    private final Watch watch;
    private final int holders;
    private final boolean encoded;
    private boolean watches = true;

    private Vigil(Watch watch, int holders, boolean encoded) {
        this.watch = watch;
        this.holders = holders;
        this.encoded = encoded;
    }

    /**
     * Returns a vigil at the beginning of a stream, if its words can be watched. Words along the layout cannot: they are told
     * with their last letter.
     *
     * @param holders bits of {@link fengni.screen.matching.Atom#holds}
     */
    static Optional<Vigil> of(Compiled compiled, int holders) {
        return compiled.layout().isPresent()
                ? Optional.empty()
                : compiled.matcher().watch().map(watch -> new Vigil(watch, holders, compiled.encoded()));
    }

    /** Returns an offset; what was watched before it need not be scanned. */
    int quietTo() {
        return Math.max(0, watch.quietTo() - BEFORE);
    }

    /**
     * Reads on.
     *
     * @param to an offset
     * @return the offset from which nothing may go out yet; {@link #RELIEVED} if the scan is to tell
     */
    int read(KeptText text, int to) {
        if (!watches || (encoded && mayBeEncoded(text, watch.readTo(), to))) {
            watches = false; // what was not watched is scanned from its beginning
            return RELIEVED;
        }
        int open = watch.read(text.units(), text.base(), to, holders);
        watches = open != RELIEVED;
        return open;
    }

    /**
     * Watches again if that is enough.
     *
     * @param from {@link Scan#restsFrom}
     * @param to so far the scan has read
     */
    void begin(KeptText text, int from, int to) {
        watches = from >= 0 && watch.begin(text.units(), text.base(), from, to);
    }

    private static boolean mayBeEncoded(KeptText text, int from, int to) {
        char[] units = text.units();
        int base = text.base();
        int end = to - base;
        for (int at = from - base; at < end; at++) {
            if (DecodedText.mayBegin(units[at])) {
                return DecodedText.mayGoOn(units[end - 1])
                        || DecodedText.mayChange(text.between(from, to), false, false);
            }
        }
        return false;
    }
}
