package fengni.screen.rule;

import fengni.screen.rule.Piece.Edge;
import fengni.screen.rule.Piece.Either;
import fengni.screen.rule.Piece.OneOf;
import fengni.screen.rule.Piece.Repeat;
import fengni.screen.rule.Piece.Row;
import fengni.screen.rule.Piece.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds words one of which stands in everything that an expression matches, so that it need be run only where one of them
 * was found. A word has no blanks: those are noise to the search for words.
 */
final class RequiredLiterals {
    static final int SHORTEST = 2;
    static final int LONGEST = 32;
    static final int MOST = 64;

    private RequiredLiterals() {}

    /** Returns the words, the longest there are; empty when some match can do without any. */
    static List<String> of(Piece piece) {
        return switch (piece) {
            case Sign sign -> List.of();
            case OneOf one -> List.of();
            case Edge edge -> List.of();
            case Either(List<Piece> parts) -> ofAll(parts);
            case Repeat(Piece part, int least, int most, String written) -> least == 0 ? List.of() : of(part);
            case Row(List<Piece> parts) ->
                best(Stream.concat(runs(parts), parts.stream().map(RequiredLiterals::of)));
        };
    }

    private static List<String> ofAll(List<Piece> parts) {
        var all = parts.stream()
                .map(part -> best(Stream.of(of(part), word(exact(part).orElse("")))))
                .toList();
        boolean complete = all.stream().noneMatch(List::isEmpty);
        var words = all.stream().flatMap(List::stream).distinct().toList();
        return complete && words.size() <= MOST ? words : List.of();
    }

    /** Returns the words that pieces with only one way to match make with their neighbours. */
    private static Stream<List<String>> runs(List<Piece> parts) {
        var runs = new ArrayList<List<String>>();
        var run = new StringBuilder();
        for (Piece part : parts) {
            var exact = exact(part);
            exact.ifPresent(run::append);
            if (exact.isEmpty()) {
                var always = always(part);
                runs.add(word(run.append(always).toString()));
                run.setLength(0);
                run.append(always);
            }
        }
        runs.add(word(run.toString()));
        return runs.stream();
    }

    /** Returns what a piece that matches only one text matches. */
    private static Optional<String> exact(Piece piece) {
        return switch (piece) {
            case Sign(String folded) when folded.chars().noneMatch(Token::isBlank) -> Optional.of(folded);
            case Sign blank -> Optional.empty();
            case OneOf one -> Optional.empty();
            case Edge edge -> Optional.of("");
            case Either(List<Piece> parts) -> parts.size() == 1 ? exact(parts.getFirst()) : Optional.empty();
            case Row(List<Piece> parts) ->
                parts.stream()
                        .map(RequiredLiterals::exact)
                        .reduce(Optional.of(""), (one, next) -> one.flatMap(first -> next.map(first::concat)));
            case Repeat(Piece part, int least, int most, String written) ->
                least == most && least <= LONGEST ? exact(part).map(each -> each.repeat(least)) : Optional.empty();
        };
    }

    /** Returns what a repeat begins and ends with. */
    private static String always(Piece piece) {
        return piece instanceof Repeat(Piece part, int least, int most, String written)
                ? exact(part).orElse("").repeat(Math.min(least, LONGEST))
                : "";
    }

    private static List<String> word(String run) {
        var points = run.codePoints().limit(LONGEST).toArray();
        return points.length < SHORTEST ? List.of() : List.of(new String(points, 0, points.length));
    }

    private static List<String> best(Stream<List<String>> choices) {
        return choices.filter(each -> !each.isEmpty())
                .reduce((one, other) -> shortest(other) > shortest(one) ? other : one)
                .orElse(List.of());
    }

    private static int shortest(List<String> words) {
        return words.stream().mapToInt(String::length).min().orElse(0);
    }
}
