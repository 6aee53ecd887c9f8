package fengni.screen.matching;

/** The few words that a {@link Doze} has seen the beginnings of, in the order of the text. Not thread-safe. */
final class Begun {
    private static final int MOST = 8;

    private final int[] places = new int[MOST];
    private final int[] offsets = new int[MOST];
    private final int[] states = new int[MOST];
    private final int[] holders = new int[MOST];
    private int size;

    boolean isFull() {
        return size == MOST;
    }

    int size() {
        return size;
    }

    /** Returns the offset of the first that such holders wait for, or {@code none}. */
    int from(int those, int none) {
        for (int i = 0; i < size; i++) {
            if ((holders[i] & those) != 0) {
                return offsets[i];
            }
        }
        return none;
    }

    /** Returns the place in the row at which one begins: the last symbol of its first run. */
    int place(int i) {
        return places[i];
    }

    int offset(int i) {
        return offsets[i];
    }

    /** Returns the state of the trie in which one is. */
    int state(int i) {
        return states[i];
    }

    /** Adds one behind the others; there must be room. */
    void add(int place, int offset, int state, int those) {
        places[size] = place;
        offsets[size] = offset;
        states[size] = state;
        holders[size++] = those;
    }

    /** Forgets all but the first. */
    void keep(int count) {
        size = count;
    }

    /** The first symbols of the row were dropped. */
    void shift(int count) {
        for (int i = 0; i < size; i++) {
            places[i] -= count;
        }
    }
}
