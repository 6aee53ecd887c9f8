package fengni.screen.evaluation;

import java.util.List;

/** A word put into its text, from start to end in UTF-16; the text may come in pieces. */
record Placed(String text, int start, int end, List<String> pieces) {
    Placed {
        pieces = List.copyOf(pieces);
    }

    static Placed whole(String text, int start, int end) {
        return new Placed(text, start, end, List.of(text));
    }
}
