package fengni.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecoveryTest {
    private static final Path NOWHERE = Path.of("simulated");
    private static final long NEVER = Long.MAX_VALUE / 2;
    private static final String SEGMENT = SegmentHeader.name(0);

    @Test
    void a_last_frame_torn_at_any_byte_is_cut_and_the_cut_is_recorded() throws IOException {
        var disk = disk();
        long before;
        try (var ledger = open(disk)) {
            ledger.append(Samples.draft(0));
            ledger.signNow();
            before = disk.get(SEGMENT).length;
            ledger.append(Samples.draft(1));
        }
        var whole = disk.get(SEGMENT);
        var checkpoint = checkpointOfOne();

        for (int length = (int) before; length < whole.length; length++) {
            var torn = disk.afterKill();
            torn.put(Checkpoint.FILE, checkpoint);
            torn.put(SEGMENT, Arrays.copyOf(whole, length));
            reopen(torn, length == before ? 1 : 2, length - before);
        }
    }

    /** The checkpoint before the second record, which closing has replaced. */
    private static byte[] checkpointOfOne() throws IOException {
        var disk = disk();
        var note = new byte[1][];
        try (var ledger = open(disk)) {
            ledger.append(Samples.draft(0));
            ledger.signNow();
            note[0] = disk.get(Checkpoint.FILE);
        }
        return note[0];
    }

    private static void reopen(SimulatedDisk disk, long records, long cut) throws IOException {
        try (var ledger = open(disk)) {
            assertThat(ledger.size()).as("cut %d", cut).isEqualTo(records);
            if (cut > 0) {
                var recovery = ledger.read(1).orElseThrow();
                assertThat(recovery.type()).isEqualTo(Ledger.RECOVERY);
                assertThat(Samples.what(recovery)).contains("\"bytesCut\":" + cut + ",");
            }
            assertThat(ledger.append(Samples.draft(2)).index()).isEqualTo(records);
        }
        assertThat(fsck(disk).findings()).isEmpty();
    }

    @Test
    void damage_with_a_good_frame_of_a_later_batch_behind_it_is_never_cut() throws IOException {
        var disk = disk();
        int[] ends = new int[3];
        try (var ledger = open(disk)) {
            for (int i = 0; i < 3; i++) {
                ledger.append(Samples.draft(i));
                ends[i] = disk.get(SEGMENT).length;
            }
        }
        var bytes = disk.get(SEGMENT);
        bytes[ends[0] + 50] ^= 1;
        disk.put(SEGMENT, bytes);
        disk.put(Checkpoint.FILE, emptyCheckpoint());

        assertThat(refusal(disk))
                .isInstanceOfSatisfying(
                        LedgerException.Damaged.class,
                        damaged ->
                                assertThat(damaged.what()).contains("a good frame of a later batch is at " + ends[1]));
        assertThat(disk.get(SEGMENT)).isEqualTo(bytes);
    }

    @Test
    void a_torn_batch_whose_end_survived_is_cut_whole() throws IOException {
        var disk = disk();
        int start;
        try (var ledger = open(disk)) {
            ledger.append(Samples.draft(0));
            start = disk.get(SEGMENT).length;
            ledger.appendAll(IntStream.range(0, 9).mapToObj(Samples::draft).toList());
        }
        var bytes = disk.get(SEGMENT);
        bytes[start + 50] ^= 1;
        boolean oneBatch = batches(bytes, start) == 1;
        disk.put(SEGMENT, bytes);
        disk.put(Checkpoint.FILE, emptyCheckpoint());

        if (oneBatch) {
            try (var ledger = open(disk)) {
                assertThat(ledger.size()).isEqualTo(2);
            }
            assertThat(fsck(disk).findings()).isEmpty();
        } else {
            assertThat(refusal(disk)).isInstanceOf(LedgerException.Damaged.class);
        }
    }

    private static long batches(byte[] bytes, int start) {
        var magic = new byte[] {(byte) 0xF5, 'F', 'G', 'N'};
        return IntStream.range(start, bytes.length - 100)
                .filter(at -> Arrays.equals(bytes, at, at + 4, magic, 0, 4))
                .mapToLong(at -> RawFrame.number(bytes, at + 40, 8))
                .distinct()
                .count();
    }

    @Test
    void damage_below_the_signed_size_is_never_cut() throws IOException {
        var disk = disk();
        try (var ledger = open(disk)) {
            ledger.append(Samples.draft(0));
            ledger.append(Samples.draft(1));
        }
        var bytes = disk.get(SEGMENT);
        bytes[bytes.length - 1] ^= 1;
        disk.put(SEGMENT, bytes);

        assertThat(refusal(disk)).isInstanceOf(LedgerException.Damaged.class);
        assertThat(disk.get(SEGMENT)).isEqualTo(bytes);
    }

    @Test
    void a_log_shorter_than_its_checkpoint_or_without_one_is_refused() throws IOException {
        var disk = disk();
        try (var ledger = open(disk)) {
            ledger.append(Samples.draft(0));
        }
        var shorter = disk.afterKill();
        shorter.put(SEGMENT, Arrays.copyOf(disk.get(SEGMENT), headerLength()));
        var without = disk.afterKill();
        without.delete(Checkpoint.FILE);

        assertThat(refusal(shorter)).isInstanceOf(LedgerException.Damaged.class);
        assertThat(refusal(without)).isInstanceOf(LedgerException.Damaged.class);
    }

    private static int headerLength() {
        return SegmentHeader.encode(0, Samples.ORIGIN, 0).length;
    }

    @Test
    void a_later_format_is_refused_and_never_cut() throws IOException {
        var disk = disk();
        int end;
        try (var ledger = open(disk)) {
            ledger.append(Samples.draft(0));
            ledger.signNow();
            end = disk.get(SEGMENT).length;
        }
        var bytes = disk.get(SEGMENT);
        var frame = Arrays.copyOfRange(bytes, headerLength(), end);
        frame[5] = 2;
        ByteBuffer.wrap(frame).putLong(32, 1);
        Format.seal(frame);
        var later = Arrays.copyOf(bytes, bytes.length + frame.length);
        System.arraycopy(frame, 0, later, bytes.length, frame.length);
        disk.put(SEGMENT, later);

        assertThat(refusal(disk)).isInstanceOf(LedgerException.Unsupported.class);
        assertThat(fsck(disk).findings()).extracting(Finding::kind).containsExactly(Finding.Kind.UNKNOWN_FORMAT);
    }

    @Test
    void an_unsigned_good_end_is_a_note() throws IOException {
        var disk = disk();
        try (var ledger = open(disk)) {
            ledger.append(Samples.draft(0));
        }
        disk.put(Checkpoint.FILE, emptyCheckpoint());

        assertThat(fsck(disk).isSound()).isTrue();
        assertThat(fsck(disk).findings()).extracting(Finding::kind).containsExactly(Finding.Kind.UNSIGNED_END);
    }

    @Test
    void three_faults_are_told_at_once() throws IOException {
        var disk = disk();
        int[] ends = new int[6];
        try (var ledger = open(disk)) {
            for (int i = 0; i < 6; i++) {
                ledger.append(Samples.draft(i));
                ends[i] = disk.get(SEGMENT).length;
            }
        }
        var bytes = disk.get(SEGMENT);
        bytes[ends[0] + 20] ^= 1;
        bytes[ends[2] + 20] ^= 1;
        disk.put(SEGMENT, bytes);
        disk.delete(VerifierKey.FILE);

        assertThat(fsck(disk).findings())
                .extracting(Finding::kind)
                .containsExactly(
                        Finding.Kind.NO_VERIFIER_KEY,
                        Finding.Kind.BAD_FRAME,
                        Finding.Kind.INDEX_GAP,
                        Finding.Kind.STEP_BACK,
                        Finding.Kind.BAD_FRAME,
                        Finding.Kind.INDEX_GAP,
                        Finding.Kind.STEP_BACK,
                        Finding.Kind.RECORDS_MISSING);
    }

    private static byte[] emptyCheckpoint() {
        var text = Checkpoint.text(Samples.ORIGIN, 0, new MerkleTree().root());
        return SignedNote.sign(text, Samples.signer()).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static SimulatedDisk disk() {
        return new SimulatedDisk(1);
    }

    private static Ledger open(Disk disk) throws IOException {
        return Ledger.open(disk, NOWHERE, Samples.settings(), NEVER);
    }

    private static Fsck.Report fsck(Disk disk) throws IOException {
        return Fsck.check(disk, Samples.trust(), (done, total) -> {});
    }

    private static LedgerException.Reason refusal(Disk disk) throws IOException {
        try (var ledger = open(disk)) {
            throw new AssertionError("opened with " + List.of(ledger.size()));
        } catch (LedgerException told) {
            return told.reason();
        }
    }
}
