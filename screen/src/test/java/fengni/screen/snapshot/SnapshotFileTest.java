package fengni.screen.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fengni.screen.snapshot.BadSnapshot.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotFileTest {
    private static final int SEED = 20261123;
    private static final int LARGE = 100_003;
    private static final byte[] ENGINE = engine(1);

    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsReadInTheSameOrder() throws IOException {
        var numbers = new Random(SEED).ints(LARGE).toArray();
        var bytes = new byte[LARGE];
        new Random(SEED).nextBytes(bytes);
        var file = folder.resolve("set");

        Sink.write(file, ENGINE, sink -> {
            sink.number(-7);
            sink.text("法\uD83D轮\0");
            sink.ints(numbers);
            sink.bytes(bytes);
            sink.longNumber(Long.MIN_VALUE);
            sink.longs(1, Long.MAX_VALUE);
            sink.chars();
        });

        var source = Source.open(file, ENGINE);
        assertThat(source.number()).isEqualTo(-7);
        assertThat(source.text()).isEqualTo("法\uD83D轮\0");
        assertThat(source.ints()).isEqualTo(numbers);
        assertThat(source.bytes()).isEqualTo(bytes);
        assertThat(source.longNumber()).isEqualTo(Long.MIN_VALUE);
        assertThat(source.longs()).containsExactly(1, Long.MAX_VALUE);
        assertThat(source.chars()).isEmpty();
        source.end();
    }

    @Test
    void eachThingThatIsWrongIsToldByItsName() throws IOException {
        var file = written("good");
        var good = Files.readAllBytes(file);

        assertThat(refusal(with(good, 0, 1))).isEqualTo(Reason.NOT_A_SNAPSHOT);
        assertThat(refusal(with(good, Long.BYTES, 1))).isEqualTo(Reason.OTHER_FORMAT);
        assertThat(refusal(with(good, Long.BYTES + Integer.BYTES, 1))).isEqualTo(Reason.OTHER_ENGINE);
        assertThat(refusal(Arrays.copyOf(good, good.length - 1))).isEqualTo(Reason.CUT_OFF);
        assertThat(refusal(Arrays.copyOf(good, good.length + 1))).isEqualTo(Reason.CUT_OFF);
        assertThat(refusal(new byte[0])).isEqualTo(Reason.CUT_OFF);
        assertThat(refusal(with(good, Layout.HEADER + 1, 1))).isEqualTo(Reason.DAMAGED);
        assertThat(refusal(with(good, good.length - 1, 1))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void aFileOfAnotherBuildIsRefused() throws IOException {
        var file = written("good");

        var refused = catchThrowableOfType(BadSnapshot.class, () -> Source.open(file, engine(2)));

        assertThat(refused.reason()).isEqualTo(Reason.OTHER_ENGINE);
        assertThat(refused).hasMessage(file + " was made by another build of the engine");
    }

    @Test
    void aFileThatIsNotThereIsNoBadSnapshot() {
        assertThatThrownBy(() -> Source.open(folder.resolve("none"), ENGINE)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void moreThanIsThereCannotBeRead() throws IOException {
        var source = Source.open(written("good"), ENGINE);
        source.text();

        assertThatThrownBy(source::number).isInstanceOf(BadSnapshot.class);
    }

    @Test
    void lessThanIsThereIsNotTheEnd() throws IOException {
        var source = Source.open(written("good"), ENGINE);

        assertThatThrownBy(source::end).isInstanceOf(BadSnapshot.class);
    }

    @Test
    void aRowThatSaysToBeLongerThanTheFileIsRefused() throws IOException {
        var file = folder.resolve("set");
        Sink.write(file, ENGINE, sink -> sink.number(Integer.MAX_VALUE));

        var source = Source.open(file, ENGINE);

        assertThatThrownBy(source::longs).isInstanceOf(BadSnapshot.class);
    }

    @Test
    void aWriteThatFailsLeavesTheFileThatWasThere() throws IOException {
        var file = written("before");

        assertThatThrownBy(() -> Sink.write(file, ENGINE, sink -> {
                    sink.ints(new int[LARGE]);
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");

        assertThat(Source.open(file, ENGINE).text()).isEqualTo("before");
        assertThat(folder).isDirectoryContaining(each -> each.equals(file));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whatACrashLeftBesideTheFileIsWrittenOver() throws IOException {
        var file = written("before");
        Files.write(folder.resolve("set.new"), new byte[LARGE]);
        assertThat(Source.open(file, ENGINE).text()).isEqualTo("before");

        written("after");

        assertThat(Source.open(file, ENGINE).text()).isEqualTo("after");
        assertThat(folder.resolve("set.new")).doesNotExist();
    }

    @Test
    void aReaderKeepsTheFileThatItOpenedWhenAnotherTakesItsName() throws IOException {
        var source = Source.open(written("before"), ENGINE);

        written("after");

        assertThat(source.text()).isEqualTo("before");
    }

    private Path written(String text) throws IOException {
        var file = folder.resolve("set");
        Sink.write(file, ENGINE, sink -> sink.text(text));
        return file;
    }

    private Reason refusal(byte... content) throws IOException {
        var file = folder.resolve("bad");
        Files.write(file, content);
        return catchThrowableOfType(BadSnapshot.class, () -> Source.open(file, ENGINE))
                .reason();
    }

    private static byte[] with(byte[] good, int at, int change) {
        var bad = good.clone();
        bad[at] = (byte) (bad[at] ^ change);
        return bad;
    }

    private static byte[] engine(int first) {
        var engine = new byte[Layout.HASH];
        engine[0] = (byte) first;
        return engine;
    }
}
