package fengni.screen.rule;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;

/**
 * A regular expression (RE2) that is looked for in the text as it is read by its glyph: without the characters that
 * readers don't see, narrow, in lower case, in simplified script. The expression is read the same way, so case, width and
 * script don't matter on either side.
 *
 * <p>It can't match without one of its words, each of two characters or more and without blanks, and is run only around
 * those: the work stays in proportion to the text. A match has at most {@value #LONGEST} characters; of a longer one its
 * first {@value #LONGEST} count if they match by themselves.
 *
 * @param pattern compiled
 * @param required a match holds one of these
 * @param width the longest match, in characters as they are read
 */
public record Regex(Pattern pattern, List<String> required, int width) {
    public static final int LONGEST = 256;

    /** Most code points of an expression. */
    public static final int LONGEST_PATTERN = 1_000;

    /** Most signs of an expression with its repeats written out. */
    public static final int LARGEST = 2_000;

    public Regex {
        required = List.copyOf(required);
    }

    /** Reads an expression. */
    public static Parsed<Regex> parse(String expression, Reader reader) {
        int length = expression.codePointCount(0, expression.length());
        if (length > LONGEST_PATTERN) {
            return slipped(0, Mistake.PATTERN_TOO_LONG, length, LONGEST_PATTERN);
        }
        var parser = new PieceParser(expression, reader);
        var piece = parser.parse();
        if (!parser.slips().isEmpty()) {
            return malformed(expression, piece, parser.slips());
        }
        if (piece.size() > LARGEST) {
            return slipped(0, Mistake.EXPRESSION_TOO_LARGE, piece.size(), LARGEST);
        }
        var required = RequiredLiterals.of(piece);
        if (required.isEmpty()) {
            return malformed(expression, piece, List.of(Slip.at(0, Mistake.NO_REQUIRED_LITERAL)));
        }
        try {
            var pattern = Pattern.compile(piece.expression());
            return new Parsed.Sound<>(new Regex(pattern, required, Math.min(piece.width(), LONGEST)));
        } catch (PatternSyntaxException malformed) {
            return slipped(0, Mistake.BAD_EXPRESSION, malformed.getDescription());
        }
    }

    /** RE2 knows best what is wrong with an expression that it refuses too. */
    private static Parsed<Regex> malformed(String expression, Piece piece, List<Slip> slips) {
        try {
            if (piece.size() <= LARGEST) {
                Pattern.compile(
                        expression.replace("(?i)", "").replace("(?i:", "(?:")); // its folding of large sets is slow
            }
            return new Parsed.Slipped<>(slips);
        } catch (PatternSyntaxException malformed) {
            return slipped(0, Mistake.BAD_EXPRESSION, malformed.getDescription());
        }
    }

    private static Parsed<Regex> slipped(int column, Mistake mistake, Object... details) {
        return new Parsed.Slipped<>(List.of(Slip.at(column, mistake, details)));
    }
}
