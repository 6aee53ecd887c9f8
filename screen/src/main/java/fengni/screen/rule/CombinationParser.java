package fengni.screen.rule;

import fengni.screen.rule.Combination.Alternative;
import fengni.screen.rule.Expression.All;
import fengni.screen.rule.Expression.Any;
import fengni.screen.rule.Expression.AtLeast;
import fengni.screen.rule.Expression.InOrder;
import fengni.screen.rule.Expression.Not;
import fengni.screen.rule.Expression.OfClass;
import fengni.screen.rule.Expression.Word;
import fengni.screen.rule.Token.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a combination by the grammar in {@link Combination}, by one method for each of its lines; goes on after a slip. */
final class CombinationParser {
    private static final int MOST_DIGITS = 6;
    private static final int MOST_SLIPS = 20;

    private final List<Slip> slips = new ArrayList<>();
    private final List<Token> tokens;
    private int at;
    private int depth;
    private int words;
    private int within = Combination.USUAL;
    private boolean windowGiven;
    private boolean inSentence;

    CombinationParser(String pattern) {
        int length = pattern.codePointCount(0, pattern.length());
        if (length > Combination.LONGEST) {
            slips.add(Slip.at(0, Mistake.PATTERN_TOO_LONG, length, Combination.LONGEST));
            tokens = List.of(new Token(Sort.END, "", 1));
        } else {
            tokens = Token.read(pattern, slips);
        }
    }

    Parsed<Combination> parse() {
        if (!slips.isEmpty() && tokens.size() == 1) {
            return slipped();
        }
        var whole = any();
        options();
        while (now().sort() != Sort.END) {
            skip();
            if (mayBegin(now())) {
                any();
                options();
            }
        }
        if (words > Combination.MOST_WORDS) {
            slip(0, Mistake.TOO_MANY_WORDS, Combination.MOST_WORDS);
        }
        var alternatives = slips.isEmpty() ? alternatives(whole) : List.<Alternative>of();
        return slips.isEmpty() ? new Parsed.Sound<>(new Combination(alternatives, within, inSentence)) : slipped();
    }

    private Parsed<Combination> slipped() {
        return new Parsed.Slipped<>(slips.stream()
                .sorted(Comparator.comparingInt(Slip::column))
                .distinct()
                .limit(MOST_SLIPS)
                .toList());
    }

    private Expression any() {
        return joined(Sort.OR, this::all, Any::new);
    }

    private Expression all() {
        return joined(Sort.AND, this::order, All::new);
    }

    private Expression order() {
        return joined(Sort.BEFORE, this::one, InOrder::new);
    }

    private Expression joined(Sort sign, Supplier<Expression> part, Function<List<Expression>, Expression> join) {
        var parts = new ArrayList<>(List.of(part.get()));
        while (accepted(sign)) {
            parts.add(part.get());
        }
        return parts.size() == 1 ? parts.getFirst() : join.apply(parts);
    }

    private Expression one() {
        var token = now();
        if (depth == Combination.DEEPEST) {
            slip(token.column(), Mistake.TOO_DEEP, Combination.DEEPEST);
            at = tokens.size() - 1;
            return new Word("");
        }
        return switch (token.sort()) {
            case NOT -> {
                at++;
                yield new Not(deeper(this::one), token.column());
            }
            case OPEN -> {
                at++;
                yield closed(token, deeper(this::any));
            }
            case QUOTED -> {
                at++;
                yield counted(new Word(token.text()));
            }
            case CLASS -> {
                at++;
                yield counted(new OfClass(token.text()));
            }
            case BARE -> isCount() ? atLeast() : bare();
            case AND, OR, BEFORE, CLOSE, COMMA, END -> {
                slip(token.column(), Mistake.WORD_EXPECTED);
                yield new Word("");
            }
        };
    }

    private Expression bare() {
        var token = now();
        var parts = new ArrayList<String>();
        while (now().sort() == Sort.BARE && !isOption()) {
            parts.add(tokens.get(at++).text());
        }
        if (parts.isEmpty()) {
            slip(token.column(), Mistake.WORD_EXPECTED);
        }
        return counted(new Word(String.join(" ", parts)));
    }

    private Expression atLeast() {
        var number = now();
        at += 2;
        var open = tokens.get(at++);
        var parts = new ArrayList<>(List.of(deeper(this::any)));
        while (accepted(Sort.COMMA)) {
            parts.add(deeper(this::any));
        }
        int count = Integer.parseInt(number.text());
        if (count < 1 || count > parts.size()) {
            slip(number.column(), Mistake.BAD_COUNT, count, parts.size());
        }
        return closed(open, new AtLeast(count, parts));
    }

    private Expression closed(Token open, Expression inside) {
        if (!accepted(Sort.CLOSE)) {
            slip(open.column(), Mistake.UNCLOSED_BRACKET);
        }
        return inside;
    }

    private void options() {
        while (isOption()) {
            var option = tokens.get(at);
            var value = tokens.get(at + 1);
            at += 2;
            if (option.text().equals("in")) {
                inSentence = true;
                continue;
            }
            within = Integer.parseInt(value.text());
            if (within < 1 || within > Combination.WIDEST) {
                slip(value.column(), Mistake.BAD_WINDOW, within, Combination.WIDEST);
            }
            if (windowGiven) {
                slip(option.column(), Mistake.UNEXPECTED_SIGN, option.text());
            }
            windowGiven = true;
        }
    }

    private boolean isOption() {
        return now().sort() == Sort.BARE
                && ((now().text().equals("within") && isNumber(next()))
                        || (isBare(now(), "in") && isBare(next(), "sentence")));
    }

    private boolean isCount() {
        return isNumber(now())
                && isBare(next(), "of")
                && tokens.get(Math.min(at + 2, tokens.size() - 1)).sort() == Sort.OPEN;
    }

    private static boolean isBare(Token token, String text) {
        return token.sort() == Sort.BARE && token.text().equals(text);
    }

    private static boolean isNumber(Token token) {
        return token.sort() == Sort.BARE
                && token.text().length() <= MOST_DIGITS
                && token.text().chars().allMatch(each -> each >= '0' && each <= '9');
    }

    private static boolean mayBegin(Token token) {
        return switch (token.sort()) {
            case BARE, QUOTED, CLASS, NOT, OPEN -> true;
            case AND, OR, BEFORE, CLOSE, COMMA, END -> false;
        };
    }

    private Expression counted(Expression word) {
        words++;
        return word;
    }

    private Expression deeper(Supplier<Expression> part) {
        depth++;
        var inside = part.get();
        depth--;
        return inside;
    }

    private boolean accepted(Sort sort) {
        boolean is = now().sort() == sort;
        at += is ? 1 : 0;
        return is;
    }

    private void skip() {
        slip(now().column(), Mistake.UNEXPECTED_SIGN, now().text());
        at++;
    }

    private Token now() {
        return tokens.get(at);
    }

    private Token next() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    private void slip(int column, Mistake mistake, Object... details) {
        slips.add(Slip.at(column, mistake, details));
    }

    /** Those that exclude nothing are one, so that a span of one that holds a span of another is not told. */
    private List<Alternative> alternatives(Expression whole) {
        var all = flat(whole, Any.class).map(this::alternative).toList();
        var plain = all.stream().filter(each -> each.excluded().isEmpty()).toList();
        if (plain.size() < 2) {
            return all;
        }
        var one = new Alternative(
                new Any(plain.stream().map(Alternative::required).toList()), List.of());
        return Stream.concat(
                        Stream.of(one),
                        all.stream().filter(each -> !each.excluded().isEmpty()))
                .toList();
    }

    private Alternative alternative(Expression expression) {
        var byNot = flat(expression, All.class).collect(Collectors.partitioningBy(Not.class::isInstance));
        var required = byNot.getOrDefault(false, List.of());
        var excluded = byNot.getOrDefault(true, List.of()).stream()
                .flatMap(each -> each.inside().stream())
                .toList();
        Stream.concat(required.stream(), excluded.stream())
                .flatMap(Expression::everything)
                .forEach(this::refuseNot);
        if (required.isEmpty()) {
            byNot.getOrDefault(true, List.of()).stream()
                    .limit(1)
                    .forEach(each -> slip(((Not) each).column(), Mistake.NOTHING_REQUIRED));
        }
        var first = required.isEmpty() ? expression : required.getFirst();
        return new Alternative(required.size() > 1 ? new All(required) : first, excluded);
    }

    private void refuseNot(Expression expression) {
        if (expression instanceof Not not) {
            slip(not.column(), Mistake.MISPLACED_NOT);
        }
    }

    /** Returns the parts of parts joined by the same sign as the parts of one. */
    private static Stream<Expression> flat(Expression expression, Class<? extends Expression> sign) {
        return sign.isInstance(expression)
                ? expression.inside().stream().flatMap(each -> flat(each, sign))
                : Stream.of(expression);
    }
}
