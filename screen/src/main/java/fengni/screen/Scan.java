package fengni.screen;

import fengni.screen.Automaton.Sort;
import fengni.screen.spelling.Transforms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads a text once, code point by code point, and finds its hits. All that happens is decided between two code points,
 * never by where a chunk ends: so a text has one outcome, whole or split in any way.
 *
 * <p>Not thread-safe.
 */
final class Scan {
    private static final Comparator<Hit> ORDER =
            Comparator.comparingInt(Hit::start).thenComparingInt(Hit::end).thenComparing(Hit::entry);

    private final Lexicon lexicon;
    private final Automaton automaton;
    private final Direction direction;
    private final Sort stopping;
    private final RawText raw;
    private final Trail trail;
    private final Waiting waiting = new Waiting();
    private final List<Hit> decided = new ArrayList<>();

    private Decision decision = Decision.PASS;
    private int state = Automaton.ROOT;
    private int end;
    private int codePoints;
    private int stoppedFrom = Integer.MAX_VALUE;
    private long steps;

    /** Gives back the raw text between two offsets not before {@link #keptFrom}. */
    interface RawText {
        String between(int start, int end);
    }

    Scan(Lexicon lexicon, Direction direction, RawText raw) {
        this.lexicon = lexicon;
        this.automaton = lexicon.automaton();
        this.direction = direction;
        this.raw = raw;
        this.trail = new Trail(automaton.longest());
        this.stopping = switch (direction) {
            case INPUT -> Sort.STOPS_INPUT;
            case OUTPUT -> Sort.STOPS_OUTPUT;
        };
    }

    /** Reads one more code point; half a surrogate pair is one too. */
    void take(int codePoint) {
        int start = end;
        end = Math.addExact(end, Character.charCount(codePoint));
        codePoints++;
        char symbol = lexicon.alphabet().symbol(codePoint);
        switch (symbol) {
            case Alphabet.SKIP -> {}
            case Alphabet.SEVERAL -> {
                for (char each : lexicon.alphabet().several(codePoint)) {
                    read(each, start);
                }
            }
            default -> read(symbol, start);
        }
        boolean open = state != Automaton.ROOT || !waiting.isEmpty();
        if (open && end - oldestHeld() > StreamReview.MOST_HELD) {
            giveUp();
        }
    }

    /** Decides what waited for more text. */
    void finish() {
        settle(Long.MAX_VALUE);
        state = Automaton.ROOT;
    }

    /** Returns whether a hit that counts forbids to let the text go on. */
    boolean stopped() {
        return stoppedFrom != Integer.MAX_VALUE;
    }

    /** Returns the raw offset from which nothing may go out yet, or ever once the scan has stopped. */
    int heldFrom() {
        int open = trail.start(automaton.open(stopping, state), end);
        return Math.min(Math.min(open, waiting.heldFrom(end)), stoppedFrom);
    }

    /** Returns the raw offset from which the text may still be asked for. */
    int keptFrom() {
        return trail.start(automaton.open(Sort.DENY, state), end);
    }

    /** Returns how often a link of the automaton was followed or a hit was seen: the measure of linear work. */
    long steps() {
        return steps;
    }

    Review review(String version) {
        return new Review(decision, decided.stream().sorted(ORDER).toList(), version);
    }

    private int oldestHeld() {
        return Math.min(keptFrom(), waiting.heldFrom(end));
    }

    private void read(char symbol, int start) {
        trail.add(start, codePoints - 1);
        move(symbol);
        for (int at = automaton.deny(state); at != Automaton.ROOT; at = automaton.deny(automaton.fail(at))) {
            steps++;
            find(automaton.entry(at), automaton.depth(at));
        }
        if (!waiting.isEmpty()) {
            excuse(automaton.allow(state));
            settle(trail.length() - automaton.open(Sort.ALLOW, state));
        }
    }

    private void move(char symbol) {
        int next = automaton.child(state, symbol);
        steps++;
        while (next == Automaton.NONE && state != Automaton.ROOT) {
            state = automaton.fail(state);
            next = automaton.child(state, symbol);
            steps++;
        }
        state = Math.max(next, Automaton.ROOT);
    }

    private void find(int entry, int length) {
        var feature = lexicon.feature(entry);
        int start = trail.start(length, end);
        var matched = raw.between(start, end);
        var hit = new Hit(
                feature.id(),
                feature.version(),
                feature.riskClass(),
                feature.severity(),
                feature.actions().of(direction),
                start,
                end,
                trail.startCp(length),
                codePoints,
                matched,
                lexicon.folded(entry),
                Transforms.of(matched),
                Optional.empty());
        waiting.add(trail.length() - length, hit);
    }

    /** An allow entry that ends here excuses the hits that began with it or later: they all have ended. */
    private void excuse(int allowState) {
        if (allowState == Automaton.ROOT) {
            return;
        }
        var id = lexicon.feature(automaton.entry(allowState)).id();
        waiting.takeFrom(trail.length() - automaton.depth(allowState)).forEach(hit -> list(hit.excused(id)));
    }

    /** Hits that began before the oldest open allow entry can't be covered any more: they count. */
    private void settle(long oldestAllow) {
        waiting.takeBefore(oldestAllow).forEach(this::count);
    }

    private void count(Hit hit) {
        decision = decision.stronger(hit.action());
        if (hit.action().stops()) {
            stoppedFrom = Math.min(stoppedFrom, hit.start());
        }
        list(hit);
    }

    private void list(Hit hit) {
        steps++;
        if (decided.size() < Review.MOST_HITS) {
            decided.add(hit);
        }
    }

    /** More is held than a word needs: someone stretches it with invisible characters. The text is refused. */
    private void giveUp() {
        int start = oldestHeld();
        var held = raw.between(start, end);
        int startCp = codePoints - held.codePointCount(0, held.length());
        finish();
        count(new Hit(
                StreamReview.HELD_TOO_LONG,
                0,
                Feature.UNCLASSIFIED,
                Severity.HIGH,
                Decision.BLOCK,
                start,
                end,
                startCp,
                codePoints,
                held,
                "",
                List.of("zero-width"),
                Optional.empty()));
    }
}
