package fengni.screen.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Feeds a text in pieces and keeps what is told; refuses what must not be told. */
final class Seen implements Sightings {
    final List<Sighting> sightings = new ArrayList<>();
    final List<Integer> sentences = new ArrayList<>();
    final List<String> stretched = new ArrayList<>();
    private final List<int[]> promises = new ArrayList<>();
    private final List<Atom> atoms;
    private int passed;

    private Seen(List<Atom> atoms) {
        this.atoms = atoms;
    }

    static Seen of(List<Atom> atoms, List<String> pieces) {
        return of(atoms, Matcher.of(atoms), pieces);
    }

    static Seen of(List<Atom> atoms, Matcher matcher, List<String> pieces) {
        return of(atoms, matcher, pieces, true);
    }

    /** @param dozes false to follow every symbol of the text with all that is remembered of it */
    static Seen of(List<Atom> atoms, Matcher matcher, List<String> pieces, boolean dozes) {
        var seen = new Seen(atoms);
        var sweep = new Sweep(matcher, seen, dozes);
        for (var piece : pieces) {
            sweep.feed(piece);
            seen.promise(sweep);
        }
        sweep.end();
        return seen;
    }

    private void promise(Sweep sweep) {
        for (int holders = 1; holders < 8; holders++) {
            promises.add(new int[] {holders, sweep.openFrom(holders), sightings.size()});
        }
    }

    /** Returns from where words were open behind each piece, for each kind of holders. */
    List<Integer> openFrom() {
        return promises.stream().map(promise -> promise[1]).toList();
    }

    /** Throws if a word was found that begins before the place from which it was said to be open. */
    Seen keptItsPromises() {
        for (int[] promise : promises) {
            for (var later : sightings.subList(promise[2], sightings.size())) {
                if ((atoms.get(later.atom()).holds() & promise[0]) != 0 && later.start() < promise[1]) {
                    throw new AssertionError(later + " begins before " + promise[1]);
                }
            }
        }
        return this;
    }

    Set<Naive.Span> spans() {
        var spans = new TreeSet<Naive.Span>();
        sightings.forEach(each -> {
            if (!spans.add(new Naive.Span(each.atom(), each.startCp(), each.endCp()))) {
                throw new AssertionError("told twice: " + each);
            }
        });
        return spans;
    }

    @Override
    public void seen(Sighting sighting) {
        if (sighting.start() < passed) {
            throw new AssertionError(sighting + " begins before " + passed);
        }
        sightings.add(sighting);
    }

    @Override
    public void sentenceEnds(int codePoint) {
        sentences.add(codePoint);
    }

    @Override
    public void stretched(int start, int startCp, int end, int endCp) {
        stretched.add(start + "-" + end);
    }

    @Override
    public void passed(int start, int startCp) {
        if (start < passed) {
            throw new AssertionError("passed " + start + " after " + passed);
        }
        passed = start;
    }
}
