package fengni.label;

import java.util.List;
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
    /** So many places of a text are tried; one that speaks of labels more often is no label. */
    private static final int TRIED = 256;

    private static final List<String> SIGNS = List.of("\"AIGC\"", "\"ContentProducer\"", "\"ProduceID\"");

    /** Returns the label inside some text of a file, or else what looks most like one. */
    public static Optional<Sighting> in(LabelPlace place, String text) {
        var searched = text.substring(0, Math.min(text.length(), SEARCHED));
        var objects = SIGNS.stream()
                .flatMap(sign -> hits(searched, sign))
                .limit(TRIED)
                .flatMap(at -> Stream.of(around(searched, at), searched.lastIndexOf('{', at)))
                .filter(open -> open >= 0)
                .distinct()
                .map(open -> new Sighting(place, object(searched, open), false))
                .toList();
        return objects.stream()
                .filter(seen -> AigcLabel.read(seen.value()) instanceof LabelReading.Found)
                .findFirst()
                .or(() -> objects.stream().findFirst());
    }

    private static Stream<Integer> hits(String text, String sign) {
        return Stream.iterate(text.indexOf(sign), at -> at >= 0, at -> text.indexOf(sign, at + 1));
    }

    /** Returns where the innermost object begins that is still open at a place, -1 if none is near. */
    private static int around(String text, int place) {
        int closed = 0;
        for (int at = place; at >= Math.max(0, place - LabelReader.LIMIT); at--) {
            char unit = text.charAt(at);
            if (unit == '}') {
                closed++;
            } else if (unit == '{' && closed-- == 0) {
                return at;
            }
        }
        return -1;
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
