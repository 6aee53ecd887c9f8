package fengni.screen;

import fengni.screen.matching.Atom;
import fengni.screen.matching.Sighting;
import fengni.screen.matching.Sightings;
import fengni.screen.matching.Sweep;
import fengni.screen.rule.Occurrence;
import fengni.screen.rule.RuleRun;
import fengni.screen.rule.RuleRun.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * Reads a text once and finds its hits: the words by a sweep, what they mean by the rules. What is found depends on the text
 * alone, never on how it was split.
 *
 * <p>Not thread-safe.
 */
final class Scan {
    private static final Comparator<Hit> ORDER =
            Comparator.comparingInt(Hit::start).thenComparingInt(Hit::end).thenComparing(Hit::entry);
    /** Rules look at the text piece by piece, so that a long one need not be kept whole. */
    private static final int PIECE = 4096;

    /** So many places are told where a text is stretched. */
    private static final int MOST_STRETCHED = 64;

    private final Compiled compiled;
    private final Context context;
    private final RawText raw;
    private final RuleRun run;
    private final Sweep sweep;
    private final Optional<DecodedSweep> decoded;
    private final Optional<LayoutSearch> layout;
    private final int holders;
    /** By origin: of each, the first in an order that the text determines; so the limit cuts the same hits for every split. */
    private final Map<Origin, List<Hit>> decided = new EnumMap<>(Origin.class);

    /** The first ones by their places, whatever the order in which they are told: each holds a long text. */
    private final TreeSet<Hit> stretched = new TreeSet<>(ORDER);

    private final List<Hit> alongLayout = new ArrayList<>();
    /** Where words are open. */
    private int open;

    private int openCp;
    private Decision decision = Decision.PASS;
    private int end;
    private int stoppedFrom = Integer.MAX_VALUE;

    /** Gives back the raw text between two offsets not before {@link #keptFrom}. */
    interface RawText {
        String between(int start, int end);
    }

    Scan(Compiled compiled, Context context, StreamPolicy policy, RawText raw) {
        this.compiled = compiled;
        this.context = context;
        this.raw = raw;
        this.run = compiled.rules().run(new Findings(), this::stops, policy == StreamPolicy.STRICT);
        this.sweep = compiled.matcher().sweep(new AsItStands(run.sweep()));
        this.decoded = compiled.encoded()
                ? Optional.of(new DecodedSweep(compiled.matcher(), new Meant(run.sweep()), raw))
                : Optional.empty();
        this.layout = compiled.layout().map(words -> new LayoutSearch(words, this::along));
        this.holders = holders(context.direction());
    }

    /** Returns the bit of {@link Atom#holds} of words that may stop a text of this direction. */
    static int holders(Direction direction) {
        return switch (direction) {
            case INPUT -> Atom.INPUT;
            case OUTPUT -> Atom.OUTPUT;
        };
    }

    /** Reads more of the text, in whole code points. */
    void read(CharSequence text) {
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + PIECE);
            boolean inside = to < text.length()
                    && Character.isHighSurrogate(text.charAt(to - 1))
                    && Character.isLowSurrogate(text.charAt(to));
            readPiece(text.subSequence(from, inside ? to + 1 : to));
            from = inside ? to + 1 : to;
        }
    }

    private void readPiece(CharSequence piece) {
        int from = end;
        end = Math.addExact(end, piece.length());
        run.read(piece);
        sweep.feed(piece);
        if (decoded.isPresent()) {
            decoded.get().read(piece, from, open, openCp);
        }
        if (layout.isPresent()) {
            layout.get().read(piece);
        }
    }

    /** Returns whether the scan can do without text in which there is nothing. */
    boolean maySkip() {
        return !run.readsText();
    }

    /** Goes on behind so many units that were watched in its place: see {@link Vigil#quietTo}. */
    void skip(int units) {
        end = Math.addExact(end, units);
        sweep.skip(units);
        decoded.ifPresent(each -> each.skip(open, openCp));
    }

    /** Decides what waited for more text. */
    void finish() {
        sweep.end();
        decoded.ifPresent(DecodedSweep::end);
        layout.ifPresent(LayoutSearch::end);
        run.end();
    }

    /** Returns the raw offset of the first hit that forbids to let the text go on, if there is one. */
    OptionalInt stoppedFrom() {
        return stoppedFrom == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(stoppedFrom);
    }

    /** Returns the raw offset from which nothing may go out yet, or ever once the scan has stopped. */
    int heldFrom() {
        int stands = sweep.openFrom(holders);
        int encoded = decoded.isPresent() ? decoded.get().openFrom(holders, end) : end;
        return Math.min(Math.min(Math.min(stands, encoded), run.heldFrom(end)), stoppedFrom);
    }

    /**
     * Returns the raw offset from which a {@link Vigil} may read on in the place of this, with nothing else to wait for;
     * {@link Sweep#RESTLESS} if none may.
     */
    int restsFrom() {
        boolean rests = stoppedFrom == Integer.MAX_VALUE
                && run.isIdle()
                && (decoded.isEmpty() || decoded.get().rests());
        return rests ? sweep.restsFrom() : Sweep.RESTLESS;
    }

    /** Returns the raw offset from which the text may still be asked for. */
    int keptFrom() {
        int encoded = decoded.isPresent() ? decoded.get().keptFrom(end) : end;
        return Math.min(Math.min(sweep.keptFrom(), encoded), run.heldFrom(end));
    }

    Review review(String version) {
        var all = new ArrayList<Hit>();
        decided.values().forEach(all::addAll);
        all.addAll(stretched);
        all.addAll(alongLayout);
        all.sort(ORDER);
        return new Review(decision, all.subList(0, Math.min(all.size(), Review.MOST_HITS)), version);
    }

    private boolean stops(int rule) {
        return compiled.features().get(rule).actions().of(context).stops();
    }

    private Hit hit(Occurrence found) {
        var feature = compiled.features().get(found.rule());
        var by = found.excusedBy();
        return new Hit(
                feature.id(),
                feature.version(),
                feature.riskClass(),
                feature.severity(),
                feature.actions().of(context),
                found.start(),
                found.end(),
                found.startCp(),
                found.endCp(),
                found.matched(),
                found.normalised(),
                found.transforms(),
                by.isPresent()
                        ? Optional.of(compiled.features().get(by.getAsInt()).id())
                        : Optional.empty());
    }

    /** No allow entry excuses what stands along the layout: it lies in no line. */
    private void along(LayoutSearch.Told word) {
        var feature = compiled.features().get(word.feature());
        list(
                alongLayout,
                new Hit(
                        feature.id(),
                        feature.version(),
                        feature.riskClass(),
                        feature.severity(),
                        feature.actions().of(context),
                        word.start(),
                        word.end(),
                        word.startCp(),
                        word.endCp(),
                        word.letters(),
                        word.normalised(),
                        word.transforms(),
                        Optional.empty()));
    }

    private void weigh(Hit hit) {
        if (hit.counts()) {
            decision = decision.stronger(hit.action());
            stoppedFrom = hit.action().stops() ? Math.min(stoppedFrom, hit.start()) : stoppedFrom;
        }
    }

    private void list(List<Hit> list, Hit hit) {
        weigh(hit);
        if (list.size() < Review.MOST_HITS) {
            list.add(hit);
        }
    }

    /** Turns what the rules found into hits. */
    private final class Findings implements RuleRun.Told {
        @Override
        public void found(Occurrence occurrence, Origin origin) {
            list(decided.computeIfAbsent(origin, unseen -> new ArrayList<>()), hit(occurrence));
        }

        /** More is held than a word needs: someone stretches it with what is not seen. The text is refused. */
        @Override
        public void stretched(int start, int startCp, int stretchedTo, int endCp) {
            var hit = new Hit(
                    StreamReview.HELD_TOO_LONG,
                    0,
                    Feature.UNCLASSIFIED,
                    Severity.HIGH,
                    Decision.BLOCK,
                    start,
                    stretchedTo,
                    startCp,
                    endCp,
                    raw.between(start, stretchedTo),
                    "",
                    List.of("zero-width"),
                    Optional.empty());
            weigh(hit);
            stretched.add(hit);
            if (stretched.size() > MOST_STRETCHED) {
                stretched.pollLast();
            }
        }
    }

    /** Tells the rules of the words that are meant. */
    private class Meant implements Sightings {
        private final Sightings rules;

        Meant(Sightings rules) {
            this.rules = rules;
        }

        @Override
        public void seen(Sighting word) {
            var meant = compiled.variants().meant(word);
            if (!Chance.isMere(compiled.matcher().atom(word.atom()), meant)) {
                rules.seen(meant);
            }
        }

        @Override
        public void stretched(int start, int startCp, int stretchedTo, int endCp) {
            rules.stretched(start, startCp, stretchedTo, endCp);
        }

        @Override
        public void sentenceEnds(int codePoint) {
            rules.sentenceEnds(codePoint);
        }

        @Override
        public void passed(int start, int startCp) {
            rules.passed(start, startCp);
        }
    }

    /** What is seen in the raw text; it tells where words are open. */
    private final class AsItStands extends Meant {
        AsItStands(Sightings rules) {
            super(rules);
        }

        @Override
        public void passed(int start, int startCp) {
            open = start;
            openCp = startCp;
            super.passed(start, startCp);
        }
    }
}
