package fengni.bench;

import fengni.RegistryAtWork;
import fengni.law.RegistryNumber;
import fengni.vault.Vault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a store's batch of 1,000 numbers costs over 100,000 published records with their sealed dossiers: the call alone, and
 * over HTTP with JSON and signature.
 *
 * <p>Run: {@code java -Xmx1g -cp 'bench/target/bench-0.1.0.jar:bench/target/lib/*' fengni.bench.VerificationCost}
 */
public final class VerificationCost {
    private static final int RECORDS = 100_000;
    private static final int PAGE = 2_000;
    private static final int BATCH = 1_000;
    private static final int WARM_UP = 10;
    /** With the rounds to warm up no more than a store may ask within a minute. */
    private static final int ROUNDS = 48;
    /** Of a hundred numbers, so many were never given. */
    private static final int UNKNOWN = 5;

    private static final String OPERATOR = "91990000MA0000007X";
    private static final List<List<String>> FIELDS = List.of(
            List.of("algorithm.explicit-label", "yes"),
            List.of("algorithm.implicit-label", "yes"),
            List.of("report.conclusion", "结论：可以上线"),
            List.of("report.shot-explicit", "screenshot.png"),
            List.of("algorithm.introduction", "根据文字描述生成图像"),
            List.of("report.flow", "输入、审核、生成、审核、加标识、输出"));

    private final Random random = new Random(20_261_122);

    private VerificationCost() {}

    /** Something that is timed. */
    @FunctionalInterface
    private interface Work {
        void on(List<String> numbers) throws IOException, InterruptedException;
    }

    public static void main(String... args) throws IOException, InterruptedException {
        var folder = Scratch.make();
        try (var registry = RegistryAtWork.start(folder.resolve("data"))) {
            publish(registry);
            System.out.println(Machine.setting());
            var bench = new VerificationCost();
            bench.measure("direct call", numbers -> registry.verification().ofNumbers(numbers));
            bench.measure("over HTTP, signed", over(registry));
            System.out.println(Machine.setting());
        }
        Scratch.delete(folder);
    }

    private void measure(String what, Work work) throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            work.on(batch());
        }
        var took = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            var numbers = batch();
            long start = System.nanoTime();
            work.on(numbers);
            took[i] = (System.nanoTime() - start) / 1_000_000;
        }
        Arrays.sort(took);
        System.out.printf(
                "%s: %d numbers of %d records, %d rounds: median %d ms, p95 %d ms, worst %d ms%n",
                what, BATCH, RECORDS, ROUNDS, took[ROUNDS / 2], took[ROUNDS * 95 / 100], took[ROUNDS - 1]);
    }

    private static Work over(RegistryAtWork registry) {
        var client = HttpClient.newHttpClient();
        return numbers -> {
            var list = numbers.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(registry.address() + "/api/v1/registry/verify?signed=true"))
                            .header("Authorization", "Bearer " + registry.storeKey())
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"numbers\":" + list + "}"))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
        };
    }

    private List<String> batch() {
        return IntStream.range(0, BATCH)
                .mapToObj(_ -> number(random.nextInt(100) < UNKNOWN ? RECORDS + 1 : 1 + random.nextInt(RECORDS)))
                .toList();
    }

    private static String number(int serial) {
        return RegistryNumber.of("SAMPLE", Year.of(2026), serial).value();
    }

    private static void publish(RegistryAtWork registry) {
        var jdbc = JdbcClient.create(registry.database());
        for (int from = 1; from <= RECORDS; from += PAGE) {
            records(
                    jdbc,
                    IntStream.range(from, from + PAGE)
                            .mapToObj(VerificationCost::number)
                            .toArray(String[]::new));
        }
        for (var field : FIELDS) {
            fields(jdbc, registry.vault(), field);
        }
        jdbc.sql("analyze").update();
    }

    private static void records(JdbcClient jdbc, String[] numbers) {
        jdbc.sql("""
                        with dossier as (
                            insert into registry_dossier (operator, name, kind, title, state, version, revision, received_at,
                            first_officer, second_officer, number, filed_version, filed_first, filed_second)
                            select :operator, gen_random_uuid(), 'algorithm', '', 'filed', 1, 4, now(), 1, 2, n, 1, 1, 2
                            from unnest(:numbers) as n returning id, number),
                        given as (
                            insert into registry_number (number, prefix, year, serial, dossier, given_at)
                            select number, 'SAMPLE', 2026, substring(number from 13 for 6)::int, id, now() from dossier
                            returning number),
                        came as (
                            insert into registry_version (dossier, version, receipt, received_at)
                            select id, 1, 'B' || id, now() from dossier returning dossier)
                        insert into registry_filing (number, version, algorithm, role, subject, product_names, product_forms,
                        purpose, at) select number, 1, '示例图像生成算法' || id, 'provider', '示例科技有限公司', array['示例产品'],
                        array['网站'], '根据文字描述生成图像', now() from dossier""").param("operator", OPERATOR).param("numbers", numbers).update();
    }

    /** One sealed value stands in every dossier: what is measured is how long it takes to open it, wherever it lies. */
    private static void fields(JdbcClient jdbc, Vault vault, List<String> field) {
        jdbc.sql("""
                        insert into registry_field (dossier, version, part, place, key, value)
                        select id, 1, 0, :place, :key, :value from registry_dossier where operator = :operator""")
                .param("place", FIELDS.indexOf(field))
                .param("key", field.getFirst())
                .param("value", vault.seal("registry-field", field.getLast().getBytes(StandardCharsets.UTF_8)))
                .param("operator", OPERATOR)
                .update();
    }
}
