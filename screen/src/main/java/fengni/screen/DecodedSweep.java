package fengni.screen;

import fengni.screen.Scan.RawText;
import fengni.screen.matching.Matcher;
import fengni.screen.matching.Sighting;
import fengni.screen.matching.Sightings;
import fengni.screen.matching.Sweep;
import fengni.screen.reading.DecodedText;
import java.util.Optional;

/**
 * The search of what is encoded in a text. It wakes when something in the text may be encoded, begins with the words that are
 * open then, and sleeps again when none is: most texts never wake it.
 *
 * <p>Not thread-safe.
 */
final class DecodedSweep {
    private final Matcher matcher;
    private final Sightings told;
    private final RawText raw;
    private Optional<Awake> awake = Optional.empty();
    /** Whether the text before the next piece ends within a run of letters and digits. */
    private boolean within;
    /** The same of the text before the place where words are open. */
    private boolean withinAtOpen;
    /** Where words were open in the raw text behind the last piece. */
    private int open;

    private int openCp;
    /** The code point before the place where words are open: it tells whether a Latin word begins there. */
    private String before = "";

    DecodedSweep(Matcher matcher, Sightings told, RawText raw) {
        this.matcher = matcher;
        this.told = told;
        this.raw = raw;
    }

    /**
     * Reads the next piece, which the search of the raw text has read already.
     *
     * @param from raw offset of the piece
     * @param now where words are open behind it
     */
    void read(CharSequence piece, int from, int now, int nowCp) {
        if (awake.isEmpty() && DecodedText.mayChange(piece, within, false)) {
            var woken = new Awake(new Place(open, openCp), before.length(), withinAtOpen);
            awake = Optional.of(woken);
            woken.feed(before + raw.between(open, from));
        }
        boolean goesOn = DecodedText.mayGoOn(piece.charAt(piece.length() - 1));
        within = goesOn;
        if (now > open) {
            before = lastCodePoint(raw.between(Math.max(open, now - 2), now));
            withinAtOpen = DecodedText.mayGoOn(before.charAt(0));
        }
        open = now;
        openCp = nowCp;
        if (awake.isEmpty()) {
            told.passed(now, nowCp);
            return;
        }
        awake.get().feed(piece);
        if (!goesOn && awake.get().isIdle(from + piece.length(), now)) {
            awake = Optional.empty();
            told.passed(now, nowCp);
        }
    }

    /** Goes on behind a part of the text in which nothing is encoded and where no word is open. */
    void skip(int to, int toCp) {
        open = to;
        openCp = toCp;
        before = "";
        withinAtOpen = false;
        told.passed(to, toCp);
    }

    private static String lastCodePoint(String text) {
        return text.substring(text.offsetByCodePoints(text.length(), -1));
    }

    void end() {
        awake.ifPresent(Awake::end);
        awake = Optional.empty(); // a line that only looked broken would be waited for
        told.passed(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** Returns whether it sleeps and no run of letters and digits goes on that might be encoded. */
    boolean rests() {
        return awake.isEmpty() && !within;
    }

    /** Returns the raw offset from which a word that holds for one of these may still be found, or {@code end}. */
    int openFrom(int holders, int end) {
        return awake.isPresent() ? awake.get().openFrom(holders, end) : end;
    }

    /** Returns the raw offset from which the text may still be asked for, or {@code end}. */
    int keptFrom(int end) {
        return awake.isPresent() ? awake.get().keptFrom() : end;
    }

    /** A place in the raw text. */
    private record Place(int raw, int codePoint) {}

    /** One stretch of the text, searched as it is decoded. */
    private final class Awake implements Sightings {
        private final DecodedText text;
        private final Sweep sweep;
        private final int begin;
        private Place known;
        /** The place that was last asked for, from which the next is counted. */
        private Place counted;

        /** @param before so many units are fed that lie before; no word begins there */
        Awake(Place from, int before, boolean within) {
            known = from;
            counted = from;
            begin = from.raw();
            sweep = matcher.sweep(this);
            text = new DecodedText(sweep::feed);
            text.beginAt(begin - before, within);
        }

        void feed(CharSequence piece) {
            text.feed(piece);
            text.forget(sweep.keptFrom());
        }

        void end() {
            text.end();
            sweep.end();
        }

        /**
         * Words that are open in nothing but plain text are open in the raw text as well: the next to wake begins with them. It
         * must not begin inside what was decoded, where a word may be open in the raw text.
         */
        boolean isIdle(int end, int open) {
            return text.waitsFrom() == end && text.decodedTo() < open && !text.differsBehind(sweep.keptFrom());
        }

        int openFrom(int holders, int end) {
            int at = sweep.openFrom(holders);
            return text.waitsForSign() && at >= text.length() ? end : Math.min(text.waitsFrom(), rawStart(at));
        }

        int keptFrom() {
            return Math.min(Math.min(text.waitsFrom(), rawStart(sweep.keptFrom())), known.raw());
        }

        private int rawStart(int at) {
            return Math.max(begin, text.rawStart(at));
        }

        @Override
        public void seen(Sighting word) {
            if (matcher.atom(word.atom()).how().encoded() && text.differs(word.start(), word.end())) {
                told.seen(translated(word));
            }
        }

        private Sighting translated(Sighting word) {
            int start = text.rawStart(word.start());
            int end = text.rawEnd(word.end());
            return new Sighting(
                    word.atom(),
                    start,
                    end,
                    codePoint(start),
                    codePoint(end),
                    raw.between(start, end),
                    word.normalised(),
                    Variants.joined(text.undone(word.start(), word.end()), word.transforms()));
        }

        @Override
        public void stretched(int start, int startCp, int end, int endCp) {
            int from = text.rawStart(start);
            int to = text.rawEnd(end);
            told.stretched(from, codePoint(from), to, codePoint(to));
        }

        /** Sentences end where they end in the raw text. */
        @Override
        public void sentenceEnds(int codePoint) {}

        @Override
        public void passed(int start, int startCp) {
            int from = Math.max(known.raw(), Math.min(text.rawStart(start), text.waitsFrom()));
            known = new Place(from, codePoint(from));
            told.passed(known.raw(), known.codePoint());
        }

        private int codePoint(int offset) {
            int step = offset < counted.raw() ? -count(offset, counted.raw()) : count(counted.raw(), offset);
            counted = new Place(offset, counted.codePoint() + step);
            return counted.codePoint();
        }

        private int count(int start, int end) {
            var between = raw.between(start, end);
            return between.codePointCount(0, between.length());
        }
    }
}
