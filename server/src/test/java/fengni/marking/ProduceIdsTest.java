package fengni.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProduceIdsTest {
    private static final byte[] KEY = HexFormat.of().parseHex("a1".repeat(32));
    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");

    @TempDir
    Path temporary;

    @Test
    void a_number_is_128_bits_in_characters_that_the_label_allows() {
        assertThat(at(NOON).next()).matches("[0-9a-f]{32}");
    }

    @Test
    void a_number_tells_its_node_day_and_time_to_the_holder_of_the_key() {
        var ids = ProduceIds.open(folder(), 513, KEY, Clock.fixed(NOON, ZoneOffset.UTC));

        var place = ids.read(ids.next()).orElseThrow();

        assertThat(place.node()).isEqualTo(513);
        assertThat(place.date()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(place.about()).isEqualTo(NOON);
    }

    @Test
    void the_day_is_the_day_in_china() {
        var ids = at(Instant.parse("2026-02-28T16:00:00Z"));

        assertThat(ids.read(ids.next()).orElseThrow())
                .isEqualTo(new ProducePlace(7, (int) LocalDate.of(2026, 3, 1).toEpochDay(), 0));
    }

    @Test
    void every_place_reads_back() {
        long seed = 20260302;
        var random = new Random(seed);
        var code = new ProduceCode(KEY);
        for (int round = 0; round < 20_000; round++) {
            var place = new ProducePlace(random.nextInt(1 << 16), random.nextInt(1 << 16), random.nextLong(1L << 40));
            assertThat(code.read(code.write(place)))
                    .as("seed %d round %d", seed, round)
                    .contains(place);
        }
    }

    @Test
    void another_key_reads_nothing() {
        var other = new ProduceCode(HexFormat.of().parseHex("b2".repeat(32)));
        var ids = at(NOON);
        for (int round = 0; round < 1000; round++) {
            assertThat(other.read(ids.next())).isEmpty();
        }
    }

    @Test
    void every_changed_bit_is_seen() {
        var code = new ProduceCode(KEY);
        var number = HexFormat.of().parseHex(code.write(new ProducePlace(1, 20_000, 5)));
        for (int bit = 0; bit < 128; bit++) {
            var changed = number.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(code.read(HexFormat.of().formatHex(changed))).isEmpty();
        }
    }

    @Test
    void any_other_text_is_no_number_of_ours() {
        long seed = 20260303;
        var random = new Random(seed);
        var code = new ProduceCode(KEY);
        for (int round = 0; round < 5000; round++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(40), 0, 0x3000).forEach(text::appendCodePoint);
            assertThat(code.read(text.toString()))
                    .as("seed %d round %d", seed, round)
                    .isEmpty();
        }
        assertThat(code.read("0".repeat(32))).isEmpty();
    }

    @Test
    void neighbours_share_about_half_their_bits_so_volume_is_hidden() {
        var ids = at(NOON);
        long differing = 0;
        var last = HexFormat.of().parseHex(ids.next());
        for (int round = 0; round < 1000; round++) {
            var number = HexFormat.of().parseHex(ids.next());
            differing += bits(last, number);
            last = number;
        }

        assertThat(differing / 1000.0).isBetween(62.0, 66.0);
    }

    @Test
    void threads_never_share_a_number() {
        var ids = at(NOON);
        Set<String> seen = ConcurrentHashMap.newKeySet();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < 50; thread++) {
                threads.execute(() -> {
                    for (int i = 0; i < 400; i++) {
                        seen.add(ids.next());
                    }
                });
            }
        }

        assertThat(seen).hasSize(20_000);
    }

    @Test
    void restarts_with_any_clock_never_repeat_a_number() {
        long seed = 20260304;
        var random = new Random(seed);
        var seen = new HashSet<String>();
        int issued = 0;
        for (int restart = 0; restart < 200; restart++) {
            var clock = NOON.plusSeconds(random.nextInt(-172_800, 172_800));
            var ids = at(random.nextBoolean() ? NOON : clock);
            for (int i = random.nextInt(1, 200); i > 0; i--) {
                seen.add(ids.next());
                issued++;
            }
        }

        assertThat(seen).as("seed %d", seed).hasSize(issued);
    }

    @Test
    void a_folder_restored_from_an_old_copy_repeats_nothing_while_the_clock_is_right() throws IOException {
        var first = at(NOON);
        var seen = new HashSet<String>();
        seen.add(first.next());
        var copy = Files.readAllBytes(markFile());
        for (int i = 0; i < 10_000; i++) {
            seen.add(first.next());
        }
        Files.write(markFile(), copy);

        var restored = at(NOON.plusSeconds(60));
        for (int i = 0; i < 10_000; i++) {
            seen.add(restored.next());
        }

        assertThat(seen).hasSize(20_001);
    }

    @Test
    void a_mark_that_cannot_be_written_stops_the_issue() throws IOException {
        var ids = at(NOON);
        Files.delete(folder());
        Files.writeString(folder(), "in the way");

        assertThatThrownBy(ids::next).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_damaged_mark_is_refused() throws IOException {
        at(NOON).next();
        var good = Files.readAllBytes(markFile());
        Files.write(markFile(), Arrays.copyOf(good, good.length - 5));

        assertThatThrownBy(() -> at(NOON)).hasMessageContaining("damaged");
    }

    private Path folder() {
        return temporary.resolve("marking");
    }

    private Path markFile() {
        return folder().resolve("produce-ids-7");
    }

    private ProduceIds at(Instant now) {
        return ProduceIds.open(folder(), 7, KEY, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static int bits(byte[] one, byte[] other) {
        int bits = 0;
        for (int i = 0; i < one.length; i++) {
            bits += Integer.bitCount((one[i] ^ other[i]) & 0xFF);
        }
        return bits;
    }
}
