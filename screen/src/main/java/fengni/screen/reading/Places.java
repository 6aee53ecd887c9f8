package fengni.screen.reading;

/**
 * Where the units of another reading stand in the raw text. Pieces are added in order; those that nothing can ask for any
 * more are dropped. A place is found in logarithmic time. Not thread-safe.
 */
final class Places {
    private static final int ROOM = 16;
    /** In the place of the raw length: the piece is copied unit by unit, and not one for a longer or shorter raw piece. */
    private static final int COPIED = -1;

    private int[] ends = {};
    private int[] raws = {};
    private int[] rawLengths = {};
    private int first;
    private int next;
    /** Where the first piece begins. */
    private int from;

    private int length;
    private int origin;

    /** Says where in the raw text the reading begins, before anything is added. */
    void beginAt(int raw) {
        origin = raw;
    }

    /** Returns the length of the reading so far, in UTF-16 units. */
    int length() {
        return length;
    }

    void copied(int raw, int count) {
        if (count > 0) {
            length += count;
            if (first < next && rawLengths[next - 1] == COPIED && rawEnd() == raw) {
                ends[next - 1] = length;
            } else {
                add(raw, COPIED);
            }
        }
    }

    void replaced(int raw, int rawLength, int count) {
        length += count;
        add(raw, rawLength);
    }

    private void add(int raw, int rawLength) {
        if (next == ends.length) {
            makeRoom();
        }
        ends[next] = length;
        raws[next] = raw;
        rawLengths[next] = rawLength;
        next++;
    }

    /** Moves what is kept to the front; makes more room only if that frees less than half. */
    private void makeRoom() {
        int kept = next - first;
        int room = 2 * kept > ends.length ? 2 * kept : Math.max(ROOM, ends.length);
        ends = moved(ends, kept, room);
        raws = moved(raws, kept, room);
        rawLengths = moved(rawLengths, kept, room);
        first = 0;
        next = kept;
    }

    private int[] moved(int[] row, int kept, int room) {
        int[] target = room == row.length ? row : new int[room];
        System.arraycopy(row, first, target, 0, kept);
        return target;
    }

    private int begin(int piece) {
        return piece == first ? from : ends[piece - 1];
    }

    /** Returns the first piece that ends at a place or behind it. */
    private int endingFrom(int at) {
        int low = first;
        int high = next;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns the first piece that ends behind a place. */
    private int endingBehind(int at) {
        return at == Integer.MAX_VALUE ? next : endingFrom(at + 1);
    }

    /** Returns the raw offset at which a unit of the reading begins; for its end, the raw end. */
    int start(int at) {
        int piece = endingBehind(at);
        if (piece == next) {
            return rawEnd();
        }
        return rawLengths[piece] == COPIED ? raws[piece] + at - begin(piece) : raws[piece];
    }

    /** Returns the raw offset behind the unit before this place of the reading; more than 0. */
    int end(int at) {
        int piece = endingFrom(at);
        if (piece == next) {
            return rawEnd();
        }
        return rawLengths[piece] == COPIED ? raws[piece] + at - begin(piece) : raws[piece] + rawLengths[piece];
    }

    /** Returns whether anything between two places of the reading is not as in the raw text. */
    boolean differs(int start, int to) {
        for (int piece = endingBehind(start); piece < next && begin(piece) < to; piece++) {
            if (rawLengths[piece] != COPIED) {
                return true;
            }
        }
        return false;
    }

    /** Adds what lies between two places of another reading, in the order in which it stands there. */
    void addAll(Places other, int start, int to) {
        for (int piece = other.endingFrom(start); piece < other.next && other.begin(piece) < to; piece++) {
            int begin = Math.max(start, other.begin(piece));
            int count = Math.min(to, other.ends[piece]) - begin;
            boolean isEmpty = other.ends[piece] == other.begin(piece);
            if (other.rawLengths[piece] == COPIED) {
                copied(other.raws[piece] + begin - other.begin(piece), count);
            } else if (count > 0 || isEmpty) {
                replaced(other.raws[piece], other.rawLengths[piece], count);
            }
        }
    }

    /** Drops what lies wholly before a place of the reading. */
    void forget(int before) {
        while (first < next && ends[first] < before) {
            from = ends[first];
            first++;
        }
    }

    private int rawEnd() {
        if (first == next) {
            return origin;
        }
        int last = next - 1;
        int rawLength = rawLengths[last] == COPIED ? ends[last] - begin(last) : rawLengths[last];
        return raws[last] + rawLength;
    }
}
