package fengni.screen.reading;

import java.util.function.Supplier;

/**
 * Reads a text with what is encoded in it decoded, piece by piece. What may still turn out to be encoded waits.
 *
 * <p>A reading is the same however the text is split. Not thread-safe.
 */
final class Decoder {
    /** From here to the surrogates nothing is more than it seems; ideographs are there. */
    private static final char FIRST_PLAIN = 0x2C00;

    private final Taker taker;
    private final StringBuilder waiting = new StringBuilder();
    private int waitingFrom;
    private boolean inRun;
    private boolean waitsForSign;

    /** Who takes the reading. */
    interface Taker {
        /** A piece that stands in the raw text as it is read. */
        void plain(CharSequence text, int raw);

        void decoded(String text, int raw, int rawLength, String how);
    }

    Decoder(Taker taker) {
        this.taker = taker;
    }

    /** Says that the text begins within a run of letters and digits, before anything is fed. */
    void beginWithin() {
        inRun = true;
    }

    void feed(CharSequence raw) {
        waiting.append(raw);
        read(false);
    }

    void end() {
        read(true);
    }

    /** Returns the raw offset of what waits; the end of the text if nothing does. */
    int waitsFrom() {
        return waitingFrom;
    }

    /** Returns whether what waits is noise if it is encoded: no word begins with it that does not begin with it as it stands. */
    boolean waitsForSign() {
        return waitsForSign;
    }

    private void read(boolean last) {
        int plainFrom = 0;
        int at = 0;
        waitsForSign = false;
        while (at < waiting.length()) {
            var attempt = attempt(waiting, at, inRun, last);
            if (attempt instanceof Attempt.More(boolean sign)) {
                waitsForSign = sign && isSignOnly(at + 1);
                break;
            }
            if (attempt instanceof Attempt.Found(int length, String text, String how)) {
                plain(plainFrom, at);
                taker.decoded(text, waitingFrom + at, length, how);
                at += length;
                plainFrom = at;
                inRun = false;
            } else {
                inRun = Packed.isPart(waiting.charAt(at));
                at++;
            }
        }
        plain(plainFrom, at);
        waiting.delete(0, at);
        waitingFrom += at;
    }

    /** Returns whether nothing that says more than a sign may begin in what waits: it comes to light if the sign is none. */
    private boolean isSignOnly(int from) {
        for (int at = from; at < waiting.length(); at++) {
            boolean within = waiting.charAt(at - 1) < 0x80 && Packed.isPart(waiting.charAt(at - 1));
            var attempt = attempt(waiting, at, within, false);
            if (!(attempt instanceof Attempt.None) && !attempt.equals(Attempt.MORE_OF_A_SIGN)) {
                return false;
            }
        }
        return true;
    }

    private void plain(int from, int to) {
        if (to > from) {
            taker.plain(waiting.subSequence(from, to), waitingFrom + from);
        }
    }

    /**
     * Returns whether anything in a piece may be encoded or begin something that is; if not, its reading is the piece itself.
     *
     * @param within whether a run of letters and digits goes on into the piece
     * @param last whether the text ends with the piece
     */
    static boolean mayChange(CharSequence piece, boolean within, boolean last) {
        boolean inRun = within;
        for (int at = 0; at < piece.length(); at++) {
            char c = piece.charAt(at);
            if (mayBegin(c) && !(attempt(piece, at, inRun, last) instanceof Attempt.None)) {
                return true;
            }
            inRun = c < 0x80 && Packed.isPart(c);
        }
        return false;
    }

    static boolean mayBegin(char c) {
        boolean plain = c >= FIRST_PLAIN && c < Character.MIN_SURROGATE;
        return !plain && (c < 0x80 || c == Tags.HIGH || Pictographs.mayBegin(c));
    }

    private static Attempt attempt(CharSequence waiting, int at, boolean inRun, boolean last) {
        char c = waiting.charAt(at);
        if (c == Tags.HIGH) {
            return Tags.at(waiting, at, last);
        }
        if (c >= 0x80) {
            return Pictographs.mayBegin(c) ? Pictographs.at(waiting, at, last) : Attempt.NONE;
        }
        return switch (c) {
            case '&' -> Entities.at(waiting, at, last);
            case '=' -> quoted(waiting, at, last);
            case '%' -> escaped(waiting, at, last);
            case '\\' ->
                either(
                        either(escaped(waiting, at, last), () -> StringJoints.at(waiting, at, last)),
                        () -> Styles.command(waiting, at, last));
            case '"', '\'' -> StringJoints.at(waiting, at, last);
            case '<' -> Markup.tag(waiting, at, last);
            case '[' -> Markup.bracketed(waiting, at, last);
            case ']' -> Markup.link(waiting, at, last);
            case '\n' -> Items.below(waiting, at, last);
            case '*', '~' -> Styles.emphasis(waiting, at, last);
            case '_' -> either(packed(waiting, at, inRun, last), () -> Styles.emphasis(waiting, at, last));
            case '{' -> Styles.place(waiting, at, last);
            case Styles.ESCAPE -> Styles.colour(waiting, at, last);
            case '/' -> either(Markup.comment(waiting, at, last), () -> packed(waiting, at, inRun, last));
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
                either(
                        either(packed(waiting, at, inRun, last), () -> Pictographs.key(waiting, at, last)),
                        () -> inRun ? Attempt.NONE : Items.inRow(waiting, at, last));
            default -> packed(waiting, at, inRun, last);
        };
    }

    /** Returns the second only if there is no first; but something found is more than something that may come. */
    private static Attempt either(Attempt first, Supplier<Attempt> second) {
        if (first instanceof Attempt.Found || first.equals(Attempt.MORE)) {
            return first;
        }
        var other = second.get();
        return other instanceof Attempt.None ? first : other;
    }

    private static Attempt packed(CharSequence waiting, int at, boolean inRun, boolean last) {
        return !inRun && Packed.isPart(waiting.charAt(at)) ? Packed.at(waiting, at, last) : Attempt.NONE;
    }

    private static Attempt quoted(CharSequence waiting, int at, boolean last) {
        if (at + 1 == waiting.length()) {
            return last ? Attempt.NONE : Attempt.MORE;
        }
        return waiting.charAt(at + 1) == '\n'
                ? new Attempt.Found(2, "", "quoted-printable") // a line that only looks broken (RFC 2045, 6.7)
                : EscapedBytes.QUOTED.at(waiting, at, last);
    }

    private static Attempt escaped(CharSequence waiting, int at, boolean last) {
        if (at + 1 == waiting.length()) {
            return last ? Attempt.NONE : Attempt.MORE;
        }
        char next = waiting.charAt(at + 1);
        if (next == 'u' || next == 'U') {
            return Escapes.at(waiting, at, last);
        }
        if (waiting.charAt(at) == '%') {
            return EscapedBytes.PERCENT.at(waiting, at, last);
        }
        if (next == 'x') {
            return EscapedBytes.HEXADECIMAL.at(waiting, at, last);
        }
        var octal = EscapedBytes.OCTAL.at(waiting, at, last);
        return !(octal instanceof Attempt.None)
                ? octal
                : either(CodeNumbers.styled(waiting, at, last), () -> Escapes.blank(waiting, at, last));
    }
}
