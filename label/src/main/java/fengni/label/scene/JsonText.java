package fengni.label.scene;

import fengni.label.file.Slice;

/** Strings as they stand in JSON. */
final class JsonText {
    private JsonText() {}

    /** Returns what a string says; its escapes were found well formed. */
    static String of(Slice json, Json.Text text) {
        var raw = json.part(text.from() + 1, text.to() - text.from() - 2).utf8();
        if (raw.indexOf('\\') < 0) {
            return raw;
        }
        var said = new StringBuilder(raw.length());
        for (int at = 0; at < raw.length(); at++) {
            char unit = raw.charAt(at);
            if (unit != '\\') {
                said.append(unit);
            } else if (raw.charAt(++at) == 'u') {
                said.append((char) Integer.parseInt(raw.substring(at + 1, at + 5), 16));
                at += 4;
            } else {
                said.append(escaped(raw.charAt(at)));
            }
        }
        return said.toString();
    }

    private static char escaped(char kind) {
        return switch (kind) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> kind; // quotes and strokes stand for themselves
        };
    }

    /** Returns a line of text as a string of JSON. */
    static String quoted(String line) {
        return '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
