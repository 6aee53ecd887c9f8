package fengni.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Changes by someone who knows the format and makes every CRC hold again. */
class ForgeryTest {
    private static final Path NOWHERE = Path.of("simulated");
    private static final String SEGMENT = SegmentHeader.name(0);
    private static final int HEADER = SegmentHeader.encode(0, Samples.ORIGIN, 0).length;

    @Test
    void a_changed_entry_changes_the_root() throws IOException {
        var disk = ledger(BodyKeys.clear());
        var frame = frame(disk);
        frame[96 + 2 + 2] ^= 1; // the type of the first record
        Format.seal(frame);
        replace(disk, frame);

        assertThat(fsck(disk).findings()).extracting(Finding::kind).containsExactly(Finding.Kind.WRONG_ROOT);
        assertThat(refusal(disk)).isInstanceOf(LedgerException.Damaged.class);
    }

    @Test
    void a_changed_entry_also_closes_its_encrypted_bodies() throws IOException {
        var disk = ledger(Samples.keys());
        var frame = frame(disk);
        frame[96 + 2 + 2] ^= 1;
        Format.seal(frame);
        replace(disk, frame);

        assertThat(fsck(disk).findings())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.BAD_BODY, Finding.Kind.WRONG_ROOT);
    }

    @Test
    void a_changed_body_does_not_agree_with_its_commitment() throws IOException, BadBytes {
        var disk = ledger(BodyKeys.clear());
        var honest = Frame.parse(frame(disk));
        var plain = BodyCipher.open(honest, BodyKeys.clear()).array();
        plain[plain.length - 1] ^= 1;
        replace(disk, withBody(honest, BodyCipher.compress(plain)));

        assertThat(fsck(disk).findings()).extracting(Finding::kind).containsExactly(Finding.Kind.WRONG_COMMITMENT);
        try (var ledger = Ledger.open(disk, NOWHERE, settings(BodyKeys.clear()), Long.MAX_VALUE / 2)) {
            assertThatThrownBy(() -> ledger.read(2))
                    .isInstanceOfSatisfying(
                            LedgerException.class,
                            told -> assertThat(told.reason()).isInstanceOf(LedgerException.Damaged.class));
            assertThat(ledger.read(0).map(Samples::what)).contains(Samples.what(0));
        }
    }

    @Test
    void a_checkpoint_signed_by_another_key_is_told() throws IOException, BadBytes {
        var disk = ledger(Samples.keys());
        var other = CheckpointSigner.ed25519(Samples.ORIGIN, Samples.filled(1));
        var text = SignedNote.parse(disk.get(Checkpoint.FILE)).text();
        disk.put(Checkpoint.FILE, SignedNote.sign(text, other).toString().getBytes(StandardCharsets.UTF_8));
        disk.put(VerifierKey.FILE, (other.verifier() + "\n").getBytes(StandardCharsets.UTF_8));

        assertThat(fsck(disk).findings())
                .extracting(Finding::kind)
                .contains(Finding.Kind.OTHER_VERIFIER_KEY, Finding.Kind.BAD_SIGNATURE);
    }

    @Test
    void nothing_is_signed_when_the_disk_gives_back_other_bytes_than_were_written() throws IOException {
        var disk = new SimulatedDisk(1);
        try (var ledger = Ledger.open(disk, NOWHERE, settings(Samples.keys()), Long.MAX_VALUE / 2)) {
            ledger.append(Samples.draft(0));
            var frame = frame(disk);
            frame[96 + 2 + 30] ^= 1; // one bit of one commitment
            Format.seal(frame);
            replace(disk, frame);

            assertThatThrownBy(ledger::signNow)
                    .isInstanceOfSatisfying(
                            LedgerException.class,
                            told -> assertThat(told.reason()).isInstanceOf(LedgerException.NotAsWritten.class));
            assertThatThrownBy(() -> ledger.append(Samples.draft(1))).isInstanceOf(LedgerException.class);
            assertThat(ledger.checkpoint().size()).isZero();
        }
    }

    /** The three records of a ledger are one frame, as they are of one class and were appended together. */
    private static SimulatedDisk ledger(BodyKeys keys) throws IOException {
        var disk = new SimulatedDisk(1);
        try (var ledger = Ledger.open(disk, NOWHERE, settings(keys), Long.MAX_VALUE / 2)) {
            ledger.appendAll(
                    IntStream.range(0, 3).mapToObj(i -> Samples.draft(3 * i)).toList());
        }
        return disk;
    }

    private static byte[] withBody(Frame frame, byte[] stored) {
        var was = frame.header().lengths();
        var lengths = new FrameHeader.Lengths(was.header(), was.entries(), was.plain(), stored.length);
        var header = new FrameHeader(
                frame.header().origin(), frame.header().span(), frame.header().seal(), lengths);
        var bound = frame.bound();
        var forged = ByteBuffer.allocate((int) lengths.frame())
                .put(header.encode())
                .put(bound, was.header(), bound.length - was.header())
                .put(stored)
                .array();
        Format.seal(forged);
        return forged;
    }

    private static LedgerSettings settings(BodyKeys keys) {
        return new LedgerSettings(Samples.ORIGIN, keys, Samples.signer(), Samples.CLOCK);
    }

    private static byte[] frame(SimulatedDisk disk) {
        var bytes = disk.get(SEGMENT);
        return Arrays.copyOfRange(bytes, HEADER, bytes.length);
    }

    private static void replace(SimulatedDisk disk, byte[] frame) {
        var header = Arrays.copyOf(disk.get(SEGMENT), HEADER);
        disk.put(
                SEGMENT,
                ByteBuffer.allocate(HEADER + frame.length)
                        .put(header)
                        .put(frame)
                        .array());
    }

    private static Fsck.Report fsck(Disk disk) throws IOException {
        return Fsck.check(disk, Samples.trust(), (done, total) -> {});
    }

    private static LedgerException.Reason refusal(Disk disk) throws IOException {
        try (var ledger = Ledger.open(disk, NOWHERE, settings(BodyKeys.clear()), Long.MAX_VALUE / 2)) {
            throw new AssertionError("opened with " + ledger.size() + " records");
        } catch (LedgerException told) {
            return told.reason();
        }
    }
}
