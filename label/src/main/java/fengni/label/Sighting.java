package fengni.label;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A string that is a label or looks like one.
 *
 * @param place where it stands
 * @param value the string, decoded as the place asks for
 * @param certain true if the place itself says that a label belongs there, whatever the string looks like
 */
public record Sighting(LabelPlace place, String value, boolean certain) {
    private static final int SEARCHED = 1 << 20;

    /** Returns the label inside some text of a file, if it has the signs of one. */
    public static Optional<Sighting> in(LabelPlace place, String text) {
        var searched = text.substring(0, Math.min(text.length(), SEARCHED));
        return Stream.of("\"AIGC\"", "\"ContentProducer\"", "\"ProduceID\"")
                .map(searched::indexOf)
                .filter(at -> at > 0)
                .map(at -> searched.lastIndexOf('{', at))
                .filter(open -> open >= 0)
                .findFirst()
                .map(open -> new Sighting(place, object(searched, open), false));
    }

    /** Returns the object that begins at a brace, up to the brace that closes it or to the end of the text. */
    private static String object(String text, int open) {
        int depth = 0;
        boolean quoted = false;
        for (int at = open; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (quoted) {
                at += unit == '\\' ? 1 : 0;
                quoted = unit != '"';
            } else if (unit == '"') {
                quoted = true;
            } else if (unit == '{') {
                depth++;
            } else if (unit == '}' && --depth == 0) {
                return text.substring(open, at + 1);
            }
        }
        return text.substring(open);
    }
}
