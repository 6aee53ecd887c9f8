package fengni.screen.matching;

import java.util.HashMap;
import java.util.Map;

/**
 * Words as rows of symbols, side by side in one array and in the order of their symbols; equal ones in the order in which
 * they came. Where a reading stretches, no two neighbours are equal, and {@link #runs} tells how often each stands there at
 * least. Used while tables are made.
 */
final class Forms {
    private final int[] spellings;
    private final char[] symbols;
    private final int[] starts;
    private final Map<Integer, String> runs;

    private Forms(int[] spellings, char[] symbols, int[] starts, Map<Integer, String> runs) {
        this.spellings = spellings;
        this.symbols = symbols;
        this.starts = starts;
        this.runs = runs;
    }

    static Forms of(Said said, Numbering numbering, boolean stretches) {
        var unordered = new Unordered(said, numbering.symbols(), stretches);
        return unordered.inOrder(RowOrder.of(unordered.symbols, unordered.starts, numbering.size()));
    }

    int count() {
        return spellings.length;
    }

    /** Returns which of the spellings a form was made of. */
    int spelling(int form) {
        return spellings[form];
    }

    int length(int form) {
        return starts[form + 1] - starts[form];
    }

    char symbol(int form, int place) {
        return symbols[starts[form] + place];
    }

    /** Returns how often each symbol stands there at least, one a char; empty when each stands once. */
    String runs(int form) {
        return runs.getOrDefault(spellings[form], "");
    }

    /** Returns how often the first symbol stands there at least. */
    int firstRun(int form) {
        var own = runs.isEmpty() ? "" : runs(form);
        return own.isEmpty() ? 1 : own.charAt(0);
    }

    /** Returns whether a form is the same as the one before it. */
    boolean isAsBefore(int form) {
        int length = length(form);
        if (form == 0 || length(form - 1) != length) {
            return false;
        }
        for (int place = length - 1; place >= 0; place--) {
            if (symbol(form, place) != symbol(form - 1, place)) {
                return false;
            }
        }
        return true;
    }

    /** The rows as they come. */
    private static final class Unordered {
        private final char[] symbols;
        private final int[] starts;
        private final Map<Integer, String> runs = new HashMap<>();
        private int size;

        Unordered(Said said, Units numbers, boolean stretches) {
            symbols = new char[said.size()];
            starts = new int[said.count() + 1];
            for (int spelling = 0; spelling < said.count(); spelling++) {
                boolean repeats = false;
                for (int at = said.from(spelling); at < said.to(spelling); at++) {
                    char symbol = (char) numbers.get(said.unit(at));
                    if (stretches && size > starts[spelling] && symbols[size - 1] == symbol) {
                        repeats = true;
                    } else {
                        symbols[size++] = symbol;
                    }
                }
                starts[spelling + 1] = size;
                if (repeats) {
                    runs.put(spelling, runs(said, spelling));
                }
            }
        }

        private static String runs(Said said, int spelling) {
            var runs = new StringBuilder();
            for (int at = said.from(spelling); at < said.to(spelling); at++) {
                int last = runs.length() - 1;
                if (at > said.from(spelling) && said.unit(at) == said.unit(at - 1)) {
                    runs.setCharAt(last, (char) (runs.charAt(last) + 1));
                } else {
                    runs.append((char) 1);
                }
            }
            return runs.toString();
        }

        Forms inOrder(int... order) {
            var sorted = new char[size];
            var begins = new int[starts.length];
            int filled = 0;
            for (int i = 0; i < order.length; i++) {
                int from = starts[order[i]];
                int to = starts[order[i] + 1];
                for (int at = from; at < to; at++) {
                    sorted[filled++] = symbols[at];
                }
                begins[i + 1] = filled;
            }
            return new Forms(order, sorted, begins, runs);
        }
    }
}
