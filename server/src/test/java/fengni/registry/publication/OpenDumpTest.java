package fengni.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.TestDatabase;
import fengni.evidence.RecordType;
import fengni.gateway.MemoryRecorder;
import fengni.registry.Filing;
import fengni.registry.PublicList;
import fengni.registry.PublishedEntries;
import fengni.registry.RegistryHouse;
import fengni.vault.Vault;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The open dump is the public list whole, or is not there. */
class OpenDumpTest {
    private static final long SEED = 20_261_122;
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");
    private static final Instant BEGUN = Instant.parse("2026-03-02T02:00:00Z");

    private final DataSource database = RegistryHouse.pooled(TestDatabase.migrated());
    private final PublishedEntries entries = new PublishedEntries(database);
    private final MemoryRecorder records = new MemoryRecorder();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T01:00:00Z"));
    private final PublicList list = entries.list(vault());
    private final Dumps dumps = dumps(records);

    @BeforeEach
    void settle() {
        entries.settle();
    }

    @AfterEach
    void close() throws IOException {
        ((Closeable) database).close();
    }

    @Test
    void what_is_read_back_is_the_public_list_with_every_version_and_tombstone() throws IOException {
        var numbers = many(new Random(SEED), 210);

        assertThat(dumps.make()).isTrue();

        var lines = text(DumpFormat.JSONL).lines().map(OpenDumpTest::json).toList();
        assertThat(lines.stream().map(line -> line.get("number").asString())).containsExactlyElementsOf(numbers);
        for (var line : lines) {
            assertThat(read(line))
                    .describedAs("seed " + SEED)
                    .isEqualTo(list.versions(line.get("number").asString()).reversed().stream()
                            .map(OpenDumpTest::shown)
                            .toList());
            assertThat(line.get("official").asBoolean()).isFalse();
            assertThat(line.get("registry").asString()).isEqualTo("示例园区算法登记台");
        }
        assertThat(text(DumpFormat.CSV)).startsWith("\uFEFFofficial,registry,number,version");
    }

    @Test
    void digests_and_counts_of_the_manifest_are_those_of_the_files() throws IOException {
        many(new Random(SEED), 3);
        dumps.make();

        var manifest = json(dumps.manifest(DAY).orElseThrow());
        for (var format : DumpFormat.values()) {
            var bytes = bytes(format);
            var file = children(manifest.get("files")).stream()
                    .filter(one -> one.get("name").asString().endsWith("." + format.word()))
                    .findFirst()
                    .orElseThrow();
            assertThat(file.get("sha256").asString()).isEqualTo(Digest.of(bytes));
            assertThat(file.get("bytes").asLong()).isEqualTo(bytes.length);
        }
        assertThat(manifest.get("entries").asInt()).isEqualTo(3);
        assertThat(manifest.get("official").asBoolean()).isFalse();
        assertThat(manifest.get("notice").asString()).contains("不是国家");
        assertThat(records.last().outcome()).isEqualTo("dump_made");
        assertThat(records.last().what())
                .containsEntry("manifest", dumps.find(DAY).orElseThrow().manifestSha256());
    }

    @Test
    void a_run_that_is_interrupted_leaves_nothing_half_visible() throws IOException {
        many(new Random(SEED), 210);
        var broken = new MemoryRecorder();
        broken.failOn(RecordType.FILING);

        assertThatThrownBy(() -> dumps(broken).make()).hasMessageContaining("disk is full");

        assertThat(dumps.find(DAY)).isEmpty();
        assertThat(count("registry_dump_part") + count("registry_dump_piece") + count("registry_dump_file"))
                .isZero();
        assertThat(dumps.make()).isTrue();
        assertThat(text(DumpFormat.JSONL).lines()).hasSize(210);
    }

    @Test
    void of_several_nodes_one_makes_the_dump_of_the_day() throws Exception {
        many(new Random(SEED), 5);

        int count = 0;
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var made = IntStream.range(0, 4)
                    .mapToObj(_ -> nodes.submit(() -> dumps(records).make()))
                    .toList();
            for (var one : made) {
                count += one.get() ? 1 : 0;
            }
        }
        assertThat(count).isEqualTo(1);
        assertThat(count("registry_dump")).isEqualTo(1);
    }

    @Test
    void manifests_chain_from_day_to_day_and_what_did_not_change_is_kept_once() {
        many(new Random(SEED), 210);
        dumps.make();
        long pieces = count("registry_dump_piece");
        later(1);
        dumps.make();

        assertThat(count("registry_dump_piece")).isEqualTo(pieces);
        var previous = json(dumps.manifest(DAY.plusDays(1)).orElseThrow()).get("previous");
        assertThat(previous.get("day").asString()).isEqualTo("2026-11-22");
        assertThat(previous.get("sha256").asString())
                .isEqualTo(Digest.of(dumps.manifest(DAY).orElseThrow().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void files_of_old_days_go_and_their_manifests_stay() throws IOException {
        new PublicationSettingsTable(database).set(new PublicationSettings(1, 15), "guanli", BEGUN);
        entries.add(1, "甲算法", BEGUN);
        dumps.make();
        later(1);
        entries.add(2, "乙算法", BEGUN.plusSeconds(1));
        dumps.make();
        later(1);
        dumps.make();

        assertThat(dumps.find(DAY).orElseThrow().kept()).isFalse();
        assertThat(dumps.manifest(DAY)).isPresent();
        assertThat(dumps.find(DAY.plusDays(1)).orElseThrow().kept()).isTrue();
        assertThat(bytes(DAY.plusDays(1), DumpFormat.JSONL)).isNotEmpty();
        assertThat(bytes(DAY, DumpFormat.JSONL)).isEmpty();
    }

    @Test
    void before_anybody_said_whose_registry_it_is_nothing_is_made() {
        JdbcClient.create(database).sql("delete from registry_settings").update();

        assertThat(dumps.make()).isFalse();
    }

    /** Names hold whatever a name can hold; every tenth entry ended. */
    private List<String> many(Random random, int count) {
        var numbers = new ArrayList<String>();
        for (int i = 1; i <= count; i++) {
            var number = entries.add(i, name(random), BEGUN.plusSeconds(i));
            numbers.add(number);
            if (i % 7 == 0) {
                entries.version(number, 2, name(random), name(random), name(random), BEGUN.plusSeconds(1_000 + i));
            }
            if (i % 10 == 0) {
                entries.end(number, random.nextBoolean() ? "cancelled" : "revoked", BEGUN.plusSeconds(2_000 + i));
            }
        }
        return numbers;
    }

    private static String name(Random random) {
        return random.ints(random.nextInt(12), 0, 8)
                .mapToObj(one ->
                        List.of("算", "法", ",", "\"", "\n", "=", "😀", "a").get(one))
                .reduce("名", String::concat);
    }

    private void later(int days) {
        now.updateAndGet(instant -> instant.plus(Duration.ofDays(days)));
    }

    private static String shown(Filing one) {
        return one.number()
                + one.version()
                + one.algorithm()
                + one.role()
                + one.subject()
                + one.products()
                + one.purpose()
                + one.at()
                + one.changes()
                + one.state();
    }

    private static List<String> read(JsonNode line) {
        return children(line.get("versions")).stream()
                .map(version -> line.get("number").asString()
                        + version.get("version").asInt()
                        + version.get("algorithm").asString()
                        + version.get("role").asString()
                        + version.get("subject").asString()
                        + children(version.get("products")).stream()
                                .map(one -> new Filing.Product(
                                        one.get("name").asString(),
                                        one.get("form").asString()))
                                .toList()
                        + version.get("purpose").asString()
                        + version.get("at").asString()
                        + children(version.get("changes")).stream()
                                .map(JsonNode::asString)
                                .toList()
                        + line.get("state").asString())
                .toList();
    }

    private static List<JsonNode> children(JsonNode node) {
        return IntStream.range(0, node.size()).mapToObj(node::get).toList();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private String text(DumpFormat format) throws IOException {
        return new String(bytes(format), StandardCharsets.UTF_8);
    }

    private byte[] bytes(DumpFormat format) throws IOException {
        return bytes(DAY, format);
    }

    private byte[] bytes(LocalDate day, DumpFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        dumps.write(dumps.find(day).orElseThrow(), format, out);
        return out.toByteArray();
    }

    private long count(String table) {
        return JdbcClient.create(database)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private Dumps dumps(MemoryRecorder recorder) {
        return new Dumps(
                new DumpTable(database),
                new PublicationSettingsTable(database),
                list,
                new Batches.Around(recorder, now::get, new TransactionTemplate(new JdbcTransactionManager(database))));
    }

    private static Vault vault() {
        try {
            return Vault.open(Files.createTempDirectory("fengni-dump").resolve("vault"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
