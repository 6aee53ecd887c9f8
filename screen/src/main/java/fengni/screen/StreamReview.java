package fengni.screen;

import fengni.screen.StreamStep.Release;
import fengni.screen.StreamStep.Stop;
import fengni.screen.matching.Matcher;
import java.util.Optional;

/**
 * The review of one stream: text goes in as it comes, and goes out only when no word can be in it any more.
 *
 * <p>What is held back is the text from the start of the oldest word that is still open, nothing else; a high surrogate
 * waits for its partner. No character of a word that stops the stream is ever released, however the text is split, but of a
 * word along the layout and of one across a foreign character: they are told when they are complete, nothing is held for
 * them, and {@link StreamStep.Stop#retractFrom} tells from where on text should be taken back. A hit that lies in an open allow entry waits until that is decided. What combinations and expressions hold is said in {@link
 * StreamPolicy}.
 *
 * <p>Text fed after a stop is still compared, so that {@link #sofar} names every hit, but never released. Not
 * thread-safe; one for each stream. A stream carries at most 2,147,483,647 UTF-16 units.
 */
public final class StreamReview {
    /**
     * At most so many UTF-16 units stay between the start of an open word or combination and the last character fed. A
     * text that needs more, one whole and one in a stream alike, is refused with the hit {@link #HELD_TOO_LONG}: it fails
     * closed.
     */
    public static final int MOST_HELD = Matcher.MOST_HELD;

    /** The entry named by the hit that tells of {@link #MOST_HELD}. */
    public static final String HELD_TOO_LONG = "fengni:held-too-long";

    /** After so many units that were only watched they are scanned. */
    private static final int UNREAD = 256;

    private final String version;
    private final Scan scan;
    private final Optional<Vigil> vigil;
    private final KeptText kept = new KeptText();
    private int scanned;
    /** So much was scanned or watched. */
    private int watchedTo;

    private int released;
    private Optional<Stop> stop = Optional.empty();
    private boolean ended;

    /** @param watches whether what is clean may be watched in the place of a scan; the outcome is the same without */
    StreamReview(Compiled compiled, Context context, StreamPolicy policy, String version, boolean watches) {
        this.version = version;
        this.scan = new Scan(compiled, context, policy, kept::between);
        this.vigil = watches ? Vigil.of(compiled, Scan.holders(context.direction())) : Optional.empty();
    }

    /**
     * Reads the next piece, of any length, cut anywhere.
     *
     * @throws IllegalStateException after {@link #end}, unless the stream was stopped
     */
    public StreamStep feed(CharSequence chunk) {
        var before = stop;
        if (ended) {
            return before.orElseThrow(() -> new IllegalStateException("the stream has ended, nothing may be fed"));
        }
        kept.add(chunk);
        int to = kept.end() - (kept.endsWithHalf() ? 1 : 0);
        int open = vigil.isPresent() ? vigil.get().read(kept, to) : Vigil.RELIEVED;
        if (open != Vigil.RELIEVED) {
            return watched(open, to);
        }
        catchUp();
        read(to);
        watchedTo = to;
        var step = step(before);
        if (vigil.isPresent()) {
            vigil.get().begin(kept, scan.restsFrom(), to);
        }
        return step;
    }

    /** The scan reads what was watched in larger pieces: what is found does not depend on that. */
    private Release watched(int open, int to) {
        watchedTo = to;
        int held = Math.max(released, open);
        var text = kept.between(released, held);
        released = held;
        if (to - scanned >= UNREAD) {
            catchUp();
            forget();
        }
        return new Release(text);
    }

    /** Lets the scan read what was only watched. */
    private void catchUp() {
        int quietTo = vigil.isPresent() && scan.maySkip() ? vigil.get().quietTo() : scanned;
        if (quietTo > scanned) {
            scan.skip(quietTo - scanned);
            scanned = quietTo;
        }
        read(watchedTo);
    }

    /**
     * Ends the text and decides what was held.
     *
     * @throws IllegalStateException when called again, unless the stream was stopped
     */
    public StreamStep end() {
        var before = stop;
        if (ended) {
            return before.orElseThrow(() -> new IllegalStateException("the stream has ended already"));
        }
        ended = true;
        catchUp();
        read(kept.end());
        scan.finish();
        return step(before);
    }

    /** Returns the hits decided so far; those that wait for an allow entry or for a word come when that is decided. */
    public Review sofar() {
        return scan.review(version);
    }

    private void read(int to) {
        if (scanned < to) {
            scan.read(kept.between(scanned, to));
            scanned = to;
        }
    }

    private StreamStep step(Optional<Stop> before) {
        if (before.isPresent()) {
            released = scanned;
            forget();
            return before.get();
        }
        int held = Math.max(released, scan.heldFrom());
        var text = kept.between(released, held);
        released = held;
        if (scan.stoppedFrom().isEmpty()) {
            forget();
            return new Release(text);
        }
        int retractFrom = Math.min(held, scan.stoppedFrom().getAsInt());
        var now = new Stop(text, sofar(), retractFrom);
        stop = Optional.of(new Stop("", now.review(), retractFrom));
        released = scanned;
        forget();
        return now;
    }

    /** Drops what is released and can't be part of a hit any more. */
    private void forget() {
        kept.forget(Math.min(released, scan.keptFrom()));
    }
}
