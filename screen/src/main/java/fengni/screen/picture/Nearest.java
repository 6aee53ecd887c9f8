package fengni.screen.picture;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the nearest of all that are added, never more than asked for. */
final class Nearest {
    private static final Comparator<Near> ORDER =
            Comparator.comparingInt(Near::distance).thenComparingInt(Near::at);

    private final int most;
    private final PriorityQueue<Near> held = new PriorityQueue<>(ORDER.reversed());

    Nearest(int most) {
        this.most = most;
    }

    void add(int at, int distance) {
        held.add(new Near(at, distance));
        if (held.size() > most) {
            held.poll();
        }
    }

    List<Near> list() {
        return held.stream().sorted(ORDER).toList();
    }
}
