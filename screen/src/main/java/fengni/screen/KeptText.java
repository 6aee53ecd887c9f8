package fengni.screen;

/** The part of a stream that is still needed, by offsets in the whole stream. Not thread-safe. */
final class KeptText {
    private static final int ROOM = 64;

    private char[] units = new char[ROOM];
    /** Offset of the first unit in {@link #units}. */
    private int base;
    /** What is before may be dropped when room is short. */
    private int needed;

    private int end;

    void add(CharSequence text) {
        int more = text.length();
        if (end - base + more > units.length) {
            makeRoom(more);
        }
        int at = end - base;
        if (text instanceof String string) {
            string.getChars(0, more, units, at);
        } else {
            for (int i = 0; i < more; i++) {
                units[at + i] = text.charAt(i);
            }
        }
        end = Math.addExact(end, more);
    }

    /** Half of it stays free, so that little is moved about. */
    private void makeRoom(int more) {
        int size = end - needed;
        char[] roomier = units;
        if (2 * (size + more) > units.length) {
            roomier = new char[Math.max(ROOM, Math.addExact(size, more) * 2)];
        }
        System.arraycopy(units, needed - base, roomier, 0, size);
        units = roomier;
        base = needed;
    }

    /** Returns one past the last unit. */
    int end() {
        return end;
    }

    /** Returns the buffer; the unit at an offset is at {@code offset - base()}. */
    char[] units() {
        return units;
    }

    int base() {
        return base;
    }

    /** Returns whether it ends with the first half of a surrogate pair. */
    boolean endsWithHalf() {
        return end > needed && Character.isHighSurrogate(units[end - 1 - base]);
    }

    /** Drops what is before an offset. */
    void forget(int before) {
        needed = before;
    }

    String between(int start, int to) {
        return start == to ? "" : new String(units, start - base, to - start);
    }
}
