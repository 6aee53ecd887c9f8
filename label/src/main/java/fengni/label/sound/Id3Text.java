package fengni.label.sound;

import fengni.label.file.Slice;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What a frame TXXX says: a description and a text, in the encoding that its first byte names. */
record Id3Text(String description, String value) {
    private static final int UTF_16 = 1;
    private static final int UTF_16BE = 2;

    static Id3Text of(Slice content) {
        if (content.length() == 0) {
            return new Id3Text("", "");
        }
        int encoding = content.u8(0);
        int width = isWide(encoding) ? 2 : 1;
        int end = terminator(content, width);
        var description = content.part(1, end - 1);
        var value = content.from(Math.min(content.length(), end + width));
        return new Id3Text(text(encoding, description), text(encoding, value));
    }

    /** Returns all texts of any other frame at once, as far as a search needs them. */
    static String all(String id, Slice content) {
        if (content.length() < 4) {
            return "";
        }
        int encoding = content.u8(0);
        boolean language = id.equals("COMM") || id.equals("USLT") || id.equals("COM") || id.equals("ULT");
        return isWide(encoding) ? text(encoding, content.from(language ? 4 : 1)) : content.utf8();
    }

    private static boolean isWide(int encoding) {
        return encoding == UTF_16 || encoding == UTF_16BE;
    }

    private static int terminator(Slice content, int width) {
        for (int at = 1; at + width <= content.length(); at += width) {
            if (content.u8(at) == 0 && content.u8(at + width - 1) == 0) {
                return at;
            }
        }
        return content.length();
    }

    private static String text(int encoding, Slice bytes) {
        var charset = charset(encoding);
        var text = new String(bytes.file(), bytes.start(), bytes.length(), charset);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static Charset charset(int encoding) {
        return switch (encoding) {
            case 0 -> StandardCharsets.ISO_8859_1;
            case UTF_16 -> StandardCharsets.UTF_16;
            case UTF_16BE -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_8;
        };
    }
}
