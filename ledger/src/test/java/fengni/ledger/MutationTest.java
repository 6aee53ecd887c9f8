package fengni.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MutationTest {
    private static final int SEED = 20261122;
    private static final int MUTATIONS = 3000;
    private static final Path NOWHERE = Path.of("simulated");

    /** Every mutation changes bytes, and every byte is under a CRC or a signature, so none may pass. */
    @Test
    void every_mutation_of_a_closed_ledger_is_found() throws IOException {
        var whole = ledger();
        var random = new Random(SEED);
        var files = Stream.concat(
                        Stream.of(Checkpoint.FILE, VerifierKey.FILE),
                        whole.names().stream().filter(SegmentHeader::isSegment))
                .toList();
        assertThat(fsck(whole).findings()).isEmpty();
        assertThat(files).hasSizeGreaterThan(3);

        for (int i = 0; i < MUTATIONS; i++) {
            var mutated = whole.afterKill();
            var file = files.get(random.nextInt(files.size()));
            var what = mutate(mutated, file, files, random);

            assertThat(fsck(mutated).isSound())
                    .as("seed %d, mutation %d: %s of %s", SEED, i, what, file)
                    .isFalse();
        }
    }

    /** The ledger itself may refuse or, where only the end is cut, recover; it never shows anything but what was written. */
    @Test
    void a_mutated_ledger_is_refused_with_a_reason_when_opened() throws IOException {
        var whole = ledger();
        var random = new Random(SEED + 1);
        var files = whole.names().stream()
                .filter(name -> SegmentHeader.isSegment(name) || name.equals(Checkpoint.FILE))
                .toList();

        for (int i = 0; i < 500; i++) {
            var mutated = whole.afterKill();
            var file = files.get(random.nextInt(files.size()));
            var what = mutate(mutated, file, files, random);

            assertThat(refused(mutated))
                    .as("seed %d, mutation %d: %s of %s", SEED + 1, i, what, file)
                    .isTrue();
        }
    }

    private static boolean refused(SimulatedDisk disk) throws IOException {
        try (var ledger = Ledger.open(disk, NOWHERE, Samples.smallSegments(), Long.MAX_VALUE / 2)) {
            return ledger.size() < 0;
        } catch (LedgerException told) {
            return true;
        }
    }

    private static String mutate(SimulatedDisk disk, String file, List<String> files, Random random) {
        var before = disk.get(file);
        var what = "";
        do {
            disk.put(file, before);
            what = switch (random.nextInt(5)) {
                case 0 -> flip(disk, file, random);
                case 1 -> truncate(disk, file, random);
                case 2 -> swap(disk, file, random);
                case 3 -> duplicate(disk, file, random);
                default -> frames(disk, file, files, random);
            };
        } while (Arrays.equals(before, disk.get(file)));
        return what;
    }

    private static String flip(SimulatedDisk disk, String file, Random random) {
        var bytes = disk.get(file);
        int at = random.nextInt(bytes.length);
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        disk.put(file, bytes);
        return "a flipped bit at " + at;
    }

    private static String truncate(SimulatedDisk disk, String file, Random random) {
        var bytes = disk.get(file);
        int length = random.nextInt(bytes.length);
        disk.put(file, Arrays.copyOf(bytes, length));
        return "truncation to " + length;
    }

    private static String swap(SimulatedDisk disk, String file, Random random) {
        var bytes = disk.get(file);
        int[] cuts = random.ints(4, 0, bytes.length + 1).sorted().toArray();
        disk.put(
                file,
                joined(
                        Arrays.copyOf(bytes, cuts[0]),
                        Arrays.copyOfRange(bytes, cuts[2], cuts[3]),
                        Arrays.copyOfRange(bytes, cuts[1], cuts[2]),
                        Arrays.copyOfRange(bytes, cuts[0], cuts[1]),
                        Arrays.copyOfRange(bytes, cuts[3], bytes.length)));
        return "ranges swapped at " + Arrays.toString(cuts);
    }

    private static String duplicate(SimulatedDisk disk, String file, Random random) {
        var bytes = disk.get(file);
        int[] cuts = random.ints(2, 0, bytes.length + 1).sorted().toArray();
        int to = random.nextBoolean() ? cuts[1] : random.nextInt(bytes.length + 1);
        disk.put(
                file,
                joined(
                        Arrays.copyOf(bytes, to),
                        Arrays.copyOfRange(bytes, cuts[0], cuts[1]),
                        Arrays.copyOfRange(bytes, to, bytes.length)));
        return "bytes %d to %d repeated at %d".formatted(cuts[0], cuts[1], to);
    }

    /** The mutations that keep every CRC: whole frames swapped, repeated, dropped, or whole files exchanged. */
    private static String frames(SimulatedDisk disk, String file, List<String> files, Random random) {
        var bytes = disk.get(file);
        int[] starts = starts(bytes);
        if (starts.length < 3) {
            var other = files.get(random.nextInt(files.size()));
            disk.put(file, disk.get(other));
            return "the content of " + other;
        }
        int one = random.nextInt(starts.length - 1);
        var frame = Arrays.copyOfRange(bytes, starts[one], starts[one + 1]);
        int to = starts[random.nextInt(starts.length)];
        boolean keep = random.nextBoolean();
        var rest = keep
                ? bytes
                : joined(Arrays.copyOf(bytes, starts[one]), Arrays.copyOfRange(bytes, starts[one + 1], bytes.length));
        int at = Math.min(to, rest.length);
        disk.put(file, joined(Arrays.copyOf(rest, at), frame, Arrays.copyOfRange(rest, at, rest.length)));
        return "frame %d %s to %d".formatted(one, keep ? "copied" : "moved", at);
    }

    private static int[] starts(byte[] bytes) {
        return IntStream.concat(
                        IntStream.range(0, Math.max(0, bytes.length - 100))
                                .filter(at -> RawFrame.number(bytes, at, 4) == 0xF546474EL),
                        IntStream.of(bytes.length))
                .toArray();
    }

    private static byte[] joined(byte[]... parts) {
        var all = new byte[Stream.of(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static SimulatedDisk ledger() throws IOException {
        var disk = new SimulatedDisk(SEED);
        try (var ledger = Ledger.open(disk, NOWHERE, Samples.smallSegments(), Long.MAX_VALUE / 2)) {
            for (int i = 0; i < 40; i++) {
                ledger.append(Samples.draft(i));
            }
        }
        return disk;
    }

    private static Fsck.Report fsck(Disk disk) throws IOException {
        return Fsck.check(disk, Samples.trust(), (done, total) -> {});
    }
}
