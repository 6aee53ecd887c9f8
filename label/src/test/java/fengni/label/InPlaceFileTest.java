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
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
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

    @Test
    void another_process_is_kept_out_from_the_plan_to_the_reading_back() throws IOException {
        Judges.need("python3");
        var file = file();
        var answers = new ArrayList<String>();
        var asks = new Writing("", false, () -> answers.add(lockOfAnother(file)));

        assertThat(marked(file, asks)).isInstanceOf(Stored.Written.class);
        assertThat(answers).containsExactly("kept out", "kept out");
        assertThat(lockOfAnother(file)).isEqualTo("let in");
    }

    @Test
    void a_file_that_grew_while_it_was_planned_is_left_alone() throws IOException {
        var file = file();

        assertThat(marked(file, new Writing("", false, () -> append(file))).findings())
                .extracting(Finding::code)
                .containsExactly(InPlaceCode.IN_USE);
        assertThat(Files.size(file)).isEqualTo(BEFORE.length + 1L);
        assertThat(Files.readAllBytes(file)).startsWith(BEFORE);
    }

    private static void append(Path file) {
        try {
            Files.write(file, new byte[1], StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String lockOfAnother(Path file) {
        var program = """
                import fcntl, sys
                try:
                    fcntl.lockf(open(sys.argv[1], 'r+b'), fcntl.LOCK_EX | fcntl.LOCK_NB)
                    print('let in')
                except OSError:
                    print('kept out')
                """;
        try {
            return Judges.run("python3", "-c", program, file.toString()).strip();
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Stored marked(Path file, Carrier carrier) throws IOException {
        return InPlaceFile.of(file, MarkOrder.of(CarrierContract.LABEL), format -> Optional.of(carrier));
    }

    private Path file() throws IOException {
        return Files.write(folder.resolve("film.mp4"), BEFORE);
    }

    /** Writes behind the end, over the beginning of that, and over the file itself. */
    private record Writing(String fault, boolean breaks, Runnable meanwhile) implements Carrier {
        Writing(String fault, boolean breaks) {
            this(fault, breaks, () -> {});
        }

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
            meanwhile.run();
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
            meanwhile.run();
            if (breaks) {
                throw new UncheckedIOException(new IOException("the disk"));
            }
            assertThat(original.whole().bytes()).isEqualTo(BEFORE);
            assertThat(marked.whole().bytes()).hasSize(BEFORE.length + 4).contains(7, 7, 7, 9, 9, 3, 4);
            return fault.isEmpty() ? Optional.empty() : Optional.of(fault);
        }
    }
}
