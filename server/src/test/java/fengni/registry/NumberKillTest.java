package fengni.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fengni.TestDatabase;
import fengni.law.RegistryNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kills a registry while it takes submissions and grants numbers, and then looks for every promise that it made. */
class NumberKillTest {
    private static final long SEED = 20261122;
    private static final boolean LONG = Boolean.getBoolean("fengni.long");
    private static final int SUBMISSIONS = LONG ? 10_000 : 500;
    private static final int KILLS = LONG ? 30 : 5;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(10);

    private final RegistryHouse house = new RegistryHouse();

    @TempDir
    private Path folder;

    @Test
    void no_number_is_lost_doubled_or_unexplained_after_kills_under_concurrent_submissions() throws Exception {
        try (house) {
            house.settle();
            var subject = house.approvedSubject();
            var random = new Random(SEED);
            var promised = new HashMap<String, String>();
            for (int kill = 1; kill <= KILLS; kill++) {
                int share = SUBMISSIONS * kill / (KILLS + 1);
                until(subject, random.nextInt(Math.max(1, share - promised.size())) + 1, promised);
            }
            until(subject, Integer.MAX_VALUE, promised);

            System.out.printf("seed %d: %d kills, %d numbers heard of%n", SEED, KILLS, promised.size());
            mustStand(promised);
        }
    }

    /** Runs the program until it has told of so many more numbers, or of its end; kills it. */
    private void until(UUID subject, int numbers, Map<String, String> promised) throws Exception {
        var said = Files.createTempFile(folder, "said", ".txt");
        var process = start(subject, said);
        try {
            long giveUp = System.nanoTime() + PATIENCE;
            while (granted(said).size() < numbers && process.isAlive()) {
                assertThat(System.nanoTime()).as("it goes on").isLessThan(giveUp);
                TimeUnit.MILLISECONDS.sleep(2);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        for (var line : granted(said)) {
            var words = line.split(" ", -1);
            assertThat(promised.put(words[2], words[1]))
                    .as("%s is told once", words[2])
                    .isNull();
        }
        assertThat(numbers < Integer.MAX_VALUE || Files.readString(said).endsWith("done\n"))
                .as(() -> "it ended well:\n" + said)
                .isTrue();
    }

    /** The last line counts only if it is whole. */
    private static List<String> granted(Path said) throws IOException {
        var text = Files.readString(said);
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.startsWith("granted "))
                .toList();
    }

    private Process start(UUID subject, Path said) throws IOException {
        var address = TestDatabase.address(((HikariDataSource) house.database).getDataSource());
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                GrantingProgram.class.getName()));
        command.addAll(List.of(
                address.url(),
                address.user(),
                address.password(),
                house.folder.resolve("vault").toString(),
                subject.toString(),
                String.valueOf(SUBMISSIONS)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    private void mustStand(Map<String, String> promised) {
        var given = new HashMap<String, String>();
        JdbcClient.create(house.database).sql("""
                        select n.number, n.serial, d.name from registry_number n join registry_dossier d on d.id = n.dossier
                        where d.state = 'filed' and d.number = n.number order by n.serial""").query(row -> {
            assertThat(row.getInt("serial")).as("no serial is missing").isEqualTo(given.size() + 1);
            given.put(row.getString("number"), row.getString("name"));
        });
        assertThat(given).hasSize(SUBMISSIONS).containsAllEntriesOf(promised);
        assertThat(house.registry.gaps()).isEmpty();
        assertThat(count("select count(*) from registry_number")).isEqualTo(SUBMISSIONS);
        assertThat(count("select count(distinct number) from registry_filing")).isEqualTo(SUBMISSIONS);
        assertThat(count("select count(*) from letter_out where kind = 'step' and letter like '%\"grant\"%'"))
                .as("each operator is told once")
                .isEqualTo(SUBMISSIONS);
        assertThat(given.keySet())
                .allMatch(number -> RegistryNumber.read(number).toOptional().isPresent());
    }

    private long count(String query) {
        return JdbcClient.create(house.database).sql(query).query(Long.class).single();
    }
}
