package fengni.label.cue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Four pulses in a row, measured against 短长短短. */
record Figure(List<Pulse> pulses, int stepMillis) {
    private static final int LEAST_MILLIS = 350;
    private static final int MOST_MILLIS = 1700;
    /** Short pulses, or pauses, differ by no more than this factor; small ones by a step more. */
    private static final double EVEN = 1.5;

    /** Returns true if lengths and pauses are those of the rhythm, at some pace. */
    boolean isTimed() {
        int millis = (pulses.getLast().to() - pulses.getFirst().from()) * stepMillis;
        var shorts = Stream.of(0, 2, 3).map(i -> pulses.get(i).length()).toList();
        var pauses = pauses();
        double one = mean(shorts);
        double ratio = pulses.get(1).length() / one;
        double pause = mean(pauses) / one;
        return millis >= LEAST_MILLIS
                && millis <= MOST_MILLIS
                && isEven(shorts)
                && isEven(pauses)
                && ratio >= 1.9
                && ratio <= 5
                && pause >= 0.4
                && pause <= 2.5;
    }

    /** Returns true if the silence on the nearer side is longer than those within, so that nothing else belongs to it. */
    boolean standsApart(int silence) {
        return silence > 1.25 * mean(pauses());
    }

    private List<Integer> pauses() {
        return IntStream.range(1, pulses.size())
                .mapToObj(i -> pulses.get(i).from() - pulses.get(i - 1).to())
                .toList();
    }

    private static double mean(List<Integer> lengths) {
        return lengths.stream().mapToInt(Integer::intValue).average().orElse(0);
    }

    private static boolean isEven(List<Integer> lengths) {
        var facts = lengths.stream().mapToInt(Integer::intValue).summaryStatistics();
        return facts.getMax() <= EVEN * facts.getMin() + 1;
    }
}
