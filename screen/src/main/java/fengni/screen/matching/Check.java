package fengni.screen.matching;

import java.lang.Character.UnicodeScript;

/**
 * Decides on the raw text whether a word that is there by its symbols is there for a reader: its runs, its gaps, the ends of
 * Latin words. Finds the tight span: of the first run its last units, of the last run its first.
 *
 * <p>Not thread-safe; {@link #start} and {@link #end} tell of the last answer {@link #YES}.
 */
final class Check {
    static final int NO = 0;
    static final int YES = 1;
    /** The text has to go on before this can be told. */
    static final int WAIT = 2;

    private static final int SHORT = 4;
    private static final int LONG = 6;

    /** More lies between the ends of the word than may be held. */
    static final int STRETCHED = 3;

    private final Symbols symbols;
    private final Spelled spelled;
    private final RawText text;
    private final boolean wholeCodePoints;

    private int start;
    private int end;
    private boolean across;

    Check(Words words, Spelled spelled, RawText text) {
        symbols = words.symbols();
        wholeCodePoints = words.reading().spelling().wholeCodePoints();
        this.spelled = spelled;
        this.text = text;
    }

    /** Returns the offset of the first unit of the word. */
    int start() {
        return start;
    }

    /** Returns the offset behind the last unit of the word. */
    int end() {
        return end;
    }

    /**
     * Decides on a word of several symbols.
     *
     * @param from the last symbol of its first run
     * @param to the first symbol of its last run
     */
    int decide(Pattern pattern, int from, int to, boolean ended) {
        int first = from - pattern.run(0) + 1;
        start = Spelled.NONE;
        if (!isRun(first, from) || !fits(pattern, from, to)) {
            return NO;
        }
        int last = to + pattern.run(pattern.length() - 1) - 1;
        char symbol = spelled.row()[to];
        for (int i = to; i <= last; i++) {
            int reached = i < spelled.size() ? spelled.starts()[i] : spelled.readTo();
            if (reached - spelled.starts()[first] > Matcher.MOST_HELD) {
                return STRETCHED;
            }
            if (i == spelled.size()) {
                return ended ? NO : WAIT;
            }
            if (spelled.row()[i] != symbol) {
                return NO;
            }
        }
        return decide(pattern, first, last, ended, spelled.starts()[first]);
    }

    /** Decides on a word of one run, by its first and last symbol. */
    int decideRun(Pattern pattern, int first, int last, boolean ended) {
        int from = spelled.starts()[first];
        if (spelled.starts()[last] - from > Matcher.MOST_HELD) {
            return STRETCHED;
        }
        return decide(pattern, first, last, ended, from);
    }

    private int decide(Pattern pattern, int first, int last, boolean ended, int from) {
        if (wholeCodePoints && !(spelled.beginsCodePoint(first) && spelled.endsCodePoint(last))) {
            return NO;
        }
        across = false;
        for (int i = first; i < last; i++) {
            int step = spelled.starts()[i + 1] - spelled.starts()[i];
            if (step > 1 && !passes(pattern, spelled.end(i), spelled.starts()[i + 1])) {
                return NO;
            }
        }
        start = from;
        end = spelled.end(last);
        if (pattern.has(Pattern.LETTERED | Pattern.NUMERAL) && isNumber(pattern, first, last)) {
            return NO;
        }
        if (pattern.has(Pattern.DIGIT_START | Pattern.DIGIT_END)) {
            int answer = inNumber(pattern, last, ended);
            return answer == YES ? bounded(pattern, last, ended) : answer;
        }
        return bounded(pattern, last, ended);
    }

    /** A number that goes on beyond the word is another number. */
    private int inNumber(Pattern pattern, int last, boolean ended) {
        boolean begins = pattern.has(Pattern.DIGIT_START) && Character.isDigit(text.codePoint(start));
        if (begins && Character.isDigit(text.codePointBefore(start))) {
            return NO;
        }
        if (!pattern.has(Pattern.DIGIT_END) || !Character.isDigit(text.codePoint(spelled.lastStart(last)))) {
            return YES;
        }
        if (end == spelled.readTo()) {
            return ended ? YES : WAIT;
        }
        return Character.isDigit(text.codePoint(end)) ? NO : YES;
    }

    private boolean isRun(int first, int last) {
        if (first < 0) {
            return false;
        }
        char symbol = spelled.row()[last];
        for (int i = first; i < last; i++) {
            if (spelled.row()[i] != symbol) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether the inner runs are long enough. */
    private boolean fits(Pattern pattern, int from, int to) {
        if (pattern.runs().isEmpty()) {
            return true;
        }
        int at = from + 1;
        for (int place = 1; place < pattern.length() - 1; place++) {
            int begin = at;
            char symbol = spelled.row()[at];
            while (at < to && spelled.row()[at] == symbol) {
                at++;
            }
            if (at - begin < pattern.run(place)) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether a word may go across what stands between two neighbours. */
    private boolean passes(Pattern pattern, int from, int to) {
        int blanks = 0;
        int lines = 0;
        int marks = 0;
        int others = 0;
        for (int at = from; at < to; at += Character.charCount(text.codePoint(at))) {
            switch (symbols.look(text.codePoint(at))) {
                case Symbols.BLANK -> blanks++;
                case Symbols.LINE_END -> lines++;
                case Symbols.MARK -> marks++;
                case Symbols.NOISE -> others++;
                default -> {}
            }
        }
        int seen = blanks + lines + marks + others;
        across |= seen > 0;
        boolean cut = pattern.has(Pattern.BRIEF) && others == 0 && marks <= 1 && marks + lines > 0;
        boolean foreign = pattern.has(Pattern.BLANKS_ONLY) && marks + others > 0;
        return seen <= pattern.gap() && !cut && !foreign;
    }

    private int bounded(Pattern pattern, int last, boolean ended) {
        boolean whole = pattern.has(Pattern.WHOLE);
        if (!across && !whole && !pattern.has(Pattern.BOUNDED)) {
            return YES;
        }
        if (pattern.has(Pattern.LATIN_START) && isLetter(start)) {
            int from = whole ? start : Edge.start(text, start);
            if (goesOn(text.codePointBefore(from), whole)) {
                return NO;
            }
        }
        if (!pattern.has(Pattern.LATIN_END) || !isLetter(spelled.lastStart(last))) {
            return YES;
        }
        int unit = Edge.unit(text.codePoint(spelled.lastStart(last)));
        int to = whole || unit < 0 ? end : Edge.end(text, unit, end, spelled.readTo());
        if (to == spelled.readTo()) {
            return ended ? YES : WAIT;
        }
        return goesOn(text.codePoint(to), whole) ? NO : YES;
    }

    /** Tells whether what stands there is a number that only happens to spell the word. */
    private boolean isNumber(Pattern pattern, int first, int last) {
        int letters = 0;
        int digits = 0;
        boolean latin = false;
        for (int i = first; i <= last; i++) {
            int offset = spelled.starts()[i];
            if (i > first && offset == spelled.starts()[i - 1]) {
                continue;
            }
            int codePoint = text.codePoint(offset);
            boolean isLatin = Reading.isLatin(codePoint);
            latin |= isLatin;
            letters += isLatin || Character.isLetter(codePoint) || Character.isIdeographic(codePoint) ? 1 : 0;
            digits += Character.isDigit(codePoint) ? 1 : 0;
        }
        return pattern.has(Pattern.NUMERAL) ? letters == 0 : !latin || isMostlyDigits(letters, digits);
    }

    /** The longer a word, the less it is spelled by chance. */
    static boolean isMostlyDigits(int letters, int digits) {
        return letters + digits < SHORT ? digits >= letters : letters + digits < LONG && digits > letters;
    }

    /** Han characters and zhuyin say Latin letters when they are read by sound, but are none. */
    private boolean isLetter(int offset) {
        var script = UnicodeScript.of(text.codePoint(offset));
        return script != UnicodeScript.HAN && script != UnicodeScript.BOPOMOFO;
    }

    private static boolean goesOn(int codePoint, boolean digitsToo) {
        return Reading.isLatin(codePoint) || (digitsToo && Reading.isDigit(codePoint));
    }
}
