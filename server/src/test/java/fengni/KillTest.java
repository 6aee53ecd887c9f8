package fengni;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.ChatClient.Heard;
import fengni.lab.Script;
import fengni.ledger.BodyKeys;
import fengni.ledger.CheckpointSigner;
import fengni.ledger.Fsck;
import fengni.ledger.Ledger;
import fengni.ledger.LedgerSettings;
import fengni.ledger.Receipt;
import fengni.ledger.Stored;
import fengni.vault.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Kills the program under load, over and over on the same data, and then holds its ledger to every promise it made. */
class KillTest {
    private static final long SEED = 20261122;
    private static final int CLIENTS = 8;
    private static final int REQUEST = 1;
    private static final int ANSWER = 2;
    private static final String ORIGIN = "localhost/ledger/site1/node1/1";

    /** What the trial's upstream answers at once, so that many requests are under way at every kill. */
    private static final String QUICK = Script.Say.chunks("今天", "天气", "晴朗。").toPrompt();

    @TempDir
    private Path data;

    @Test
    void every_answer_that_a_client_received_has_its_record_after_five_kills_of_the_data_plane() throws Exception {
        mustKeepItsWord(5, "--gateway-only");
    }

    @Test
    @EnabledIfSystemProperty(named = "fengni.long", matches = "true")
    void every_answer_that_a_client_received_has_its_record_after_thirty_kills_of_the_whole_server() throws Exception {
        mustKeepItsWord(30);
    }

    private void mustKeepItsWord(int rounds, String... more) throws Exception {
        var promised = new ConcurrentLinkedQueue<Heard>();
        var random = new Random(SEED);
        for (int round = 0; round < rounds; round++) {
            try (var program = RunningProgram.trial(data, more)) {
                underLoad(program, random.nextInt(500, 2_500), promised);
            }
        }
        try (var program = RunningProgram.trial(data, more)) {
            promised.add(new ChatClient(RunningProgram.sample(data)).ask("你好", false));
            program.stop();
        }

        System.out.printf("seed %d: %d kills, %d requests heard of%n", SEED, rounds, promised.size());
        mustBeWhole();
        mustHold(promised);
    }

    private void underLoad(RunningProgram program, int millis, Queue<Heard> promised) throws Exception {
        var over = new AtomicBoolean();
        var clients = new ArrayList<Thread>();
        for (int i = 0; i < CLIENTS; i++) {
            boolean streamed = i % 2 == 0;
            clients.add(Thread.startVirtualThread(() -> askUntil(over, streamed, promised)));
        }
        TimeUnit.MILLISECONDS.sleep(millis);
        program.kill();
        over.set(true);
        for (var client : clients) {
            client.join();
        }
    }

    private void askUntil(AtomicBoolean over, boolean streamed, Queue<Heard> promised) {
        var client = new ChatClient(RunningProgram.sample(data));
        while (!over.get()) {
            try {
                promised.add(client.ask(QUICK, streamed));
            } catch (IOException killed) {
                return; // nothing arrived, so nothing was promised
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void mustBeWhole() throws IOException {
        var report = Fsck.check(
                data.resolve("ledger"),
                new Fsck.Trust(Optional.of(signer().verifier()), BodyKeys.clear()),
                (_, _) -> {});

        assertThat(report.findings()).isEmpty();
    }

    private void mustHold(Queue<Heard> promised) {
        var settings = new LedgerSettings(ORIGIN, BodyKeys.clear(), signer(), Clock.systemUTC());
        try (var ledger = Ledger.open(data.resolve("ledger"), settings)) {
            for (var heard : promised) {
                heard.request()
                        .ifPresent(receipt ->
                                assertThat(record(ledger, receipt).type()).isEqualTo(REQUEST));
                heard.answer().ifPresent(receipt -> mustBeTheAnswer(record(ledger, receipt), heard));
            }
        }
        assertThat(promised).anyMatch(heard -> heard.answer().isPresent());
    }

    /** The record holds the very words that the client read. */
    private static void mustBeTheAnswer(Stored stored, Heard heard) {
        assertThat(stored.type()).isEqualTo(ANSWER);
        if (heard.body().startsWith("{")) {
            var json = JsonMapper.builder().build();
            var read =
                    json.readTree(heard.body()).at("/choices/0/message/content").asString();
            var kept = json.readTree(new String(stored.what(), StandardCharsets.UTF_8))
                    .at("/choices/0/content")
                    .asString();
            assertThat(kept).isEqualTo(read);
        }
    }

    private static Stored record(Ledger ledger, String receipt) {
        return ledger.read(Receipt.parse(receipt).orElseThrow().index()).orElseThrow();
    }

    private CheckpointSigner signer() {
        return CheckpointSigner.ed25519(ORIGIN, Vault.open(data.resolve("keys")).ledgerSigningSeed());
    }
}
