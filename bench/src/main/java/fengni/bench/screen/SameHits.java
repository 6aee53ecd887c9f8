package fengni.bench.screen;

import fengni.bench.screen.Engine.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares what engines find: a figure for another result is worth nothing. */
final class SameHits {
    private final TreeSet<Span> all;

    /** @param reference every hit of the text, overlapping and nested ones too */
    SameHits(Collection<Span> reference) {
        all = new TreeSet<>(reference);
    }

    /** Returns what an engine finds too much or too little, in words; empty if nothing. */
    String differences(Peer peer, List<Span> found) {
        var own = new HashSet<>(found);
        var wanted = peer.isHoubb() ? firstAndShortest() : all;
        var missed = new TreeSet<>(wanted);
        missed.removeAll(own);
        var more = new TreeSet<>(own);
        more.removeAll(wanted);
        boolean mayFindMore = peer == Peer.FENGNI_USUAL;
        if (missed.isEmpty() && (more.isEmpty() || mayFindMore)) {
            return "";
        }
        return "MISSES " + missed.size() + " " + missed.stream().limit(3).toList() + ", HAS " + more.size() + " MORE "
                + more.stream().limit(3).toList();
    }

    /** What houbb promises: from left to right, the shortest word that begins at a place, and on behind it. */
    private Set<Span> firstAndShortest() {
        var kept = new ArrayList<Span>();
        int free = 0;
        for (Span span : all) {
            if (span.start() >= free) {
                kept.add(span);
                free = span.end();
            }
        }
        return new HashSet<>(kept);
    }
}
