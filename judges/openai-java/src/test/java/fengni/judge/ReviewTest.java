package fengni.judge;

import static fengni.judge.Gateway.SAMPLE;
import static fengni.judge.Gateway.ask;
import static fengni.judge.Gateway.request;
import static fengni.judge.Gateway.stream;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of an answer that may not be given. */
class ReviewTest {
    private static final String SAFE = "茶已经泡好了，";

    @Test
    void an_answer_with_a_blocked_phrase_ends_as_filtered_and_never_shows_a_part_of_it_however_it_is_split() {
        for (var pieces : splits(SAMPLE.blockedPhrase())) {
            var prompt = Scripts.say(around(pieces));
            var whole = ask(prompt).choices().getFirst();
            var streamed = stream(prompt);
            var refusal = whole.message().content().orElseThrow();

            assertThat(whole.finishReason().asString()).isEqualTo("content_filter");
            assertThat(streamed.finish()).containsExactly("content_filter");
            for (var received : List.of(refusal, streamed.text())) {
                assertThat(received)
                        .doesNotContain(SAMPLE.blockedPhrase())
                        .doesNotContain(SAFE + SAMPLE.blockedPhrase().substring(0, 1))
                        .doesNotContain("后面的话");
            }
            tellingParts(SAMPLE.blockedPhrase(), refusal)
                    .forEach(part -> assertThat(streamed.text()).doesNotContain(part));
        }
    }

    @Test
    void a_blocked_choice_does_not_end_the_other_one() {
        var both = List.of(List.of("雨", SAMPLE.blockedPhrase()), List.of("茶", "很好。"));
        var streamed = stream(request(Scripts.say(both), ask -> ask.n(2)));

        assertThat(streamed.finish(0)).containsExactly("content_filter");
        assertThat(streamed.finish(1)).containsExactly("stop");
        assertThat(streamed.text(1)).contains("茶很好。");
    }

    private static String[] around(List<String> pieces) {
        return Stream.of(Stream.of(SAFE), pieces.stream(), Stream.of("，这是后面的话。"))
                .flatMap(part -> part)
                .toArray(String[]::new);
    }

    /** Every way to cut the phrase in two, and the phrase character by character. */
    private static List<List<String>> splits(String phrase) {
        var splits = new ArrayList<List<String>>();
        for (int cut = 1; cut < phrase.length(); cut++) {
            splits.add(List.of(phrase.substring(0, cut), phrase.substring(cut)));
        }
        splits.add(Arrays.asList(phrase.split("")));
        return splits;
    }

    /** Parts of the phrase, two characters or longer, that the words of the refusal do not have anyway. */
    private static Stream<String> tellingParts(String phrase, String refusal) {
        return IntStream.range(0, phrase.length())
                .boxed()
                .flatMap(from ->
                        IntStream.rangeClosed(from + 2, phrase.length()).mapToObj(to -> phrase.substring(from, to)))
                .filter(part -> !refusal.contains(part));
    }
}
