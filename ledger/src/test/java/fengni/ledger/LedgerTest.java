package fengni.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void a_record_is_read_back_after_reopening() {
        try (var ledger = Ledger.open(folder, Samples.settings())) {
            assertThat(ledger.append(Samples.draft(0)).toString()).isEqualTo(Samples.ORIGIN + "#0");
        }

        try (var ledger = Ledger.open(folder, Samples.settings())) {
            var stored = ledger.read(0).orElseThrow();

            assertThat(ledger.size()).isOne();
            assertThat(Samples.what(stored)).isEqualTo(Samples.what(0));
            assertThat(stored.at()).isEqualTo(Samples.CLOCK.instant());
            assertThat(ledger.read(1)).isEmpty();
            assertThat(ledger.read(-1)).isEmpty();
        }
    }

    @Test
    void records_go_on_over_many_segments() throws IOException {
        try (var ledger = Ledger.open(folder, Samples.smallSegments())) {
            IntStream.range(0, 60).forEach(number -> ledger.append(Samples.draft(number)));
        }

        try (var ledger = Ledger.open(folder, Samples.smallSegments())) {
            ledger.append(Samples.draft(60));
            List<String> whats = new ArrayList<>();
            long next = ledger.iterate(17, stored -> whats.add(Samples.what(stored)));

            assertThat(next).isEqualTo(61);
            assertThat(whats)
                    .isEqualTo(IntStream.rangeClosed(17, 60)
                            .mapToObj(Samples::what)
                            .toList());
        }
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".seg")).count())
                    .isGreaterThan(3);
        }
        assertThat(fsck().findings()).isEmpty();
        assertThat(fsck().bodies()).isEqualTo(61);
    }

    @Test
    void five_hundred_threads_get_indexes_without_a_gap() throws Exception {
        try (var ledger = Ledger.open(folder, Samples.settings());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Receipt>>> waiting = new ArrayList<>();
            for (int thread = 0; thread < 500; thread++) {
                int first = thread * 4;
                Callable<List<Receipt>> task = () -> IntStream.range(first, first + 4)
                        .mapToObj(number -> ledger.append(Samples.draft(number)))
                        .toList();
                waiting.add(threads.submit(task));
            }
            List<Long> indexes = new ArrayList<>();
            for (int thread = 0; thread < 500; thread++) {
                var receipts = waiting.get(thread).get();
                for (int i = 0; i < 4; i++) {
                    long index = receipts.get(i).index();
                    indexes.add(index);
                    assertThat(Samples.what(ledger.read(index).orElseThrow())).isEqualTo(Samples.what(thread * 4 + i));
                }
            }

            assertThat(indexes.stream().sorted())
                    .isEqualTo(LongStream.range(0, 2000).boxed().toList());
        }
        assertThat(fsck().findings()).isEmpty();
    }

    @Test
    void a_clock_that_steps_back_is_hidden_by_the_latest_time() {
        var early = Clock.fixed(Instant.EPOCH.plusSeconds(5), ZoneOffset.UTC);
        try (var ledger = Ledger.open(folder, Samples.settings())) {
            ledger.append(Samples.draft(0));
        }

        var settings = new LedgerSettings(Samples.ORIGIN, Samples.keys(), Samples.signer(), early);
        try (var ledger = Ledger.open(folder, settings)) {
            ledger.append(Samples.draft(1));

            assertThat(ledger.read(1).orElseThrow().at()).isEqualTo(Samples.CLOCK.instant());
        }
    }

    @Test
    void a_second_ledger_on_the_folder_is_refused_until_the_first_closes() {
        try (var ledger = Ledger.open(folder, Samples.settings())) {
            assertThat(ledger.size()).isZero();
            assertThat(refusal()).isInstanceOf(LedgerException.Locked.class);
        }
        Ledger.open(folder, Samples.settings()).close();
    }

    @Test
    void another_origin_signer_or_body_key_is_refused() {
        try (var ledger = Ledger.open(folder, Samples.settings())) {
            ledger.append(Samples.draft(0));
        }
        var origin = "example.cn/ledger/test/2";
        var other = new LedgerSettings(
                origin, Samples.keys(), CheckpointSigner.ed25519(origin, Samples.filled(7)), Samples.CLOCK);
        var signer = new LedgerSettings(
                Samples.ORIGIN,
                Samples.keys(),
                CheckpointSigner.ed25519(Samples.ORIGIN, Samples.filled(8)),
                Samples.CLOCK);
        var keys = new LedgerSettings(Samples.ORIGIN, BodyKeys.clear(), Samples.signer(), Samples.CLOCK);

        assertThat(refusal(other)).isInstanceOf(LedgerException.WrongOrigin.class);
        assertThat(refusal(signer)).isInstanceOf(LedgerException.WrongSigner.class);
        assertThat(refusal(keys)).isInstanceOf(LedgerException.KeyMissing.class);
    }

    @Test
    void nothing_readable_is_on_the_disk_unless_bodies_are_in_clear() throws IOException {
        var clear = new LedgerSettings(Samples.ORIGIN, BodyKeys.clear(), Samples.signer(), Samples.CLOCK);
        var secret = new Draft(1, 1, "account-4711".getBytes(StandardCharsets.UTF_8), new byte[0], new byte[0]);
        try (var ledger = Ledger.open(folder.resolve("a"), Samples.settings());
                var open = Ledger.open(folder.resolve("b"), clear)) {
            ledger.append(secret);
            open.append(secret);

            assertThat(open.read(0).orElseThrow().who()).isEqualTo(secret.who());
        }
        var name = SegmentHeader.name(0);
        assertThat(Files.readString(folder.resolve("a").resolve(name), StandardCharsets.ISO_8859_1))
                .doesNotContain("account-4711");
        assertThat(Files.readString(folder.resolve("b").resolve(name), StandardCharsets.ISO_8859_1))
                .contains("account-4711");
    }

    @Test
    void a_closed_ledger_refuses_and_its_own_record_types_are_its_own() {
        var ledger = Ledger.open(folder, Samples.settings());
        var own = new Draft(Ledger.RECOVERY, 0, new byte[0], new byte[0], new byte[0]);
        assertThatThrownBy(() -> ledger.append(own)).isInstanceOf(IllegalArgumentException.class);

        ledger.close();
        assertThatThrownBy(() -> ledger.append(Samples.draft(0)))
                .isInstanceOfSatisfying(
                        LedgerException.class,
                        told -> assertThat(told.reason()).isInstanceOf(LedgerException.Closed.class));
    }

    @Test
    void the_checkpoint_follows_the_data_by_itself() throws InterruptedException {
        try (var ledger = Ledger.open(folder, Samples.settings())) {
            ledger.append(Samples.draft(0));
            while (ledger.checkpoint().size() == 0) {
                Thread.sleep(10);
            }

            assertThat(ledger.checkpoint().note())
                    .startsWith(Samples.ORIGIN + "\n1\n")
                    .contains("\n\u2014 ");
        }
    }

    private LedgerException.Reason refusal() {
        return refusal(Samples.settings());
    }

    private LedgerException.Reason refusal(LedgerSettings settings) {
        try (var opened = Ledger.open(folder, settings)) {
            throw new AssertionError("opened with " + opened.size() + " records");
        } catch (LedgerException told) {
            return told.reason();
        }
    }

    private Fsck.Report fsck() throws IOException {
        return Fsck.check(folder, Samples.trust(), (done, total) -> {});
    }
}
