package fengni.bench;

import fengni.screen.picture.HashIndex;
import fengni.screen.picture.Near;
import fengni.screen.picture.PictureHash;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * How many hashes of pictures are looked up in a second among many known ones: by the index and by comparing with every one,
 * in the same run, on one thread, in processor time. Both must find the same.
 *
 * <p>Run: {@code java -Xmx1g -cp 'bench/target/bench-0.1.0.jar:bench/target/lib/*' fengni.bench.PictureSearch}
 */
public final class PictureSearch {
    private static final long SEED = 20261123;
    private static final int MOST = 100;
    private static final List<Integer> DISTANCES = List.of(HashIndex.FURTHEST, PictureHash.USUAL_DISTANCE, 15);

    private PictureSearch() {}

    public static void main(String... args) throws IOException {
        var options =
                Options.of(Map.of("--hashes", 1_000_000, "--lookups", 20_000, "--scans", 300, "--rounds", 5), args);
        var random = new Random(SEED);
        System.out.println(Machine.setting());
        var known = known(random, options.number("--hashes"));
        long begun = cpu();
        var index = HashIndex.of(known);
        System.out.printf("%,d hashes, index built in %,d ms of processor time%n", known.size(), millis(cpu() - begun));
        var lookups = sought(random, known, options.number("--lookups"));
        var scans = lookups.subList(0, Math.min(lookups.size(), options.number("--scans")));
        var scan = new Scan(known);
        for (int furthest : DISTANCES) {
            compare(index, scan, scans, furthest);
        }
        double slow = rate(options.number("--rounds"), scans, hash -> scan.within(hash, HashIndex.FURTHEST));
        System.out.printf("scan, any distance: %,9.0f lookups/s%n", slow);
        for (int furthest : DISTANCES) {
            double fast = rate(options.number("--rounds"), lookups, hash -> index.within(hash, furthest, MOST));
            System.out.printf("index, distance %2d: %,9.0f lookups/s, x %,.0f%n", furthest, fast, fast / slow);
        }
        System.out.println(Machine.setting());
    }

    /** Nine in ten by chance, the others near to an earlier one. */
    private static List<PictureHash> known(Random random, int size) {
        var hashes = new ArrayList<PictureHash>(size);
        while (hashes.size() < size) {
            hashes.add(
                    hashes.isEmpty() || random.nextInt(10) > 0
                            ? new PictureHash(
                                    random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong())
                            : near(random, hashes.get(random.nextInt(hashes.size()))));
        }
        return hashes;
    }

    /** One in two is unknown, the others are near to a known one. */
    private static List<PictureHash> sought(Random random, List<PictureHash> known, int size) {
        var hashes = new ArrayList<PictureHash>(size);
        for (int i = 0; i < size; i++) {
            hashes.add(
                    i % 2 == 0
                            ? new PictureHash(
                                    random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong())
                            : near(random, known.get(random.nextInt(known.size()))));
        }
        return hashes;
    }

    private static PictureHash near(Random random, PictureHash hash) {
        var words = new long[] {hash.first(), hash.second(), hash.third(), hash.fourth()};
        for (int i = random.nextInt(34); i > 0; i--) {
            int bit = random.nextInt(PictureHash.BITS);
            words[bit / Long.SIZE] ^= 1L << bit;
        }
        return new PictureHash(words[0], words[1], words[2], words[3]);
    }

    private static void compare(HashIndex index, Scan scan, List<PictureHash> sought, int furthest) {
        for (PictureHash hash : sought) {
            var found = index.within(hash, furthest, Integer.MAX_VALUE).stream()
                    .mapToInt(Near::at)
                    .sorted()
                    .toArray();
            if (!Arrays.equals(found, scan.within(hash, furthest))) {
                throw new IllegalStateException("index and scan differ at " + hash + ", distance " + furthest);
            }
        }
    }

    /** Returns lookups a second in the best of some rounds. */
    private static double rate(int rounds, List<PictureHash> sought, Function<PictureHash, Object> lookup) {
        long best = Long.MAX_VALUE;
        int seen = 0;
        for (int round = 0; round < rounds; round++) {
            long begun = cpu();
            for (PictureHash hash : sought) {
                seen += lookup.apply(hash).hashCode() & 1;
            }
            best = Math.min(best, cpu() - begun);
        }
        return seen < 0 ? 0 : sought.size() * 1e9 / best;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }

    /** Compares with every hash; they lie side by side in memory. */
    private static final class Scan {
        private final long[] words;

        Scan(List<PictureHash> hashes) {
            words = new long[4 * hashes.size()];
            int at = 0;
            for (PictureHash hash : hashes) {
                words[at++] = hash.first();
                words[at++] = hash.second();
                words[at++] = hash.third();
                words[at++] = hash.fourth();
            }
        }

        /** Returns the places of all hashes within a distance. */
        int[] within(PictureHash hash, int furthest) {
            var found = new int[16];
            int count = 0;
            for (int at = 0; at < words.length; at += 4) {
                int distance = Long.bitCount(words[at] ^ hash.first())
                        + Long.bitCount(words[at + 1] ^ hash.second())
                        + Long.bitCount(words[at + 2] ^ hash.third())
                        + Long.bitCount(words[at + 3] ^ hash.fourth());
                if (distance <= furthest) {
                    found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                    found[count++] = at / 4;
                }
            }
            return Arrays.copyOf(found, count);
        }
    }
}
