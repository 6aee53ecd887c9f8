package fengni.screen.spelling;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Reads one character in another dress as the plain characters it stands for: width, circles, brackets, squares,
 * mathematical alphabets, ligatures, accents, radicals, compatibility ideographs.
 */
public final class Compatibility {
    private Compatibility() {}

    /** Returns the plain form; a character without one is returned as it is. Marks may be left in the answer. */
    public static String plain(int codePoint) {
        if (isPlain(codePoint)) {
            return Character.toString(codePoint);
        }
        var framed = framed(codePoint);
        if (!framed.isEmpty()) {
            return framed;
        }
        var radical = Pairs.RADICALS.get(codePoint);
        if (radical != null) {
            return Character.toString(radical);
        }
        return unbracketed(Normalizer.normalize(Character.toString(codePoint), Form.NFKD));
    }

    /** Saves tens of thousands of look-ups at start: ideographs and Hangul syllables are their own plain form. */
    static boolean isPlain(int codePoint) {
        return (codePoint >= 0x3400 && codePoint <= 0x9FFF)
                || (codePoint >= 0xAC00 && codePoint <= 0xF8FF)
                || (codePoint >= 0x20000 && codePoint <= 0x2F7FF);
    }

    /** White on black and dingbat digits, white on black letters, flags' letters: Unicode gives them no decomposition. */
    private static String framed(int codePoint) {
        return switch (codePoint) {
            case 0x24FF, 0x1F10B, 0x1F10C -> "0";
            default -> {
                int number = numberInFrame(codePoint);
                int letter = letterInFrame(codePoint);
                yield number > 0 ? Integer.toString(number) : letter >= 0 ? Character.toString('a' + letter) : "";
            }
        };
    }

    private static int numberInFrame(int codePoint) {
        if (codePoint >= 0x2776 && codePoint <= 0x2793) {
            return (codePoint - 0x2776) % 10 + 1;
        }
        if (codePoint >= 0x24EB && codePoint <= 0x24F4) {
            return codePoint - 0x24EB + 11;
        }
        return codePoint >= 0x24F5 && codePoint <= 0x24FE ? codePoint - 0x24F5 + 1 : 0;
    }

    private static int letterInFrame(int codePoint) {
        for (int first : new int[] {0x1F150, 0x1F170, 0x1F1E6}) {
            if (codePoint >= first && codePoint < first + 26) {
                return codePoint - first;
            }
        }
        return -1;
    }

    /** The bracket or full stop of a character such as ⑴ ⒈ ㈠ is a frame like a circle, not text. */
    private static String unbracketed(String plain) {
        int last = plain.length() - 1;
        if (last >= 2 && ((plain.startsWith("(") && plain.endsWith(")")) || plain.startsWith("〔"))) {
            return plain.substring(1, last);
        }
        boolean numbered = last >= 1 && Character.isDigit(plain.charAt(0));
        return numbered && (plain.endsWith(".") || plain.endsWith(",")) ? plain.substring(0, last) : plain;
    }
}
