package fengni.label.office;

import java.util.List;
import java.util.Optional;

/**
 * The header of printed pages of a sheet: text with codes such as {@code &C} for its middle (ISO/IEC 29500-1, 18.3.1.46).
 */
record HeaderText(String code) {
    /** Programs refuse a workbook with a longer one. */
    private static final int MOST = 255;

    private static final int COLOUR = 8;

    /** Returns the header with the words as one more line of its middle; empty if there is no room. */
    Optional<HeaderText> with(String words) {
        int middleEnd = -1;
        int right = code.length();
        boolean inMiddle = true;
        for (int at = 0; at < code.length(); at = next(at)) {
            if (isSection(at)) {
                middleEnd = inMiddle && at > 0 ? at : middleEnd;
                inMiddle = code.charAt(at + 1) == 'C';
                right = code.charAt(at + 1) == 'R' ? Math.min(right, at) : right;
            }
        }
        middleEnd = inMiddle && !code.isEmpty() ? code.length() : middleEnd;
        int place = middleEnd < 0 ? right : middleEnd;
        var piece = (middleEnd < 0 ? "&C" : "\n") + words.replace("&", "&&");
        return code.length() + piece.length() > MOST
                ? Optional.empty()
                : Optional.of(new HeaderText(code.substring(0, place) + piece + code.substring(place)));
    }

    /** Returns its lines as people read them. */
    List<String> lines() {
        var text = new StringBuilder();
        for (int at = 0; at < code.length(); at = next(at)) {
            if (isSection(at)) {
                text.append('\n');
            } else if (code.startsWith("&&", at) || code.charAt(at) != '&') {
                text.append(code.charAt(at));
            }
        }
        return text.toString().lines().map(String::strip).toList();
    }

    private boolean isSection(int at) {
        return code.charAt(at) == '&' && at + 1 < code.length() && "LCR".indexOf(code.charAt(at + 1)) >= 0;
    }

    /** Returns where the code or character after this one begins. */
    private int next(int at) {
        if (code.charAt(at) != '&' || at + 1 >= code.length()) {
            return at + 1;
        }
        char kind = code.charAt(at + 1);
        if (kind == '"') {
            int end = code.indexOf('"', at + 2);
            return end < 0 ? code.length() : end + 1;
        }
        int end = at + 2;
        if (kind == 'K') {
            return Math.min(code.length(), at + COLOUR);
        }
        while (isDigit(kind) && end < code.length() && isDigit(code.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }
}
