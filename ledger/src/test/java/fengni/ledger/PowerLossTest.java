package fengni.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PowerLossTest {
    private static final Path NOWHERE = Path.of("simulated");
    private static final long NEVER = Long.MAX_VALUE / 2;
    private static final int SCHEDULES = Boolean.getBoolean("fengni.long") ? 10_000 : 200;

    /** What was acknowledged before the power went, and the disk that went with it. */
    private record Run(SimulatedDisk disk, TreeMap<Long, String> acknowledged) {
        /** Appends, rolls segments and signs by seed until the disk fails or enough is done. */
        static Run of(SimulatedDisk disk, Random random) {
            var run = new Run(disk, new TreeMap<>());
            try (var ledger = Ledger.open(disk, NOWHERE, Samples.smallSegments(), NEVER)) {
                for (int i = 0; i < 40; i++) {
                    run.step(ledger, random);
                }
            } catch (LedgerException | IOException powerGone) {
                return run;
            }
            return run;
        }

        private void step(Ledger ledger, Random random) {
            int first = random.nextInt(1000);
            var drafts = IntStream.range(first, first + 1 + random.nextInt(6))
                    .mapToObj(Samples::draft)
                    .toList();
            var receipts = ledger.appendAll(drafts);
            for (int i = 0; i < drafts.size(); i++) {
                acknowledged.put(receipts.get(i).index(), Samples.what(first + i));
            }
            if (random.nextInt(5) == 0) {
                ledger.signNow();
            }
        }

        /** Returns how many acknowledged records a new start does not have; all of them if it does not start. */
        long lost(SimulatedDisk survivor) throws IOException {
            try (var ledger = Ledger.open(survivor, NOWHERE, Samples.smallSegments(), NEVER)) {
                return acknowledged.entrySet().stream()
                        .filter(record -> ledger.read(record.getKey())
                                .map(Samples::what)
                                .filter(record.getValue()::equals)
                                .isEmpty())
                        .count();
            } catch (LedgerException refused) {
                return Math.max(1, acknowledged.size());
            }
        }
    }

    @Test
    void no_acknowledged_record_is_lost_when_the_power_goes_at_any_moment() throws IOException {
        for (int seed = 0; seed < SCHEDULES; seed++) {
            var random = new Random(seed);
            var disk = new SimulatedDisk(seed).failAfter(1 + random.nextInt(150), true);
            var run = Run.of(disk, random);
            var survivor = disk.afterPowerLoss();

            assertThat(run.lost(survivor)).as("seed %d", seed).isZero();
            assertThat(fsck(survivor).findings()).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void power_lost_again_during_the_next_opening_loses_nothing_either() throws IOException {
        for (int seed = 0; seed < SCHEDULES; seed++) {
            var random = new Random(seed);
            var disk = new SimulatedDisk(seed).failAfter(30 + random.nextInt(120), true);
            var run = Run.of(disk, random);
            var second = disk.afterPowerLoss().failAfter(1 + random.nextInt(12), true);
            run.lost(second);
            var third = second.afterPowerLoss();

            assertThat(run.lost(third)).as("seed %d", seed).isZero();
            assertThat(fsck(third).findings()).as("seed %d", seed).isEmpty();
        }
    }

    /** Shows that the simulation would notice: a ledger that forgets to force its files loses records on it. */
    @Test
    void without_force_the_same_schedules_lose_records() throws IOException {
        long lost = 0;
        for (int seed = 0; seed < SCHEDULES; seed++) {
            var random = new Random(seed);
            var disk = new SimulatedDisk(seed).withoutForce().failAfter(1 + random.nextInt(150), true);
            lost += Run.of(disk, random).lost(disk.afterPowerLoss());
        }

        assertThat(lost).isPositive();
    }

    @Test
    void without_force_of_the_folder_the_same_schedules_lose_records() throws IOException {
        long lost = 0;
        for (int seed = 0; seed < SCHEDULES; seed++) {
            var random = new Random(seed);
            var disk = new SimulatedDisk(seed).withoutFolderForce().failAfter(1 + random.nextInt(150), true);
            lost += Run.of(disk, random).lost(disk.afterPowerLoss());
        }

        assertThat(lost).isPositive();
    }

    /** A disk that is full or broken once, at each operation in turn: the ledger is over, and opens again. */
    @Test
    void after_a_failure_at_any_write_point_everything_is_refused_and_reopening_is_clean() throws IOException {
        long points = operationsOfOneRun();
        for (int point = 1; point <= points; point++) {
            var disk = new SimulatedDisk(point).failAfter(point, false);
            var acknowledged = failing(disk, point);
            var survivor = disk.afterKill();

            assertThat(acknowledged.lost(survivor)).as("point %d", point).isZero();
            assertThat(fsck(survivor).findings()).as("point %d", point).isEmpty();
        }
    }

    private static long operationsOfOneRun() throws IOException {
        var disk = new SimulatedDisk(0);
        failing(disk, 0);
        return disk.operations();
    }

    private static Run failing(SimulatedDisk disk, int point) throws IOException {
        var run = new Run(disk, new TreeMap<>());
        try (var ledger = Ledger.open(disk, NOWHERE, Samples.smallSegments(), NEVER)) {
            var random = new Random(1);
            try {
                for (int i = 0; i < 25; i++) {
                    run.step(ledger, random);
                }
            } catch (LedgerException first) {
                assertThat(refusal(ledger)).as("point %d", point).isEqualTo(first.reason());
            }
        } catch (LedgerException | IOException failedToOpenOrClose) {
            return run;
        }
        return run;
    }

    private static LedgerException.Reason refusal(Ledger ledger) {
        try {
            throw new AssertionError("accepted " + ledger.append(Samples.draft(0)));
        } catch (LedgerException told) {
            return told.reason();
        }
    }

    private static Fsck.Report fsck(Disk disk) throws IOException {
        return Fsck.check(disk, Samples.trust(), (done, total) -> {});
    }
}
