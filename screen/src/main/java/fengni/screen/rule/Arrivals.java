package fengni.screen.rule;

import fengni.screen.matching.Sighting;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The words that were seen and are not decided, in the order of the text; longer ones come first of those that begin
 * together; of two ways to see one word the one with less to undo. Not thread-safe.
 */
final class Arrivals {
    private final PriorityQueue<Arrival> words = new PriorityQueue<>();
    /** Where words begin that may stop the text. */
    private final PriorityQueue<Integer> stopping = new PriorityQueue<>();

    /** @param order the start, and behind it the end from the last to the first */
    private record Arrival(long order, Sighting word, int sweep) implements Comparable<Arrival> {
        static Arrival of(Sighting word, int sweep) {
            return new Arrival(((long) word.start() << Integer.SIZE) | (Integer.MAX_VALUE - word.end()), word, sweep);
        }

        @Override
        public int compareTo(Arrival other) {
            if (order != other.order) {
                return Long.compare(order, other.order);
            }
            int less = Integer.compare(word.atom(), other.word.atom());
            less = less == 0 ? Integer.compare(sweep, other.sweep) : less;
            return less == 0 ? compareWays(word.transforms(), other.word.transforms()) : less;
        }

        private static int compareWays(List<String> one, List<String> other) {
            int less = Integer.compare(one.size(), other.size());
            return less == 0 ? one.toString().compareTo(other.toString()) : less;
        }

        boolean isBefore(int offset) {
            return word.start() < offset;
        }

        boolean isOf(Sighting another) {
            return word.start() == another.start() && word.end() == another.end() && word.atom() == another.atom();
        }
    }

    /** @param stops whether the word may have a part in stopping the text */
    void add(Sighting word, int sweep, boolean stops) {
        words.add(Arrival.of(word, sweep));
        if (stops) {
            stopping.add(word.start());
        }
    }

    /** Returns the words that begin together before an offset, and earlier than all others; none if no word does. */
    List<Sighting> takeBefore(int offset) {
        while (!stopping.isEmpty() && stopping.peek() < offset) {
            stopping.poll();
        }
        if (words.isEmpty() || !words.peek().isBefore(offset)) {
            return List.of();
        }
        var together = new ArrayList<Sighting>(2);
        while (!words.isEmpty() && beginsWith(together, words.peek().word())) {
            var next = words.poll();
            // another sweep may have seen the same word in the same place
            if (together.isEmpty() || !next.isOf(together.getLast())) {
                together.add(next.word());
            }
        }
        return together;
    }

    private static boolean beginsWith(List<Sighting> together, Sighting word) {
        return together.isEmpty() || together.getFirst().start() == word.start();
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Returns where the first word begins that may stop the text, or a number beyond any text. */
    int stoppingFrom() {
        return stopping.isEmpty() ? Integer.MAX_VALUE : stopping.peek();
    }
}
