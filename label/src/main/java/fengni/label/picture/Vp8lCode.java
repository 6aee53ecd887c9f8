package fengni.label.picture;

import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * A canonical prefix code for one alphabet of lossless WebP (RFC 9649, 3.7.2): frequent symbols get short codes.
 *
 * @param lengths of the code of each symbol, 0 for those that do not occur
 * @param codes ready to be written lowest bit first
 */
@SuppressWarnings("ArrayRecordComponent") // tables; compared by nobody
record Vp8lCode(int[] lengths, int[] codes) {
    private static final int MOST = 15;
    private static final int MOST_OF_LENGTHS = 7;
    private static final int[] ORDER = {17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

    /** A symbol or two joined; lighter ones come first. */
    private record Node(long weight, int symbol, int depth, Node[] halves) {}

    static Vp8lCode of(int[] counts) {
        return of(counts, MOST);
    }

    private static Vp8lCode of(int[] counts, int most) {
        var lengths = new int[counts.length];
        var weights = counts.clone();
        while (!grow(weights, lengths, most)) {
            // a flatter distribution makes a lower tree
            for (int i = 0; i < weights.length; i++) {
                weights[i] = weights[i] == 0 ? 0 : weights[i] / 2 + 1;
            }
        }
        return new Vp8lCode(lengths, codes(lengths));
    }

    /** Returns false if a code would be longer than allowed. */
    private static boolean grow(int[] weights, int[] lengths, int most) {
        var queue = new PriorityQueue<Node>((one, other) -> one.weight != other.weight
                ? Long.compare(one.weight, other.weight)
                : Integer.compare(one.symbol, other.symbol));
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                queue.add(new Node(weights[i], i, 0, new Node[0]));
            }
        }
        while (queue.size() > 1) {
            var one = queue.remove();
            var other = queue.remove();
            int depth = Math.max(one.depth, other.depth) + 1;
            queue.add(new Node(one.weight + other.weight, one.symbol, depth, new Node[] {one, other}));
        }
        if (queue.isEmpty() || queue.element().depth > most) {
            return queue.isEmpty();
        }
        measure(queue.element(), 0, lengths);
        return true;
    }

    private static void measure(Node node, int depth, int[] lengths) {
        if (node.halves.length == 0) {
            lengths[node.symbol] = depth;
        }
        for (Node half : node.halves) {
            measure(half, depth + 1, lengths);
        }
    }

    private static int[] codes(int[] lengths) {
        var codes = new int[lengths.length];
        int next = 0;
        for (int length = 1; length <= MOST; length++) {
            for (int symbol = 0; symbol < lengths.length; symbol++) {
                if (lengths[symbol] == length) {
                    codes[symbol] = Integer.reverse(next++) >>> (32 - length);
                }
            }
            next <<= 1;
        }
        return codes;
    }

    void put(int symbol, Vp8lBits out) {
        out.put(codes[symbol], lengths[symbol]);
    }

    /** Writes the code itself; one symbol alone needs no bits later on. */
    void describe(int only, Vp8lBits out) {
        if (IntStream.of(lengths).allMatch(length -> length == 0)) {
            out.put(1, 1);
            out.put(0, 1);
            out.put(1, 1);
            out.put(only, 8);
            return;
        }
        out.put(0, 1);
        var counts = new int[ORDER.length];
        for (int length : lengths) {
            counts[length]++;
        }
        var ofLengths = of(counts, MOST_OF_LENGTHS);
        out.put(ORDER.length - 4, 4);
        boolean alone = IntStream.of(ofLengths.lengths).allMatch(length -> length == 0);
        for (int symbol : ORDER) {
            int length = alone && counts[symbol] > 0 ? 1 : ofLengths.lengths[symbol];
            out.put(length, 3);
        }
        out.put(0, 1);
        for (int length : lengths) {
            ofLengths.put(length, out);
        }
    }
}
