package fengni.features;

import fengni.pages.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which entries somebody wants to see; empty text stands for all.
 *
 * @param state {@code admitted} or {@code retired}
 * @param kind a kind of entry
 * @param riskClass one of the classes of harm
 * @param words part of the pattern or of the source, in any case, or a whole id
 * @param before entries that came before the one of this number; empty begins with the newest
 */
record FeatureSearch(String state, String kind, String riskClass, String words, Optional<Long> before) {
    private static final int LONGEST_NUMBER = 18;

    static FeatureSearch of(Form form) {
        return new FeatureSearch(
                form.value("state"), form.value("kind"), form.value("class"), form.value("words"), number(form));
    }

    private static Optional<Long> number(Form form) {
        return form.given("before")
                .filter(text ->
                        text.length() <= LONGEST_NUMBER && text.chars().allMatch(digit -> digit >= '0' && digit <= '9'))
                .map(Long::valueOf);
    }

    /** Returns where the entries before this one are listed, in the same search. */
    String older(long number) {
        return newest() + "&before=" + number;
    }

    String newest() {
        return Stream.of(
                        List.of("state", state),
                        List.of("kind", kind),
                        List.of("class", riskClass),
                        List.of("words", words))
                .map(field -> field.getFirst() + "=" + URLEncoder.encode(field.getLast(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", FeaturePages.HERE + "?", ""));
    }

    boolean narrows() {
        return Stream.of(state, kind, riskClass, words).anyMatch(text -> !text.isEmpty());
    }
}
