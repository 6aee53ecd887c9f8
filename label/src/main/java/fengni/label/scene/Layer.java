package fengni.label.scene;

import fengni.label.AigcLabel;
import fengni.label.Obstacle;
import fengni.label.Sighting;
import fengni.label.file.Splice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A layer of OpenUSD in text (usda): its first line, the metadata in brackets that may follow, and all the rest.
 *
 * @param text each byte as one character, so that places are offsets
 * @param head the pieces of the metadata with their brackets; none if there are none
 */
record Layer(String text, List<LayerToken> head) {
    static final String SIGN = "#usda ";
    private static final String NAME = "AIGC";
    /** The unit in which the places of entries are counted (USDZ file format specification, Layout). */
    static final int UNIT = 64;

    /** The string, or whatever else, under the label's name. */
    private record Found(LayerToken value, boolean isString) {}

    static Layer of(byte[] bytes) throws Obstacle {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        int open = LayerToken.behindBlanks(text, 0);
        boolean has = open < text.length() && text.charAt(open) == '(';
        return new Layer(text, has ? LayerToken.of(text, open) : List.of());
    }

    static String utf8(String latin) {
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** Returns the index of the bracket that opens customLayerData. */
    private Optional<Integer> custom() {
        for (int i = 0; i + 2 < head.size(); i++) {
            boolean named = head.get(i).depth() == 1 && head.get(i).is(text, "customLayerData");
            if (named && head.get(i + 1).kind() == '=' && head.get(i + 2).kind() == '{') {
                return Optional.of(i + 2);
            }
        }
        return Optional.empty();
    }

    private List<Found> labels() {
        var found = new ArrayList<Found>();
        int from = custom().orElse(head.size());
        for (int i = from + 2; i + 2 < head.size() && head.get(i).depth() > 1; i++) {
            boolean named = head.get(i).depth() == 2
                    && head.get(i).is(text, NAME)
                    && head.get(i + 1).kind() == '='
                    && head.get(i - 1).kind() == 'w';
            if (named) {
                var value = head.get(i + 2);
                boolean quoted = value.kind() == '"' || value.kind() == '\'';
                found.add(new Found(value, quoted && head.get(i - 1).is(text, "string")));
            }
        }
        return found;
    }

    List<Sighting> sightings() {
        var sightings = new ArrayList<Sighting>();
        var rest = new StringBuilder(text);
        for (Found one : labels().reversed()) {
            var place = one.isString() ? ScenePlace.LAYER_DATA : ScenePlace.LAYER_TEXT;
            sightings.add(new Sighting(place, utf8(one.value().text(text)), one.isString()));
            rest.replace(one.value().from(), one.value().to(), "");
        }
        loose(rest.toString()).ifPresent(sightings::add);
        return sightings;
    }

    static Optional<Sighting> loose(String latin) {
        return Sighting.in(
                ScenePlace.LAYER_TEXT, utf8(latin.replace("\\\"", "\"").replace("\\\\", "\\")));
    }

    /** Returns the change that puts the label in; the layer grows by a multiple of {@value #UNIT} bytes. */
    Splice with(AigcLabel label) {
        var value = '"' + label.wrappedJson().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        var entry = "\n        string " + NAME + " = " + value;
        var old = labels().stream().filter(Found::isString).findFirst();
        if (old.isPresent()) {
            int to = old.get().value().to();
            while (to < text.length() && text.charAt(to) == ' ') {
                to++;
            }
            return filled(old.get().value().from(), to, value, "");
        }
        if (custom().isPresent()) {
            int at = head.get(custom().get()).to();
            return filled(at, at, entry, "\n");
        }
        var whole = "\n    customLayerData = {" + entry;
        if (!head.isEmpty()) {
            int at = head.getFirst().to();
            return filled(at, at, whole, "\n    }\n");
        }
        int at = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n') + 1;
        return filled(at, at, (at > 0 && text.charAt(at - 1) == '\n' ? "(" : "\n(") + whole, "\n    }\n)\n");
    }

    /** Blanks behind the label make up what is missing to the next unit. */
    private static Splice filled(int from, int to, String before, String behind) {
        int length = before.length() + behind.length() - (to - from);
        var piece = before + " ".repeat(Math.floorMod(-length, UNIT)) + behind;
        return new Splice(from, to, piece.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Returns the metadata without customLayerData, blanks and comments; nothing if there is nothing else. */
    byte[] otherMetadata() {
        var kept = new StringBuilder();
        int custom = custom().orElse(-1);
        int end = custom;
        while (end >= 0 && !(head.get(end).kind() == '}' && head.get(end).depth() == 1)) {
            end++;
        }
        for (int i = 0; i < head.size(); i++) {
            if (custom < 0 || i < custom - 2 || i > end) {
                kept.append(text, head.get(i).from(), head.get(i).to());
            }
        }
        var all = kept.toString();
        return (all.equals("()") ? "" : all).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Returns where the things of the layer begin. */
    int body() {
        int at = head.isEmpty() ? text.indexOf('\n') + 1 : head.getLast().to();
        return LayerToken.behindBlanks(text, at);
    }
}
