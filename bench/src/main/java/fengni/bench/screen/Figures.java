package fengni.bench.screen;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What was measured: nanoseconds of processor time for a character. */
final class Figures {
    /**
     * One measurement.
     *
     * @param part true if only the beginning of the text was read, for all of it took too long: the figure for all of it is
     *     higher
     */
    record Figure(double nanos, boolean part) {}

    private record Cell(Lexicon.Size lexicon, String sample, Peer peer) {}

    private final Map<Cell, Figure> cells = new HashMap<>();

    void put(Lexicon.Size lexicon, String sample, Peer peer, Figure figure) {
        cells.put(new Cell(lexicon, sample, peer), figure);
    }

    Optional<Figure> of(Lexicon.Size lexicon, String sample, Peer peer) {
        return Optional.ofNullable(cells.get(new Cell(lexicon, sample, peer)));
    }

    /** Returns how many times as much a peer needs. */
    Optional<Double> ratio(Lexicon.Size lexicon, String sample, Peer peer, Peer ours) {
        return of(lexicon, sample, peer)
                .flatMap(theirs -> of(lexicon, sample, ours).map(own -> theirs.nanos() / own.nanos()));
    }

    /** Returns a cell of a table: the figure, and how many times ours as written. */
    String cell(Lexicon.Size lexicon, String sample, Peer peer) {
        var figure = of(lexicon, sample, peer);
        if (figure.isEmpty()) {
            return "–";
        }
        var times = ratio(lexicon, sample, peer, Peer.FENGNI)
                .map(ratio -> String.format(Locale.ROOT, " (%.2f)", ratio))
                .orElse("");
        return String.format(
                Locale.ROOT,
                "%s%.1f%s",
                figure.get().part() ? "> " : "",
                figure.get().nanos(),
                times);
    }
}
