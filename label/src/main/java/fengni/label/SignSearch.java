package fengni.label;

import fengni.label.LabelReading.Found;
import java.util.List;
import java.util.Optional;

/**
 * Goes over a text once and tries the objects that the signs of a label stand in or behind.
 *
 * <p>All of it is searched, since a label that is overlooked would get a second one beside it (6.1 c), and the work grows
 * with its length only: an object is followed no further than a label may reach, in length and in depth, and no further than
 * a backslash that JSON forbids. So those that are followed over one place are no more than the depth allows, and as many
 * again that take for quoted what the others do not.
 */
final class SignSearch {
    private static final List<String> SIGNS = List.of("\"AIGC\"", "\"ContentProducer\"", "\"ProduceID\"");

    private final String text;
    /** Where the objects begin that are open, the innermost last; one that was tried is kept as its complement. */
    private final int[] open;

    private int depth;
    /** Those below are further away than a label is long; their room was given to others. */
    private int lost;

    private int last = -1;
    private int lastTried = -1;
    private Optional<String> first = Optional.empty();

    private SignSearch(String text) {
        this.text = text;
        open = new int[Math.min(LabelReader.LIMIT, text.length())];
    }

    /** Returns the first label of a text, or else the first object that looks like one, cut where it is too long. */
    static Optional<String> in(String text) {
        return SIGNS.stream().anyMatch(text::contains) ? new SignSearch(text).search() : Optional.empty();
    }

    private Optional<String> search() {
        for (int at = 0; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '{' -> opened(at);
                case '}' -> depth = Math.max(lost, depth - 1);
                case '"' -> {
                    var label = isSign(at) ? label(at) : Optional.<String>empty();
                    if (label.isPresent()) {
                        return label;
                    }
                }
                default -> {
                    // everything else tells nothing
                }
            }
        }
        return first;
    }

    private void opened(int at) {
        last = at;
        open[depth++ % open.length] = at;
        lost = Math.max(lost, depth - open.length);
    }

    private boolean isSign(int at) {
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the label that a sign stands in, or in whose stead an object stands before it. */
    private Optional<String> label(int sign) {
        var around = Optional.<String>empty();
        if (depth > lost) {
            int innermost = (depth - 1) % open.length;
            int from = open[innermost];
            if (from >= 0 && sign - from <= LabelReader.LIMIT) {
                open[innermost] = ~from;
                lastTried = Math.max(lastTried, from);
                around = tried(from);
            }
        }
        if (around.isPresent() || lastTried == last) {
            return around;
        }
        lastTried = last;
        return tried(last);
    }

    private Optional<String> tried(int from) {
        int end = end(from);
        if (first.isEmpty()) {
            first = Optional.of(text.substring(from, end < 0 ? farthest(from) : end));
        }
        return end < 0
                ? Optional.empty()
                : Optional.of(text.substring(from, end)).filter(object -> AigcLabel.read(object) instanceof Found);
    }

    /** Returns the place after the brace that closes an object, -1 if it cannot be a label. */
    private int end(int from) {
        int inside = 0;
        boolean quoted = false;
        int farthest = farthest(from);
        for (int at = from; at < farthest; at++) {
            char unit = text.charAt(at);
            if (quoted) {
                at += unit == '\\' ? 1 : 0;
                quoted = unit != '"';
            } else if (unit == '"') {
                quoted = true;
            } else if (unit == '\\' || (unit == '{' && ++inside > LabelReader.DEPTH)) {
                return -1;
            } else if (unit == '}' && --inside == 0) {
                return at + 1;
            }
        }
        return -1;
    }

    private int farthest(int from) {
        return Math.min(text.length(), from + LabelReader.LIMIT + 1);
    }
}
