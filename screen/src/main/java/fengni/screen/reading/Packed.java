package fengni.screen.reading;

/** Runs of letters and digits that are text in base64 or in hexadecimal digits. Most words are neither, and a few letters tell. */
final class Packed {
    /** A longer run is read as it stands: no writer of words hides so much in one piece, and a stream would hold it all. */
    static final int LONGEST = 2048;

    private Packed() {}

    static boolean isPart(char c) {
        return Ascii.isLetter(c) || Ascii.isDigit(c) || c == '+' || c == '/' || c == '-' || c == '_';
    }

    /** @param at where a run begins */
    static Attempt at(CharSequence text, int at, boolean last) {
        char c = text.charAt(at);
        if (c == 'U' || c == 'u') {
            var number = CodeNumbers.unicode(text, at, last);
            if (!(number instanceof Attempt.None)) {
                return number;
            }
        }
        if (Ascii.digit(c, 16) < 0) {
            return Base64Run.at(text, at, last);
        }
        var hex = HexBytes.at(text, at, last);
        return hex instanceof Attempt.None ? Base64Run.at(text, at, last) : hex;
    }
}
