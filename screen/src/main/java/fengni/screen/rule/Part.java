package fengni.screen.rule;

import fengni.screen.rule.Expression.All;
import fengni.screen.rule.Expression.Any;
import fengni.screen.rule.Expression.AtLeast;
import fengni.screen.rule.Expression.InOrder;
import fengni.screen.rule.Expression.Not;
import fengni.screen.rule.Expression.OfClass;
import fengni.screen.rule.Expression.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A part of a combination in one text. Words come in the order of their ends; at each end a part has at most one new span,
 * the one that begins last, since those around it are not told.
 */
abstract sealed class Part {
    private int last = -1;

    /** Returns the part for an expression without exclusions; its words and classes take leaves from the list in order. */
    static Part of(Expression expression, List<Leaf> leaves) {
        return switch (expression) {
            case Word word -> leaf(leaves);
            case OfClass name -> leaf(leaves);
            case All(List<Expression> parts) -> new Some(parts.size(), all(parts, leaves));
            case AtLeast(int count, List<Expression> parts) -> new Some(count, all(parts, leaves));
            case Any(List<Expression> parts) -> new Some(1, all(parts, leaves));
            case InOrder(List<Expression> parts) -> {
                var made = all(parts, leaves);
                yield made.stream().reduce(Then::new).orElseThrow();
            }
            case Not not -> throw new IllegalArgumentException("an exclusion is no part: " + not);
        };
    }

    private static Leaf leaf(List<Leaf> leaves) {
        leaves.add(new Leaf());
        return leaves.getLast();
    }

    private static List<Part> all(List<Expression> parts, List<Leaf> leaves) {
        return parts.stream().map(each -> of(each, leaves)).toList();
    }

    /** Returns the span that ends with what the leaves were given last, unless an earlier one lies within it. */
    final Optional<Span> advance() {
        var span = newest().filter(each -> each.start() > last);
        span.ifPresent(each -> last = each.start());
        return span;
    }

    abstract Optional<Span> newest();

    /** A word or a class. */
    static final class Leaf extends Part {
        private Optional<Span> now = Optional.empty();

        void give(Span span) {
            if (now.map(each -> each.start() < span.start()).orElse(true)) {
                now = Optional.of(span);
            }
        }

        @Override
        Optional<Span> newest() {
            var given = now;
            now = Optional.empty();
            return given;
        }
    }

    /** At least so many of several parts. */
    private static final class Some extends Part {
        private static final Comparator<Span> LATEST_FIRST =
                (one, other) -> Integer.compare(other.start(), one.start());

        private final int count;
        private final List<Part> parts;
        private final List<Optional<Span>> best = new ArrayList<>();

        Some(int count, List<Part> parts) {
            this.count = count;
            this.parts = parts;
            parts.forEach(each -> best.add(Optional.empty()));
        }

        @Override
        Optional<Span> newest() {
            boolean changed = false;
            for (int i = 0; i < best.size(); i++) {
                var span = parts.get(i).advance();
                if (span.isPresent()) {
                    best.set(i, span);
                    changed = true;
                }
            }
            if (!changed) {
                return Optional.empty();
            }
            var there = new ArrayList<Span>(best.size());
            best.forEach(each -> each.ifPresent(there::add));
            return there.size() < count ? Optional.empty() : latest(there);
        }

        private Optional<Span> latest(List<Span> there) {
            there.sort(LATEST_FIRST);
            var chosen = there.subList(0, count);
            int from = chosen.getLast().from();
            boolean near = true;
            for (int i = 0; i < count && near; i++) {
                near = chosen.get(i).to() - from <= Combination.WIDEST;
            }
            return near ? Optional.of(Span.over(chosen)) : Optional.empty();
        }
    }

    /** One part behind another. */
    private static final class Then extends Part {
        private final Part first;
        private final Part second;
        private final TreeMap<Integer, Span> ended = new TreeMap<>();

        Then(Part first, Part second) {
            this.first = first;
            this.second = second;
        }

        @Override
        Optional<Span> newest() {
            first.advance().ifPresent(span -> {
                ended.put(span.end(), span);
                while (ended.firstEntry().getValue().from() < span.to() - Combination.WIDEST) {
                    ended.pollFirstEntry();
                }
            });
            return second.advance()
                    .flatMap(behind -> Optional.ofNullable(ended.floorEntry(behind.start()))
                            .map(before -> Span.over(List.of(before.getValue(), behind))));
        }
    }
}
