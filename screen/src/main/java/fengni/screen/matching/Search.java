package fengni.screen.matching;

/**
 * Finds the words of one reading in one text. Each row of two symbols is held against a bit table; what passes, against one
 * of three; what passes again begins a walk through the trie. A walk that meets the end of what was fed waits there.
 *
 * <p>Not thread-safe.
 */
final class Search {
    /** A first symbol that is further from what comes next is not let go: it would be taken up again soon. */
    private static final int NEAR = 16;

    private final Words words;
    private final DoubleArray trie;
    private final boolean stretches;
    private final Spelled spelled;
    private final Check check;
    private final Finds finds;

    /** Symbols before this one have met their right neighbour, or before that one have been held against single ones. */
    private int paired;

    private int alone;
    private int runFrom;
    private int runTo = Spelled.NONE;
    private final Waits walks = new Waits();
    private final Waits undecided = new Waits();
    private boolean ended;
    private long steps;

    /** Who is told what a search finds. */
    interface Finds {
        void found(Pattern pattern, int start, int end);

        /** A word that may have begun here is stretched by more than may be held; it is given up. */
        void stretched(int start);
    }

    Search(Words words, RawText text, SentenceEnds sentences, Finds finds) {
        this.words = words;
        this.finds = finds;
        trie = words.trie();
        stretches = words.reading().stretches();
        spelled = new Spelled(words, text, sentences);
        check = new Check(words, spelled, text);
    }

    /** Begins at an offset before which no word is open; what lies before is not remembered. */
    void begin(int from) {
        spelled.begin(from);
        paired = 0;
        alone = 0;
        runFrom = 0;
        runTo = Spelled.NONE;
    }

    /** Tells whether no word is open but one of which nothing but its first symbol is there, not far from what comes next. */
    boolean isCalm() {
        if (walks.size() > 0 || undecided.size() > 0) {
            return false;
        }
        int last = spelled.size() - 1;
        return last < 0
                || words.opens(spelled.row()[last]) == 0
                || (spelled.readTo() - spelled.starts()[last] <= NEAR
                        && spelled.beginsCodePoint(last)
                        && (last == 0 || spelled.row()[last - 1] != spelled.row()[last]));
    }

    /**
     * Reads on.
     *
     * @param to an offset not inside a surrogate pair
     * @param last whether the text ends there
     */
    void read(int to, boolean last) {
        ended = last;
        forget(to - spelled.readTo());
        spelled.read(to, last);
        int stretched = spelled.takeStretched();
        if (stretched != Spelled.NONE && words.opens(spelled.row()[stretched]) != 0) {
            finds.stretched(spelled.starts()[stretched]);
        }
        decideAgain();
        walkOn();
        findSingles();
        findPairs();
    }

    /** Returns one past the last unit that was read. */
    int readTo() {
        return spelled.readTo();
    }

    /** Returns how much was done besides reading: the measure of linear work. */
    long steps() {
        return steps;
    }

    /** Returns the offset from which a word of such holders may still be found; what was read ends there without one. */
    int openFrom(int holders) {
        int from = spelled.settledTo();
        for (int i = 0; i < walks.size(); i++) {
            if ((trie.below(walks.what(i)) & holders) != 0) {
                from = Math.min(from, beginning(walks.from(i)));
            }
        }
        for (int i = 0; i < undecided.size(); i++) {
            if ((words.holds(undecided.what(i)) & holders) != 0) {
                from = Math.min(from, beginning(undecided.from(i)));
            }
        }
        int last = spelled.size() - 1;
        if (last >= 0 && (words.opens(spelled.row()[last]) & holders) != 0) {
            from = Math.min(from, beginning(last));
        }
        return Math.max(from, spelled.readTo() - Matcher.MOST_HELD);
    }

    /** Drops the symbols that no word can need any more if room is short for so many more. */
    private void forget(int more) {
        if (!spelled.isTight(more)) {
            return;
        }
        int keep = Math.min(walks.oldest(firstOf(paired)), undecided.oldest(firstOf(paired)));
        keep = Math.max(0, Math.min(keep, firstOf(keep)) - 1);
        spelled.forget(keep);
        walks.shift(keep);
        undecided.shift(keep);
        paired -= keep;
        alone -= keep;
        runFrom = Math.max(0, runFrom - keep);
        runTo -= keep;
    }

    private int beginning(int place) {
        return spelled.starts()[firstOf(place)];
    }

    /** Returns the first symbol of the run that may be the start of a word whose first run ends at a place. */
    private int firstOf(int place) {
        if (place >= spelled.size()) {
            return place;
        }
        char symbol = spelled.row()[place];
        int first = place;
        int least = Math.max(0, place - words.reach(symbol) + 1);
        while (first > least && spelled.row()[first - 1] == symbol) {
            first--;
        }
        return first;
    }

    private void findSingles() {
        int size = spelled.size();
        int singles = words.singles();
        if (singles > 0) {
            char[] row = spelled.row();
            for (int i = alone; i < size; i++) {
                if (((row[i] - 1) & 0xFFFF) < singles) {
                    endRun(i, i);
                }
            }
        }
        alone = size;
    }

    private void findPairs() {
        int last = spelled.size() - 1;
        var openings = words.openings();
        char[] row = spelled.row();
        int full = last - 2;
        int at = paired;
        while (at < full) {
            at = openings.next(row, at, full);
            if (at < full) {
                candidate(at++, true);
            }
        }
        for (; at < last; at++) {
            candidate(at, false);
        }
        paired = Math.max(paired, last);
    }

    /** @param likely whether the tables have said already that a word may begin here */
    private void candidate(int from, boolean likely) {
        char[] row = spelled.row();
        char second = row[from + 1];
        steps++;
        if (row[from] == second && stretches) {
            if (words.openings().mayBe(second, second)) {
                runFrom = runTo == from ? runFrom : from;
                runTo = from + 1;
                endRun(runFrom, runTo);
            }
        } else if (likely || mayBegin(from)) {
            walk(from, DoubleArray.ROOT, from);
        }
    }

    /** Tells whether a word may begin with what follows, as far as it is known and the tables reach. */
    private boolean mayBegin(int from) {
        char[] row = spelled.row();
        char first = row[from];
        char second = row[from + 1];
        int third = behindRun(from + 1);
        var openings = words.openings();
        if (openings.mayBe(first, second) || !openings.mayBegin(first, second) || isFar(from, third)) {
            return openings.mayBe(first, second) || openings.mayBegin(first, second);
        }
        int fourth = behindRun(third);
        if (isFar(from, fourth)) {
            return openings.mayBe(first, second, row[third]) || openings.mayBegin(first, second, row[third]);
        }
        return openings.mayBe(first, second, row[third]) || openings.mayBegin(first, second, row[third], row[fourth]);
    }

    /** Tells whether a symbol is not known yet, or so far from another one that no table may decide. */
    private boolean isFar(int from, int at) {
        return at == spelled.size() || spelled.starts()[at] - spelled.starts()[from] > Matcher.MOST_HELD;
    }

    /** Finds the words of one run that end at its last symbol so far. */
    private void endRun(int first, int last) {
        int state = trie.child(DoubleArray.ROOT, spelled.row()[last]);
        int number = state == DoubleArray.NONE ? DoubleArray.NONE : trie.ending(state);
        for (boolean more = number != DoubleArray.NONE; more; number++) {
            more = words.hasFellow(number);
            var pattern = words.pattern(number);
            int units = pattern.run(0);
            boolean isNow = first == last ? units == 1 : units > 1;
            if (isNow && last - first + 1 >= units) {
                steps++;
                tell(number, check.decideRun(pattern, last - units + 1, last, ended), last - units + 1, last);
            }
        }
    }

    /** Goes through the trie from a symbol on: the first one of a word, or the one at which a walk waited. */
    private void walk(int from, int reached, int next) {
        char[] row = spelled.row();
        int[] starts = spelled.starts();
        int size = spelled.size();
        int state = reached;
        int at = next;
        while (at < size && starts[at] - starts[from] <= Matcher.MOST_HELD) {
            steps++;
            char symbol = row[at];
            state = trie.child(state, symbol);
            if (state == DoubleArray.NONE) {
                return;
            }
            if (at > from) {
                finish(state, from, at);
            }
            if (trie.below(state) == 0) {
                return;
            }
            at = at == from ? at + 1 : behindRun(at);
        }
        if ((at < size ? starts[at] : spelled.readTo()) - starts[from] > Matcher.MOST_HELD) {
            finds.stretched(starts[from]);
        } else if (!ended) {
            walks.add(from, at, state);
        }
    }

    private int behindRun(int place) {
        char[] row = spelled.row();
        int at = place + 1;
        while (stretches && at < spelled.size() && row[at] == row[place]) {
            at++;
        }
        return at;
    }

    private void walkOn() {
        int before = walks.size();
        for (int i = 0; i < before; i++) {
            walk(walks.from(i), walks.what(i), behindRun(walks.at(i) - 1));
        }
        walks.drop(before);
    }

    private void finish(int state, int from, int at) {
        int number = trie.ending(state);
        for (boolean more = number != DoubleArray.NONE; more; number++) {
            more = words.hasFellow(number);
            steps++;
            tell(number, check.decide(words.pattern(number), from, at, ended), from, at);
        }
    }

    private void decideAgain() {
        int before = undecided.size();
        for (int i = 0; i < before; i++) {
            tell(undecided.what(i), decide(i), undecided.from(i), undecided.at(i));
        }
        undecided.drop(before);
    }

    private int decide(int waiting) {
        var pattern = words.pattern(undecided.what(waiting));
        int from = undecided.from(waiting);
        int at = undecided.at(waiting);
        return pattern.length() == 1
                ? check.decideRun(pattern, from, at, ended)
                : check.decide(pattern, from, at, ended);
    }

    /** Returns whether it is still open if this word stands at this place. */
    boolean awaits(int atom, int start, int end) {
        for (int i = 0; i < undecided.size(); i++) {
            if (words.pattern(undecided.what(i)).atom() == atom
                    && decide(i) == Check.WAIT
                    && check.start() == start
                    && check.end() == end) {
                return true;
            }
        }
        return false;
    }

    private void tell(int number, int answer, int from, int at) {
        switch (answer) {
            case Check.YES -> finds.found(words.pattern(number), check.start(), check.end());
            case Check.WAIT -> undecided.add(from, at, number);
            case Check.STRETCHED -> finds.stretched(spelled.starts()[from]);
            default -> {}
        }
    }
}
