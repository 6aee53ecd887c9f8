package fengni.bench.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the review should show, beside what it showed. */
final class Wishes {
    private record Wish(String row, String against, String asked, String seen, boolean held) {}

    private final Figures figures;
    private final List<Wish> wishes = new ArrayList<>();

    Wishes(Figures figures) {
        this.figures = figures;
    }

    /** Adds the rows that compare the cost of clean and dirty text. */
    void cost(List<Sample> clean) {
        for (var size : List.of(Lexicon.Size.K64, Lexicon.Size.K64_LONG)) {
            times(size, "chat of 50", Peer.HOUBB, 40);
            times(size, "1 MB", Peer.HOUBB_CHEAPEST, 15);
            times(size, "articles of 760", Peer.HOUBB_CHEAPEST, 15);
            times(size, "chat of 50", Peer.HANKCS, 2);
            times(size, "1 MB", Peer.HANKCS, 1.4);
        }
        for (var size : Lexicon.Size.values()) {
            clean.forEach(each -> times(size, each.name(), Peer.HYPERSCAN, size == Lexicon.Size.K500 ? 1 : 1.3));
        }
        for (var size : List.of(Lexicon.Size.K64, Lexicon.Size.K64_LONG)) {
            clean.forEach(each -> times(size, each.name(), Peer.HANKCS, Peer.FENGNI_USUAL, 1));
        }
        for (var size : Lexicon.Size.values()) {
            clean.forEach(each -> dirty(size, each.name()));
        }
    }

    /** Adds a row that asks for a figure not below another. */
    void atLeast(String row, String against, double asked, double seen) {
        add(row, against, "≥ " + number(asked), number(seen), seen >= asked);
    }

    /** Adds a row that asks for a figure not above another. */
    void atMost(String row, String against, double asked, double seen) {
        add(row, against, "≤ " + number(asked), number(seen), seen <= asked);
    }

    void print() {
        System.out.println("\n## What it should show\n\n| row | against | asked | seen | |\n|---|---|--:|--:|---|");
        wishes.forEach(each -> System.out.printf(
                "| %s | %s | %s | %s | %s |%n",
                each.row(), each.against(), each.asked(), each.seen(), each.held() ? "held" : "**not held**"));
    }

    private void times(Lexicon.Size size, String sample, Peer peer, double asked) {
        times(size, sample, peer, Peer.FENGNI, asked);
    }

    private void times(Lexicon.Size size, String sample, Peer peer, Peer ours, double asked) {
        var ratio = figures.ratio(size, sample, peer, ours);
        var row = size.title() + ", " + sample + (ours == Peer.FENGNI_USUAL ? ", all folds and skips" : "");
        boolean part = figures.of(size, sample, peer).map(Figures.Figure::part).orElse(false);
        ratio.ifPresent(seen -> add(
                row,
                peer.title(),
                "≥ " + number(asked),
                (part ? "> " : "") + number(seen) + also(size, sample, peer, ours),
                seen >= asked));
    }

    private String also(Lexicon.Size size, String sample, Peer peer, Peer ours) {
        Optional<Double> usual =
                ours == Peer.FENGNI ? figures.ratio(size, sample, peer, Peer.FENGNI_USUAL) : Optional.empty();
        return usual.map(ratio -> " (all folds: " + number(ratio) + ")").orElse("");
    }

    private void dirty(Lexicon.Size size, String sample) {
        var clean = figures.of(size, sample, Peer.FENGNI);
        var dirty = figures.of(size, sample + ", dirty", Peer.FENGNI);
        if (clean.isPresent() && dirty.isPresent()) {
            atMost(
                    size.title() + ", " + sample + ", a word every 200 characters",
                    "own clean text",
                    1.5,
                    dirty.get().nanos() / clean.get().nanos());
        }
    }

    private void add(String row, String against, String asked, String seen, boolean held) {
        wishes.add(new Wish(row, against, asked, seen, held));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 10 ? "%.0f" : "%.2f", value);
    }
}
