package fengni.screen.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.screen.table.BadTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HashIndexTest {
    private static final long SEED = 20261123;

    @Test
    void the_index_finds_what_a_scan_finds() {
        var random = new Random(SEED);
        for (int round = 0; round < 12; round++) {
            var hashes = crowd(random, 200 + random.nextInt(3_000));
            var index = HashIndex.of(hashes);
            for (int search = 0; search < 150; search++) {
                var sought = turned(random, hashes.get(random.nextInt(hashes.size())), random.nextInt(36));
                int furthest = random.nextInt(HashIndex.FURTHEST + 1);
                int most = random.nextBoolean() ? Integer.MAX_VALUE : 1 + random.nextInt(20);

                assertThat(index.within(sought, furthest, most))
                        .as("seed %d, round %d, search %d", SEED, round, search)
                        .isEqualTo(scan(hashes, sought, furthest, most));
            }
        }
    }

    @Test
    void a_distance_spread_evenly_over_all_pieces_is_found() {
        var random = new Random(SEED);
        var hashes = crowd(random, 500);
        var index = HashIndex.of(hashes);
        for (int free = 0; free < 16; free++) {
            for (int at = 0; at < 50; at++) {
                var was = hashes.get(at);
                var words = new long[] {was.first(), was.second(), was.third(), was.fourth()};
                for (int piece = 0; piece < 16; piece++) {
                    int bits = piece == free ? 1 : 2;
                    for (int bit = 0; bit < bits; bit++) {
                        words[piece / 4] ^= 1L << (16 * (piece % 4) + 3 + 7 * bit);
                    }
                }
                var sought = new PictureHash(words[0], words[1], words[2], words[3]);

                assertThat(index.within(sought, 31, 1_000)).contains(new Near(at, 31));
                assertThat(index.within(sought, 30, 1_000)).doesNotContain(new Near(at, 31));
            }
        }
    }

    @Test
    void an_empty_index_and_one_of_equals_answer() {
        var zero = new PictureHash(0, 0, 0, 0);

        assertThat(HashIndex.of(List.of()).within(zero, 31, 10)).isEmpty();
        assertThat(HashIndex.of(Collections.nCopies(5_000, zero)).within(zero, 31, 10))
                .isEqualTo(
                        IntStream.range(0, 10).mapToObj(at -> new Near(at, 0)).toList());
        assertThatThrownBy(() -> HashIndex.of(List.of()).within(zero, 32, 10)).hasMessageContaining("0 to 31");
    }

    @Test
    void a_bank_finds_a_picture_however_it_lies() {
        var entries = new ArrayList<BankedPicture>();
        for (int seed = 0; seed < 20; seed++) {
            var fingerprint = Fingerprint.of(Brightness.of(Paintings.paint(seed, 200, 200)));
            entries.add(new BankedPicture("p" + seed, "A.1.f", "own", fingerprint.hash(), fingerprint.quality()));
        }
        var bank = PictureBank.of("1", entries);
        for (Orientation orientation : Orientation.values()) {
            var laid = Paintings.laid(Paintings.paint(5, 200, 200), orientation);
            var matches = bank.search(Fingerprint.of(Brightness.of(laid)), 30, 10);

            assertThat(matches).singleElement().satisfies(match -> {
                assertThat(match.entry().id()).isEqualTo("p5");
                assertThat(Paintings.laid(laid, match.orientation()).getRGB(3, 8))
                        .isEqualTo(Paintings.paint(5, 200, 200).getRGB(3, 8));
            });
        }
        assertThat(bank.search(Fingerprint.of(Brightness.of(Paintings.paint(99, 200, 200))), 30, 10))
                .isEmpty();
    }

    @Test
    void a_plain_picture_looks_like_none() {
        var plain = Fingerprint.of(new Luminance(80, 80, new float[6_400]));
        var bank = PictureBank.of("1", List.of(new BankedPicture("a", "A.1.f", "", plain.hash(), 100)));

        assertThat(bank.search(plain, 31, 10)).isEmpty();
    }

    @Test
    void a_bank_names_all_faults_of_its_entries() {
        var hash = new PictureHash(1, 2, 3, 4);
        assertThatThrownBy(() -> PictureBank.of(
                        "1",
                        List.of(
                                new BankedPicture("a", "A.1.f", "", hash, 100),
                                new BankedPicture("a", "A.1.f", "", hash, 10),
                                new BankedPicture(" ", "A.1.f", "", hash, 100))))
                .isInstanceOf(BadTable.class)
                .hasMessageContainingAll("used twice", "quality 10", "has no id");
        assertThatThrownBy(() -> PictureBank.read("1", "a,xyz,100,A.1.f,s\nb," + "0".repeat(64) + ",1000,A.1.f,s"))
                .hasMessageContainingAll("line 1", "64 hexadecimal digits", "line 2", "'1000'");
        assertThat(PictureBank.read("1", "# known\na," + hash + ",77,A.1.f,a list, of 2026\n")
                        .size())
                .isEqualTo(1);
    }

    /** Some by chance, some near to each other, some the same. */
    private static List<PictureHash> crowd(Random random, int size) {
        var hashes = new ArrayList<PictureHash>();
        while (hashes.size() < size) {
            if (hashes.isEmpty() || random.nextInt(3) == 0) {
                hashes.add(new PictureHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong()));
            } else {
                hashes.add(turned(random, hashes.get(random.nextInt(hashes.size())), random.nextInt(40)));
            }
        }
        return hashes;
    }

    private static PictureHash turned(Random random, PictureHash hash, int bits) {
        var words = new long[] {hash.first(), hash.second(), hash.third(), hash.fourth()};
        for (int i = 0; i < bits; i++) {
            int bit = random.nextInt(256);
            words[bit / 64] ^= 1L << bit;
        }
        return new PictureHash(words[0], words[1], words[2], words[3]);
    }

    private static List<Near> scan(List<PictureHash> hashes, PictureHash sought, int furthest, int most) {
        return IntStream.range(0, hashes.size())
                .mapToObj(at -> new Near(at, hashes.get(at).distance(sought)))
                .filter(near -> near.distance() <= furthest)
                .sorted(Comparator.comparingInt(Near::distance).thenComparingInt(Near::at))
                .limit(most)
                .toList();
    }
}
