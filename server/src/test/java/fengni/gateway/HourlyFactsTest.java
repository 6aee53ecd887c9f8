package fengni.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestDatabase;
import fengni.evidence.Evidence;
import fengni.evidence.Happening;
import fengni.evidence.KeptFacts;
import fengni.evidence.RecordType;
import fengni.evidence.Recorder;
import fengni.evidence.ServiceFacts;
import fengni.evidence.Who;
import fengni.ledger.BodyKeys;
import fengni.ledger.CheckpointSigner;
import fengni.ledger.Ledger;
import fengni.ledger.LedgerSettings;
import fengni.marking.LabelPolicy;
import fengni.offering.Upstream;
import fengni.screen.Feature;
import fengni.screen.FeatureSet;
import fengni.vault.Vault;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What services do is counted and put on record hour by hour. */
class HourlyFactsTest {
    private static final Instant EIGHT = Instant.parse("2026-11-22T08:00:00Z");
    private static final String ORIGIN = "test.example/facts";

    private final AtomicReference<Instant> now = new AtomicReference<>(EIGHT.plusSeconds(60));
    private final MemoryRecorder records = new MemoryRecorder();

    @Test
    void what_went_through_a_running_gateway_is_on_record_when_it_closes() {
        try (var upstream = new RawUpstream()) {
            var rig = new Rig(upstream.base());
            rig.label = Rig.inText(LabelPolicy.Place.END);
            upstream.play(Say.stream("好"));
            rig.ask(true, "问");
            upstream.play(Say.whole("好"));
            rig.ask(false, "问");
            rig.ask(false, Rig.FORBIDDEN);
            rig.chat("{\"model\":\"m\",\"safety_identifier\":\"li\",\"messages\":[{\"role\":\"user\",\"content\":"
                    + "[{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:,\"}}]}]}");
            rig.close();

            var all = facts(rig.records);
            assertThat(all).isNotEmpty();
            assertThat(total(all, "requests")).isEqualTo(2);
            assertThat(total(all, "unsupported")).isEqualTo(1);
            assertThat(total(all, "implicit")).isEqualTo(2);
            assertThat(all.getFirst().service()).isEqualTo(Rig.SERVICE.value());
            assertThat(all.getFirst().what())
                    .containsEntry("usersAtLeast", false)
                    .containsEntry("features", "v1")
                    .containsEntry("featuresSize", 3L)
                    .containsKeys("hour", "first", "last");
            assertThat(all.stream().map(one -> one.what().toString()))
                    .anyMatch(text -> text.contains("m=") && text.contains("text:end=") && text.contains("127.0.0.1:"))
                    .noneMatch(text -> text.contains("li="));
        }
    }

    @Test
    void users_are_told_apart_and_models_modalities_and_hosts_counted() {
        var counting = counting(records);
        for (var user : List.of("a", "b", "a", "c")) {
            counting.asked(exchange(user, "qwen", 3));
        }
        counting.asked(exchange("a", "deepseek", 2));
        counting.close();

        var what = facts(records).getFirst().what();
        assertThat(what)
                .containsEntry("requests", 5L)
                .containsEntry("users", 3L)
                .containsEntry("models", Map.of("qwen", 4L, "deepseek", 1L))
                .containsEntry("input", Map.of("text", 5L, "image", 5L))
                .containsEntry("hosts", Map.of("models.example.cn:8443", 5L));
    }

    @Test
    void beyond_the_cap_the_count_of_users_says_at_least() {
        var hour = new FactsOfHour(7, EIGHT);
        var one = features(1);
        IntStream.range(0, FactsOfHour.MOST_USERS + 2)
                .forEach(i -> hour.take(EIGHT, now -> now.asked(exchange("u" + i, "qwen", 1), one)));

        assertThat(hour.over().users()).isEqualTo(new ServiceFacts.Users(FactsOfHour.MOST_USERS, true));
        assertThat(hour.take(EIGHT, FactsOfHour::unsupported)).isFalse();
    }

    @Test
    void the_smallest_feature_set_of_the_hour_is_named() {
        var hour = new FactsOfHour(7, EIGHT);
        for (int size : List.of(3, 0, 5)) {
            hour.take(EIGHT, one -> one.asked(exchange("a", "qwen", 1), features(size)));
        }

        assertThat(hour.over().library()).isEqualTo(new ServiceFacts.Library("v0", 0));
    }

    @Test
    void an_hour_is_kept_once_it_is_over_and_again_and_again_until_it_could_be() {
        var counting = counting(records);
        counting.asked(exchange("a", "qwen", 1));
        assertThat(counting.keepEnded()).isTrue();
        assertThat(records.all()).isEmpty();

        now.set(EIGHT.plus(Duration.ofHours(1)));
        records.failOn(RecordType.FACTS);
        assertThat(counting.keepEnded()).isFalse();
        counting.asked(exchange("a", "qwen", 1));
        records.failOn(RecordType.HOLD);
        assertThat(counting.keepEnded()).isTrue();
        counting.close();

        assertThat(facts(records))
                .extracting(one -> one.what().get("hour"))
                .containsExactly("2026-11-22T08:00:00Z", "2026-11-22T09:00:00Z");
    }

    /** No {@code close}: what was counted since the hour began is lost, and nothing else. */
    @Test
    void a_crash_loses_the_running_hour_and_no_other_and_the_index_is_rebuilt_from_the_ledger(@TempDir Path folder)
            throws InterruptedException {
        var database = TestDatabase.migrated();
        try (var ledger = ledger(folder);
                var evidence = Evidence.over(ledger, Vault.open(folder.resolve("vault")), database)) {
            var counting = counting(evidence.recorder());
            counting.asked(exchange("a", "qwen", 1));
            now.set(EIGHT.plus(Duration.ofHours(1)));
            counting.asked(exchange("a", "deepseek", 1));
            counting.keepEnded();
            assertThat(indexed(evidence)).hasSize(1);
        }
        assertThat(afterRestart(folder, database, false)).isEqualTo(afterRestart(folder, database, true));
    }

    private List<KeptFacts> afterRestart(Path folder, DataSource database, boolean rebuilt)
            throws InterruptedException {
        try (var ledger = ledger(folder);
                var evidence = Evidence.over(ledger, Vault.open(folder.resolve("vault")), database)) {
            if (rebuilt) {
                indexed(evidence);
                evidence.rebuildIndex();
            }
            var found = indexed(evidence);
            assertThat(found)
                    .singleElement()
                    .satisfies(one -> assertThat(one.facts().models()).containsOnlyKeys("qwen"));
            return found;
        }
    }

    private static List<KeptFacts> indexed(Evidence evidence) throws InterruptedException {
        for (int i = 0; evidence.indexBehind() > 0 && i < 6_000; i++) {
            Thread.sleep(10);
        }
        return evidence.reader().facts(Rig.SERVICE.value(), Instant.EPOCH, 10);
    }

    private static Ledger ledger(Path folder) {
        var vault = Vault.open(folder.resolve("vault"));
        return Ledger.open(
                folder.resolve("ledger"),
                new LedgerSettings(
                        ORIGIN,
                        BodyKeys.single(vault.ledgerBodyKey()),
                        CheckpointSigner.ed25519(ORIGIN, vault.ledgerSigningSeed()),
                        Clock.systemUTC()));
    }

    private HourlyFacts counting(Recorder recorder) {
        return new HourlyFacts(recorder, () -> features(2), now::get);
    }

    private static FeatureSet features(int size) {
        return FeatureSet.of(
                "v" + size,
                IntStream.range(0, size)
                        .mapToObj(i -> Feature.literal("f" + i, "词条" + i))
                        .toList());
    }

    private static Exchange exchange(String user, String model, int images) {
        var tree = Json.object().put("model", model);
        var parts = tree.putArray("messages").addObject().put("role", "user").putArray("content");
        parts.addObject().put("type", "text").put("text", "问");
        IntStream.range(0, images).forEach(_ -> parts.addObject().put("type", "image_url"));
        var chat = new ChatRequest(tree, model, Optional.of(user), false, 1);
        var leash = new Leash(
                Duration.ofMinutes(1),
                new Client(new InetSocketAddress(InetAddress.getLoopbackAddress(), 1), () -> {}));
        return Exchange.asked(Rig.service(), chat, Who.of(user), leash)
                .to(new Upstream(model, URI.create("https://models.example.cn:8443/v1"), Optional.empty()));
    }

    private static List<Happening> facts(MemoryRecorder records) {
        return records.all().stream()
                .filter(record -> record.type() == RecordType.FACTS)
                .toList();
    }

    private static long total(List<Happening> all, String count) {
        return all.stream()
                .mapToLong(one -> one.what().get(count) instanceof Long number ? number : 0)
                .sum();
    }
}
