package fengni.features;

import fengni.answers.Faults;
import fengni.screen.matching.Matching;
import fengni.screen.spelling.View;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the words of an entry shall be sought, as a person proposes it; what is not said is usual.
 *
 * @param views any of {@code glyph}, {@code sound}, {@code components}; at least one
 * @param layout along the layout of a text too
 * @param encoded in what is encoded too
 * @param wholeWord words of Latin letters only where they stand by themselves
 * @param gap characters of noise between two neighbours, 0 to {@link Matching#WIDEST_GAP}
 */
public record SoughtDraft(
        Optional<List<String>> views,
        Optional<Boolean> layout,
        Optional<Boolean> encoded,
        Optional<Boolean> wholeWord,
        Optional<Integer> gap) {
    /** As entries usually are. */
    public static final SoughtDraft USUAL =
            new SoughtDraft(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    void check(Faults faults) {
        faults.expect(
                        views.map(words -> !words.isEmpty()
                                        && known(words).size()
                                                == Set.copyOf(words).size())
                                .orElse(true),
                        "views",
                        "choice",
                        "glyph, sound, components")
                .expect(
                        gap.map(count -> count >= 0 && count <= Matching.WIDEST_GAP)
                                .orElse(true),
                        "gap",
                        "range",
                        0,
                        Matching.WIDEST_GAP);
    }

    Matching matching() {
        var usual = Matching.USUAL;
        return new Matching(
                views.map(SoughtDraft::known).orElse(usual.views()),
                layout.orElse(usual.layout()),
                encoded.orElse(usual.encoded()),
                wholeWord.orElse(usual.wholeWord()),
                gap.orElse(usual.gap()));
    }

    static SoughtDraft of(Matching how) {
        return new SoughtDraft(
                Optional.of(Stream.of(View.values())
                        .filter(how.views()::contains)
                        .map(FeatureDraft::word)
                        .toList()),
                Optional.of(how.layout()),
                Optional.of(how.encoded()),
                Optional.of(how.wholeWord()),
                Optional.of(how.gap()));
    }

    private static Set<View> known(List<String> words) {
        return Stream.of(View.values())
                .filter(view -> words.contains(FeatureDraft.word(view)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
