package fengni.label;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.Decision.Outcome;
import fengni.label.Inspector.Depth;
import fengni.label.Trace.Confidence;
import fengni.label.office.Packing;
import fengni.law.CreditCode;
import fengni.law.Finding;
import fengni.law.ProviderCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Article 6 of the labelling measures on archives: what counts is in their files. */
class PropagatedArchiveTest {
    private static final ProviderCode PLATFORM = ProviderCode.of(new CreditCode("91350100M000100Y43"), "20007");

    private static final Propagator BY = Propagator.of(PLATFORM, "p-1");

    private static final Propagation USUAL = Propagation.usual();

    @TempDir
    private Path folder;

    @Test
    void an_archive_is_suspected_for_the_traces_of_its_files() {
        var drawing =
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><metadata>" + Brought.SOURCE_TYPE + "</metadata></svg>";

        var source = USUAL.decide("a.zip", Packing.zip(Map.of("a.svg", drawing.getBytes(UTF_8))), false);
        var seen = USUAL.decide("a.zip", Packing.zip(Map.of("b.md", "【内容由AI生成】\n\n诗\n".getBytes(UTF_8))), false);
        var broken = USUAL.decide(
                "a.zip",
                Packing.zip(Map.of("c.png", Brought.withText(Brought.png(), "AIGC", "{\"Label\":\"1\","))),
                false);

        assertThat(List.of(source, seen, broken)).extracting(Decision::outcome).containsOnly(Outcome.SUSPECTED);
        assertThat(source.traces()).extracting(Trace::kind).containsExactly(Trace.Kind.SOURCE_TYPE);
        assertThat(seen.reasons()).extracting(Finding::where).first().asString().startsWith("b.md");
        assertThat(USUAL.pass("a.zip", Packing.zip(Map.of("a.svg", drawing.getBytes(UTF_8))), false, BY)
                        .findings())
                .extracting(Finding::code)
                .containsExactly(PropagationCode.MEMBER_TRACES);
    }

    @Test
    void an_archive_with_files_that_could_not_be_searched_is_left_open() {
        var picture = Brought.picture("jpg");
        var cut = Arrays.copyOf(picture, picture.length / 2);

        for (var files : List.of(
                Map.of("a.jpg", cut),
                Map.of("a.png", Brought.png(), "a.bin", new byte[] {1, 2}),
                Map.of("a.zip", Packing.zip(Map.of("a.png", Brought.png()))))) {
            var decision = USUAL.decide("a.zip", Packing.zip(files), false);
            assertThat(decision.outcome()).isEqualTo(Outcome.NONE);
            assertThat(decision.isOpen()).as("%s", files.keySet()).isTrue();
        }
        assertThat(USUAL.decide("a.zip", Packing.zip(Map.of("a.png", Brought.png())), false)
                        .isOpen())
                .isFalse();
    }

    @Test
    void an_archive_with_more_files_than_a_platform_takes_is_left_open_in_hand_and_on_disk() throws IOException {
        var two = Packing.zip(Map.of("a.png", Brought.png(), "b.png", Brought.png()));
        var file = Files.write(folder.resolve("two.zip"), two);
        var narrow = USUAL.ofArchives(1).counting(Confidence.LOW).looking(Depth.USUAL);

        assertThat(narrow.decide("a.zip", two, false).isOpen()).isTrue();
        assertThat(narrow.decide(file, false).isOpen()).isTrue();
        assertThat(USUAL.ofArchives(2).decide("a.zip", two, false).isOpen()).isFalse();
    }
}
