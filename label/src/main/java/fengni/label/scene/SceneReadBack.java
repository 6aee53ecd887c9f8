package fengni.label.scene;

import fengni.label.AigcLabel;
import fengni.label.file.Medium;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Looks at a labelled scene once more, with the parser of another library: the label stands once, in the extras of the asset;
 * without it the JSON is the original's, byte for byte; and so is every chunk behind it.
 */
final class SceneReadBack {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private SceneReadBack() {}

    static Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
        boolean binary = original.startsWith(0, "glTF");
        long oldEnd = binary ? 20 + le(original, 12) : original.length();
        long newEnd = binary ? 20 + le(marked, 12) : marked.length();
        boolean told = !binary || isTold(original, marked, newEnd - oldEnd);
        if (!told || original.part(oldEnd, original.length()).mismatch(marked.part(newEnd, marked.length())) >= 0) {
            return Optional.of("chunks");
        }
        long from = binary ? 20 : 0;
        var young = json(marked, from, newEnd, binary);
        if (!isKept(json(original, from, oldEnd, binary), young, label)) {
            return Optional.of("bytes beside the label");
        }
        return holds(young, label) ? Optional.empty() : Optional.of("label");
    }

    private static boolean isTold(Medium original, Medium marked, long grown) {
        return marked.startsWith(0, "glTF")
                && le(marked, 4) == 2
                && le(marked, 8) == le(original, 8) + grown
                && le(marked, 12) % 4 == 0
                && le(marked, 16) == le(original, 16);
    }

    private static long le(Medium medium, long at) {
        return medium.slice(at, 4).u32le(0);
    }

    private static byte[] json(Medium medium, long from, long to, boolean padded) {
        var bytes = medium.between(from, to).bytes();
        int end = bytes.length;
        while (padded && end > 0 && (bytes[end - 1] == ' ' || bytes[end - 1] == 0)) {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    /** Takes the label's string out again, or the older one in, and compares. */
    private static boolean isKept(byte[] old, byte[] young, AigcLabel label) {
        var value = '"' + label.wrappedJson().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        int before = 0;
        while (before < Math.min(old.length, young.length) && old[before] == young[before]) {
            before++;
        }
        if (Arrays.equals(old, young)) {
            return true;
        }
        int at = near(young, ascii(value), before);
        if (at < 0) {
            return false;
        }
        int behind = at + value.length();
        if (at < old.length && old[at] == '"' && Arrays.equals(old, 0, at, young, 0, at)) {
            int end = closed(old, at);
            return Arrays.equals(old, end, old.length, young, behind, young.length);
        }
        return List.of(",\"extras\":{\"AIGC\":|}", "\"extras\":{\"AIGC\":|}", ",\"AIGC\":|", "\"AIGC\":|").stream()
                .map(form -> form.split("\\|", -1))
                .anyMatch(form -> isWithout(old, young, at - form[0].length(), form[0] + value + form[1]));
    }

    private static boolean isWithout(byte[] old, byte[] young, int from, String piece) {
        var gone = ascii(piece);
        int to = from + gone.length;
        return from >= 0
                && to <= young.length
                && from <= old.length
                && Arrays.equals(young, from, to, gone, 0, gone.length)
                && Arrays.equals(old, 0, from, young, 0, from)
                && Arrays.equals(old, from, old.length, young, to, young.length);
    }

    /** Returns where a string stands that begins no further than the first byte that differs, and shortly before it. */
    private static int near(byte[] bytes, byte[] wanted, int differs) {
        for (int at = Math.max(0, differs - wanted.length);
                at <= differs + 32 && at + wanted.length <= bytes.length;
                at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }

    private static int closed(byte[] bytes, int open) {
        int at = open + 1;
        while (at < bytes.length && bytes[at] != '"') {
            at += bytes[at] == '\\' ? 2 : 1;
        }
        return Math.min(bytes.length, at + 1);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean holds(byte[] json, AigcLabel label) {
        int labels = 0;
        boolean meant = false;
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.PROPERTY_NAME
                        && parser.currentName().equals("AIGC")) {
                    labels++;
                    boolean text = parser.nextToken() == JsonToken.VALUE_STRING;
                    var path = parser.streamReadContext().pathAsPointer().toString();
                    meant = text
                            && path.equals("/asset/extras/AIGC")
                            && parser.getString().equals(label.wrappedJson());
                }
            }
        } catch (JacksonException broken) {
            return false;
        }
        return labels == 1 && meant;
    }
}
