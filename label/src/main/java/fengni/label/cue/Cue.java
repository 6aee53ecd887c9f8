package fengni.label.cue;

import java.util.List;

/**
 * A sound that marks another, at the rate of the other.
 *
 * @param rows samples from -1 to 1: one row for each channel of the other, or a single one for all of them
 */
record Cue(List<double[]> rows, int rate) {
    Cue {
        rows = List.copyOf(rows);
    }

    static Cue rhythm(int rate) {
        return new Cue(List.of(Rhythm.at(rate)), rate);
    }

    int frames() {
        return rows.getFirst().length;
    }

    double[] row(int channel) {
        return rows.get(rows.size() == 1 ? 0 : channel);
    }

    /** Returns the mean of all channels, one frame after the other. */
    double[] mono() {
        var mono = new double[frames()];
        for (double[] row : rows) {
            for (int i = 0; i < mono.length; i++) {
                mono[i] += row[i] / rows.size();
            }
        }
        return mono;
    }
}
