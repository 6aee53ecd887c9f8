package fengni.screen.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Finds the place of something in a list by its hash: eight bytes a slot instead of a map that holds every key a second time.
 * Whoever asks tells whether what stands at a place is what is sought.
 *
 * <p>Safe for use by several threads once nothing is put any more.
 */
public final class PlaceTable {
    private static final int SMALLEST = 16;
    private static final int SPREAD = 0x9E3779B1;

    private final Optional<PlaceTable> below;
    /** Side by side: a hash, and the place plus one; 0 for a free slot. */
    private int[] slots;

    private int size;

    private PlaceTable(Optional<PlaceTable> below, int[] slots, int size) {
        this.below = below;
        this.slots = slots;
        this.size = size;
    }

    /** Makes an empty table. */
    public PlaceTable() {
        this(Optional.empty(), new int[2 * SMALLEST], 0);
    }

    /** Returns a table that holds what this one does, and leaves this one as it is when more is put. */
    public PlaceTable layer() {
        return below.isPresent() || size == 0
                ? new PlaceTable(below, slots.clone(), size)
                : new PlaceTable(Optional.of(this), new int[2 * SMALLEST], 0);
    }

    /** Returns a hash that tells even short texts of neighbouring characters apart. */
    public static int hash(CharSequence text) {
        int hash = text.length();
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * SPREAD;
            hash ^= hash >>> 15;
        }
        return hash;
    }

    /** Puts a place; several of one hash may be there. */
    public void put(int hash, int place) {
        if (4 * (size + 1) > slots.length) {
            grow();
        }
        enter(hash, place + 1);
        size++;
    }

    /** Returns the places of which {@code isIt} says yes, of those with this hash; the older layer's first. */
    public List<Integer> find(int hash, IntPredicate isIt) {
        var found = new ArrayList<Integer>(1);
        below.ifPresent(under -> under.collect(hash, isIt, found));
        collect(hash, isIt, found);
        return found;
    }

    private void collect(int hash, IntPredicate isIt, List<Integer> found) {
        int mask = slots.length / 2 - 1;
        for (int at = slot(hash, mask); slots[2 * at + 1] != 0; at = (at + 1) & mask) {
            if (slots[2 * at] == hash && isIt.test(slots[2 * at + 1] - 1)) {
                found.add(slots[2 * at + 1] - 1);
            }
        }
    }

    private void enter(int hash, int entry) {
        int mask = slots.length / 2 - 1;
        int at = slot(hash, mask);
        while (slots[2 * at + 1] != 0) {
            at = (at + 1) & mask;
        }
        slots[2 * at] = hash;
        slots[2 * at + 1] = entry;
    }

    private void grow() {
        int[] before = slots;
        slots = new int[2 * before.length];
        for (int at = 0; at < before.length; at += 2) {
            if (before[at + 1] != 0) {
                enter(before[at], before[at + 1]);
            }
        }
    }

    private static int slot(int hash, int mask) {
        int mixed = hash * SPREAD;
        return (mixed ^ (mixed >>> 16)) & mask;
    }
}
