package fengni.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.label.file.Medium;
import fengni.label.file.Overwrite;
import fengni.law.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken back when something goes wrong between the first step and the last. */
class InPlaceFileTest {
    private static final byte[] BEFORE = "\0\0\0\20ftypisom and more".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_file_is_restored_if_the_label_does_not_come_back() throws IOException {
        var file = file();

        var stored = marked(file, new Writing("written over", false));

        assertThat(stored.findings()).extracting(Finding::code).containsExactly(FileCode.READ_BACK);
        assertThat(file).hasBinaryContent(BEFORE);
    }

    @Test
    void the_file_is_restored_if_it_cannot_be_read_back() throws IOException {
        var file = file();

        assertThatThrownBy(() -> marked(file, new Writing("written over", true)))
                .isInstanceOf(IOException.class);
        assertThat(file).hasBinaryContent(BEFORE);
    }

    @Test
    void the_original_that_is_compared_with_is_the_file_before_the_first_step() throws IOException {
        var file = file();

        assertThat(marked(file, new Writing("", false))).isInstanceOf(Stored.Written.class);
        assertThat(Files.size(file)).isEqualTo(BEFORE.length + 4L);
    }

    private static Stored marked(Path file, Carrier carrier) throws IOException {
        return InPlaceFile.of(file, MarkOrder.of(CarrierContract.LABEL), format -> Optional.of(carrier));
    }

    private Path file() throws IOException {
        return Files.write(folder.resolve("film.mp4"), BEFORE);
    }

    /** Writes behind the end, over the beginning of that, and over the file itself. */
    private record Writing(String fault, boolean breaks) implements Carrier {
        @Override
        public Format format() {
            return Format.MP4;
        }

        @Override
        public Reading read(Medium medium) {
            return new Reading(List.of(), List.of());
        }

        @Override
        public Edited label(Medium medium, AigcLabel label) {
            return Edited.Change.of();
        }

        @Override
        public InPlace inPlace(Medium medium, AigcLabel label) {
            long end = medium.length();
            return new InPlace.Steps(
                    List.of(
                            new Overwrite(end, new byte[] {1, 2, 3, 4}),
                            new Overwrite(end, new byte[] {9, 9}),
                            new Overwrite(4, new byte[] {7, 7, 7})),
                    end);
        }

        @Override
        public Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
            if (breaks) {
                throw new UncheckedIOException(new IOException("the disk"));
            }
            assertThat(original.whole().bytes()).isEqualTo(BEFORE);
            assertThat(marked.whole().bytes()).hasSize(BEFORE.length + 4).contains(7, 7, 7, 9, 9, 3, 4);
            return fault.isEmpty() ? Optional.empty() : Optional.of(fault);
        }
    }
}
