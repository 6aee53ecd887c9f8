package fengni.screen.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** The word as machines write it: entities, escapes, bytes. */
final class EncodingTricks {
    private EncodingTricks() {}

    static List<Trick> tricks() {
        return List.of(
                Trick.of(
                        Family.ENCODING,
                        "entity",
                        (word, chance) ->
                                some(word, chance, each -> entity(each, chance), text -> text.replace("&", "&amp;"))),
                Trick.of(
                        Family.ENCODING,
                        "percent",
                        (word, chance) ->
                                some(word, chance, each -> bytes(each, "%"), text -> text.replace("%", "%25"))),
                Trick.of(
                        Family.ENCODING,
                        "escape",
                        (word, chance) ->
                                some(word, chance, EncodingTricks::escape, text -> text.replace("\\", "\\u005c"))),
                new Trick(Family.ENCODING, "base64", EncodingTricks::base64),
                Trick.of(
                        Family.ENCODING,
                        "bytes",
                        (word, chance) -> Optional.of(
                                chance.strength() == 2
                                        ? bytes(word, "=")
                                        : HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8)))));
    }

    /** Encodes one character when mild, half of them, or all; when strong, at times what is encoded once more. */
    private static Optional<String> some(
            String word, Chance chance, IntFunction<String> code, UnaryOperator<String> again) {
        int[] points = word.codePoints().toArray();
        var places = new ArrayList<Integer>();
        for (int i = 0; i < points.length; i++) {
            places.add(i);
        }
        var chosen = chance.some(places);
        var text = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            text.append(chosen.contains(i) ? code.apply(points[i]) : Character.toString(points[i]));
        }
        boolean twice = chance.strength() == Chance.STRONGEST && chance.random().nextBoolean();
        return Optional.of(twice ? again.apply(text.toString()) : text.toString());
    }

    private static String entity(int codePoint, Chance chance) {
        return chance.random().nextBoolean()
                ? "&#" + codePoint + ";"
                : "&#x" + Integer.toHexString(codePoint).toUpperCase(Locale.ROOT) + ";";
    }

    private static String bytes(int codePoint, String sign) {
        return bytes(Character.toString(codePoint), sign);
    }

    private static String bytes(String text, String sign) {
        return HexFormat.of().withUpperCase().withPrefix(sign).formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String escape(int codePoint) {
        var text = new StringBuilder();
        for (char unit : Character.toChars(codePoint)) {
            text.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        }
        return text.toString();
    }

    /** Encodes the word, the word with what stands beside it, or the whole text twice. */
    private static Optional<Placed> base64(Carrier carrier, String word, Chance chance) {
        List<String> parts = switch (chance.strength()) {
            case 1 -> List.of(carrier.before(), encoded(word), carrier.after());
            case 2 -> List.of("", encoded(carrier.before() + word), carrier.after());
            default -> List.of("", encoded(encoded(carrier.before() + word + carrier.after())), "");
        };
        int start = parts.getFirst().length();
        return Optional.of(Placed.whole(
                String.join(" ", parts), start + 1, start + 1 + parts.get(1).length()));
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
