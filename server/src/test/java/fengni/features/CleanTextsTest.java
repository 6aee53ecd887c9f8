package fengni.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanTextsTest {
    @TempDir
    private Path folder;

    @Test
    void aTextThatCannotBeReadKeepsNoOtherOut() throws IOException {
        Files.createDirectory(folder.resolve("a folder.txt"));
        Files.createSymbolicLink(folder.resolve("nowhere.txt"), folder.resolve("gone"));
        Files.writeString(folder.resolve("own.txt"), "今天天气很好");

        assertThat(new CleanTexts(Optional.of(folder)).read()).hasSize(2).endsWith("今天天气很好");
    }
}
