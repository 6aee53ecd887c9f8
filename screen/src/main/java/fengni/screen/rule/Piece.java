package fengni.screen.rule;

import java.util.List;

/** A part of a regular expression, as far as its length and what it cannot do without are concerned. */
sealed interface Piece {
    /** No length has a bound above this. */
    int ENDLESS = 1_000_000;

    /** One character, folded; more than one if it is read as several, none if readers don't see it. */
    record Sign(String folded) implements Piece {}

    /** One character of a set, as it is written. */
    record OneOf(String written) implements Piece {}

    /** The edge of a word, or no such edge. */
    record Edge(String written) implements Piece {}

    /** One behind the other. */
    record Row(List<Piece> parts) implements Piece {}

    /** One of these. */
    record Either(List<Piece> parts) implements Piece {}

    /**
     * Some times over.
     *
     * @param most {@link #ENDLESS} without a limit
     * @param written the sign of the repeat
     */
    record Repeat(Piece part, int least, int most, String written) implements Piece {}

    /** Returns the most code points that can be matched, {@link #ENDLESS} at most. */
    default int width() {
        return switch (this) {
            case Sign(String folded) -> folded.codePointCount(0, folded.length());
            case OneOf one -> 1;
            case Edge edge -> 0;
            case Row(List<Piece> parts) ->
                capped(parts.stream().mapToLong(Piece::width).sum());
            case Either(List<Piece> parts) ->
                parts.stream().mapToInt(Piece::width).max().orElse(0);
            case Repeat(Piece part, int least, int most, String written) -> capped((long) part.width() * most);
        };
    }

    /** Returns the number of pieces with all repeats written out, {@link #ENDLESS} at most. */
    default int size() {
        return switch (this) {
            case Sign sign -> 1;
            case OneOf one -> 1;
            case Edge edge -> 1;
            case Row(List<Piece> parts) ->
                capped(1 + parts.stream().mapToLong(Piece::size).sum());
            case Either(List<Piece> parts) ->
                capped(1 + parts.stream().mapToLong(Piece::size).sum());
            case Repeat(Piece part, int least, int most, String written) ->
                capped((long) part.size() * Math.max(1, most == ENDLESS ? least + 1L : most));
        };
    }

    /** Returns the expression for RE2. */
    default String expression() {
        return switch (this) {
            case Sign(String folded) -> "(?:" + com.google.re2j.Pattern.quote(folded) + ")";
            case OneOf(String written) -> written;
            case Edge(String written) -> written;
            case Row(List<Piece> parts) ->
                String.join("", parts.stream().map(Piece::expression).toList());
            case Either(List<Piece> parts) ->
                "(?:" + String.join("|", parts.stream().map(Piece::expression).toList()) + ")";
            case Repeat(Piece part, int least, int most, String written) -> "(?:" + part.expression() + ")" + written;
        };
    }

    private static int capped(long size) {
        return (int) Math.min(size, ENDLESS);
    }
}
