package fengni.screen.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes that may be text. */
final class Bytes {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private Bytes() {}

    /** Returns how many bytes a character of UTF-8 has that begins with this one; 0 if none does (RFC 3629, 4). */
    static int utf8Length(int lead) {
        if (lead < 0x80) {
            return 1;
        }
        return lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }

    /** Returns whether common ideographs begin so in UTF-8. */
    static boolean isLead(int value) {
        return value >= 0xE4 && value <= 0xE9;
    }

    /** Returns how many of the first bytes are whole characters of UTF-8 without controls; -1 if the rest can't become one. */
    static int wholeUtf8(byte[] bytes, int length) {
        int at = 0;
        while (at < length) {
            int step = utf8Step(bytes, at, length);
            if (step <= 0) {
                return step < 0 ? -1 : at;
            }
            at += step;
        }
        return at;
    }

    /** Returns the length of the character of UTF-8 that begins here; 0 if more of it may come, -1 if none can begin. */
    static int utf8Step(byte[] bytes, int at, int length) {
        int need = utf8Length(bytes[at] & 0xff);
        if (need == 0 || isControl(bytes[at]) || !continues(bytes, at + 1, Math.min(at + need, length))) {
            return -1;
        }
        if (at + 1 < length && isMisspelled(bytes[at] & 0xff, need > 1 ? bytes[at + 1] & 0xff : 0)) {
            return -1;
        }
        return at + need > length ? 0 : need;
    }

    /** Returns the same for ASCII and the ideographs of GB2312 (rows 16 to 87). */
    static int chineseStep(byte[] bytes, int at, int length) {
        int lead = bytes[at] & 0xff;
        if (lead < 0x80) {
            return isControl(bytes[at]) ? -1 : 1;
        }
        if (lead < 0xB0 || lead > 0xF7) {
            return -1;
        }
        if (at + 1 == length) {
            return 0;
        }
        int second = bytes[at + 1] & 0xff;
        return second >= 0xA1 && second <= 0xFE ? 2 : -1;
    }

    static Optional<String> utf8(byte[] bytes) {
        return text(bytes, StandardCharsets.UTF_8);
    }

    /** Returns the ideograph that two bytes say in China's own code, if they say one. */
    static Optional<String> ideograph(byte[] two) {
        return text(two, GB18030).filter(text -> text.codePoints().allMatch(Character::isIdeographic));
    }

    private static Optional<String> text(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static boolean continues(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Longer than need be, half a surrogate pair, or beyond the last character: told by the second byte (RFC 3629, 4). */
    private static boolean isMisspelled(int lead, int second) {
        return switch (lead) {
            case 0xE0 -> second < 0xA0;
            case 0xED -> second > 0x9F;
            case 0xF0 -> second < 0x90;
            case 0xF4 -> second > 0x8F;
            default -> false;
        };
    }

    private static boolean isControl(byte value) {
        boolean low = value >= 0 && value < ' ' && value != '\n' && value != '\r' && value != '\t';
        return low || value == 0x7F;
    }
}
