package fengni.screen.matching;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/**
 * A list that shares most of what it holds with the list that it was made of: a change costs as much as was changed since the
 * first one. Immutable and safe for use by several threads.
 */
public final class Layered<T> extends AbstractList<T> implements RandomAccess {
    private final List<T> first;
    private final Map<Integer, T> instead;
    private final List<T> more;

    private Layered(List<T> first, Map<Integer, T> instead, List<T> more) {
        this.first = first;
        this.instead = instead;
        this.more = more;
    }

    /** Returns a list of its own. */
    public static <T> Layered<T> of(List<T> list) {
        return new Layered<>(List.copyOf(list), Map.of(), List.of());
    }

    /**
     * Returns this list with some of its elements changed and others behind it.
     *
     * @param changed by place in this list
     */
    public Layered<T> with(Map<Integer, T> changed, List<T> added) {
        if (isEmpty()) {
            return of(added);
        }
        var other = new HashMap<>(instead);
        var tail = new ArrayList<>(more);
        changed.forEach((place, element) -> {
            if (place < first.size()) {
                other.put(place, element);
            } else {
                tail.set(place - first.size(), element);
            }
        });
        tail.addAll(added);
        return new Layered<>(first, other, tail);
    }

    /** Returns how many elements are not shared with the first list. */
    public int changes() {
        return instead.size() + more.size();
    }

    @Override
    public T get(int place) {
        if (place >= first.size()) {
            return more.get(place - first.size());
        }
        var element = first.get(place);
        return instead.isEmpty() ? element : instead.getOrDefault(place, element);
    }

    @Override
    public int size() {
        return first.size() + more.size();
    }
}
