package fengni.bench.screen;

import fengni.screen.matching.Matching;
import java.util.List;

/** The engines that are held side by side. */
enum Peer {
    FENGNI("Fengni, words as written"),
    FENGNI_USUAL("Fengni, all folds and skips"),
    HANKCS("hankcs AhoCorasickDoubleArrayTrie 1.2.3"),
    HYPERSCAN("Hyperscan 5.4.0 by foreign functions"),
    HOUBB_CHEAPEST("houbb sensitive-word 0.25.0, folds off"),
    HOUBB("houbb sensitive-word 0.25.0, default");

    /** No noise between characters and nothing decoded: what the peers do, and Fengni's folds all the same. */
    static final Matching AS_WRITTEN = Matching.USUAL.withGap(0).withEncoded(false);

    private final String title;

    Peer(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    boolean isHoubb() {
        return this == HOUBB || this == HOUBB_CHEAPEST;
    }

    /** Returns whether it can be had here: Hyperscan is no Java library. */
    boolean isPossible() {
        return this != HYPERSCAN || Hyperscan.isInstalled();
    }

    Engine build(List<String> words) {
        return switch (this) {
            case FENGNI -> FengniEngine.of(words, AS_WRITTEN);
            case FENGNI_USUAL -> FengniEngine.of(words, Matching.USUAL);
            case HANKCS -> new HankcsEngine(words);
            case HYPERSCAN -> new HyperscanEngine(words);
            case HOUBB_CHEAPEST -> HoubbEngine.cheapest(words);
            case HOUBB -> HoubbEngine.usual(words);
        };
    }
}
