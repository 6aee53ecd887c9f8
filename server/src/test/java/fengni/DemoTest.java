package fengni;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.cli.Exit;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The story as a newcomer runs it, in a process of its own. */
class DemoTest {
    @TempDir
    private Path folder;

    /** In a folder that is kept; without one it would be removed at the end. */
    @Test
    void every_step_of_the_story_holds_and_it_can_be_told_again_in_the_same_folder() throws Exception {
        assertThat(told("en"))
                .contains("1. Does this concern us?", "8. The records verify", "All 8 steps held.")
                .containsPattern("registered as SAMPLE-\\d{4}-000001-\\d{2}")
                .doesNotContain("✗");
        assertThat(told("zh")).contains("全部 8 步均成立", "-000002-").doesNotContain("✗");
        assertThat(Files.exists(folder.resolve("demo").resolve("landscape-marked.png")))
                .isTrue();
    }

    private String told(String language) throws Exception {
        try (var demo = RunningProgram.start("--lang", language, "demo", "--data", folder.toString())) {
            assertThat(demo.exit()).as(demo.said()).isEqualTo(Exit.HELD);
            return demo.said();
        }
    }
}
