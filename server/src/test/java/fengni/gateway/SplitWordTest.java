package fengni.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A forbidden phrase, however a model splits and disguises it, reaches nobody in whole or in part. */
class SplitWordTest {
    private static final List<String> FORMS = List.of("刷单返利", "刷\u200b单\u200d返\ufeff利", "刷單返利", "ｓecretＷord");
    private static final boolean LONG = Boolean.getBoolean("fengni.long");
    private static final String BEFORE = LONG ? "这是长一些的一段前文" : "这是前文";
    private static final String AFTER = LONG ? "这是长一些的一段后文" : "这是后文";

    @Test
    void at_every_cut_and_every_pair_of_cuts() {
        try (var upstream = new RawUpstream();
                var rig = new Rig(upstream.base())) {
            for (var form : FORMS) {
                var text = BEFORE + form + AFTER;
                for (int first = 1; first < text.length(); first++) {
                    for (int second = first; second < text.length(); second++) {
                        stopped(upstream, rig, form, cut(text, first, second));
                    }
                }
            }
        }
    }

    @Test
    void at_every_character_by_itself() {
        try (var upstream = new RawUpstream();
                var rig = new Rig(upstream.base())) {
            for (var form : FORMS) {
                var text = BEFORE + form + AFTER;
                stopped(
                        upstream,
                        rig,
                        form,
                        text.codePoints().mapToObj(Character::toString).toList());
            }
        }
    }

    private static void stopped(RawUpstream upstream, Rig rig, String form, List<String> parts) {
        upstream.play(Say.stream(parts.toArray(String[]::new)));

        var reply = rig.ask(true, "问");

        assertThat(reply.finish(0)).as("parts %s", parts).isEqualTo("content_filter");
        assertThat(reply.content(0))
                .as("parts %s", parts)
                .startsWith(BEFORE + "\n\n")
                .doesNotContain(AFTER);
        form.codePoints().filter(Character::isLetter).forEach(letter -> {
            var said = reply.chunks()
                    .getFirst()
                    .path("choices")
                    .path(0)
                    .path("delta")
                    .path("content")
                    .asString("");
            assertThat(said).as("parts %s", parts).doesNotContain(Character.toString(letter));
        });
        assertThat(reply.body())
                .as("parts %s", parts)
                .doesNotContain("刷")
                .doesNotContain("返")
                .doesNotContain("ecret");
    }

    private static List<String> cut(String text, int first, int second) {
        var cuts = IntStream.of(0, first, second, text.length()).distinct().toArray();
        var parts = new ArrayList<String>();
        for (int i = 1; i < cuts.length; i++) {
            parts.add(text.substring(cuts[i - 1], cuts[i]));
        }
        return parts;
    }
}
