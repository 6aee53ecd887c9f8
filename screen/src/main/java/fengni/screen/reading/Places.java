package fengni.screen.reading;

import java.util.ArrayDeque;

/**
 * Where the units of another reading stand in the raw text. Pieces are added in order; those that nothing can ask for any
 * more are dropped. Not thread-safe.
 */
final class Places {
    /** A piece of the reading: copied unit by unit, or one that stands for a longer or shorter piece of the raw text. */
    private record Piece(int at, int length, int raw, int rawLength, boolean copied) {
        int end() {
            return at + length;
        }
    }

    private final ArrayDeque<Piece> pieces = new ArrayDeque<>();
    private int length;

    /** Returns the length of the reading so far, in UTF-16 units. */
    int length() {
        return length;
    }

    void copied(int raw, int count) {
        var last = pieces.peekLast();
        if (last != null && last.copied() && last.raw() + last.length() == raw) {
            pieces.pollLast();
            pieces.addLast(new Piece(last.at(), last.length() + count, last.raw(), last.length() + count, true));
        } else if (count > 0) {
            pieces.addLast(new Piece(length, count, raw, count, true));
        }
        length += count;
    }

    void replaced(int raw, int rawLength, int count) {
        pieces.addLast(new Piece(length, count, raw, rawLength, false));
        length += count;
    }

    /** Returns the raw offset at which a unit of the reading begins; for its end, the raw end. */
    int start(int at) {
        for (Piece piece : pieces) {
            if (at < piece.end()) {
                return piece.copied() ? piece.raw() + at - piece.at() : piece.raw();
            }
        }
        return rawEnd();
    }

    /** Returns the raw offset behind the unit before this place of the reading; more than 0. */
    int end(int at) {
        for (Piece piece : pieces) {
            if (at <= piece.end()) {
                return piece.copied() ? piece.raw() + at - piece.at() : piece.raw() + piece.rawLength();
            }
        }
        return rawEnd();
    }

    /** Returns whether anything between two places of the reading is not as in the raw text. */
    boolean differs(int from, int to) {
        return pieces.stream().anyMatch(piece -> !piece.copied() && piece.at() < to && piece.end() > from);
    }

    /** Adds what lies between two places of another reading, in the order in which it stands there. */
    void addAll(Places other, int from, int to) {
        for (Piece piece : other.pieces) {
            int first = Math.max(from, piece.at());
            int count = Math.min(to, piece.end()) - first;
            if (count <= 0) {
                continue;
            }
            if (piece.copied()) {
                copied(piece.raw() + first - piece.at(), count);
            } else {
                replaced(piece.raw(), piece.rawLength(), count);
            }
        }
    }

    /** Drops what lies wholly before a place of the reading. */
    void forget(int before) {
        for (var first = pieces.peekFirst(); first != null && first.end() < before; first = pieces.peekFirst()) {
            pieces.pollFirst();
        }
    }

    private int rawEnd() {
        var last = pieces.peekLast();
        return last == null ? 0 : last.raw() + last.rawLength();
    }
}
