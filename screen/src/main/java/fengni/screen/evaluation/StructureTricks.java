package fengni.screen.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The word cut up by what carries it. */
final class StructureTricks {
    private static final List<String> COMMENTS = List.of("<!-- -->", "/**/", "<!---->");
    private static final List<String> TAGS = List.of("<b>", "</span>", "<br/>", "<i class=\"a\">");

    /** A style around one character, which is x. */
    private static final List<String> STYLES = List.of(
            "**x**", "__x__", "~~x~~", "***x***", "\\text{x}", "<![CDATA[x]]>", "{{}}x", "\u001b[31mx\u001b[0m");

    private StructureTricks() {}

    static List<Trick> tricks() {
        return List.of(
                new Trick(Family.STRUCTURE, "chunks", StructureTricks::chunks),
                new Trick(Family.STRUCTURE, "turns", StructureTricks::turns),
                Trick.of(
                        Family.STRUCTURE,
                        "markup",
                        (word, chance) ->
                                new Between(chance.strength() == 2 ? COMMENTS : TAGS, 1, 2).over(word, chance)),
                Trick.of(Family.STRUCTURE, "styles", StructureTricks::styles),
                Trick.of(Family.STRUCTURE, "items", StructureTricks::items),
                Trick.of(Family.STRUCTURE, "cells", StructureTricks::cells),
                new Trick(Family.STRUCTURE, "arguments", StructureTricks::arguments));
    }

    /** The text comes in pieces of three, two or one UTF-16 units, inside surrogate pairs too. */
    private static Optional<Placed> chunks(Carrier carrier, String word, Chance chance) {
        var whole = carrier.hold(word);
        int size = Chance.STRONGEST + 1 - chance.strength();
        var pieces = new ArrayList<String>();
        for (int at = 0; at < whole.text().length(); at += size) {
            pieces.add(whole.text().substring(at, Math.min(whole.text().length(), at + size)));
        }
        return Optional.of(new Placed(whole.text(), whole.start(), whole.end(), pieces));
    }

    /** The word goes on in the next turn, or in every turn. */
    private static Optional<Placed> turns(Carrier carrier, String word, Chance chance) {
        int[] points = word.codePoints().toArray();
        if (points.length < 3) {
            return Optional.empty();
        }
        int only = chance.between(1, points.length - 1);
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder(carrier.before());
        for (int i = 0; i < points.length; i++) {
            if (i == only || (i > 0 && chance.strength() > 1)) {
                pieces.add(piece.append('\n').toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(points[i]);
        }
        pieces.add(piece + carrier.after());
        var text = String.join("", pieces);
        return Optional.of(new Placed(
                text, carrier.before().length(), text.length() - carrier.after().length(), pieces));
    }

    /** Each character in a style of its own. */
    private static Optional<String> styles(String word, Chance chance) {
        var style = chance.one(STYLES);
        int middle = style.indexOf('x');
        return Optional.of(word.codePoints()
                .mapToObj(each -> style.substring(0, middle) + Character.toString(each) + style.substring(middle + 1))
                .collect(Collectors.joining()));
    }

    /** Each character an item of a list; of Latin letters and digits nobody makes one. */
    private static Optional<String> items(String word, Chance chance) {
        int[] points = word.codePoints().toArray();
        if (points.length < 3 || !Arrays.stream(points).allMatch(Character::isIdeographic)) {
            return Optional.empty();
        }
        var text = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            var mark = chance.strength() == 1 ? (i + 1) + ". " : chance.strength() == 2 ? "- \"" : "" + (i + 1);
            text.append(i > 0 && chance.strength() < Chance.STRONGEST ? "\n" : "")
                    .append(mark)
                    .appendCodePoint(points[i]);
            text.append(chance.strength() == 2 ? "\"" : "");
        }
        return Optional.of(text.toString());
    }

    private static Optional<String> cells(String word, Chance chance) {
        var characters = word.codePoints().mapToObj(Character::toString).toList();
        return switch (chance.strength()) {
            case 1 -> Optional.of(String.join("|", characters));
            case 2 -> Optional.of(String.join("\t", characters));
            default -> Optional.of(characters.stream().collect(Collectors.joining("</td><td>", "<td>", "</td>")));
        };
    }

    /** The word stands in the arguments of a tool call: JSON in a string of JSON. */
    private static Optional<Placed> arguments(Carrier carrier, String word, Chance chance) {
        var written = switch (chance.strength()) {
            case 1 -> word;
            case 2 -> escaped(word);
            default -> word.codePoints().mapToObj(Character::toString).collect(Collectors.joining("\\\",\\\""));
        };
        var before = "{\"name\":\"search\",\"arguments\":\"{\\\"query\\\":[\\\"" + quoted(carrier.before());
        return Optional.of(Placed.whole(
                before + written + quoted(carrier.after()) + "\\\"]}\"}",
                before.length(),
                before.length() + written.length()));
    }

    private static String escaped(String word) {
        return word.chars()
                .mapToObj(unit -> String.format(Locale.ROOT, "\\\\u%04x", unit))
                .collect(Collectors.joining());
    }

    private static String quoted(String text) {
        return text.replace("\"", "\\\\\\\"").replace("\n", "\\\\n");
    }
}
