package fengni.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every parser answers any bytes with a value or with its one refusal. */
class ParserTest {
    private static final int SEED = 20261123;
    private static final int ROUNDS = Boolean.getBoolean("fengni.long") ? 200_000 : 5_000;

    /** What a parser of bytes does. */
    private interface Parser {
        Object parse(byte[] bytes) throws BadBytes, IOException;
    }

    @Test
    void mutated_frames_are_read_or_refused() throws IOException {
        mutate(frames(), bytes -> {
            var frame = Frame.parse(bytes);
            var bodies = BodyCipher.open(frame, Samples.keys());
            for (byte[] entry : frame.entries()) {
                Body.open(bodies, Entry.parse(entry).commitments());
            }
            return frame;
        });
    }

    @Test
    void mutated_frames_are_read_or_refused_by_the_second_reader_too() throws IOException {
        mutate(frames(), bytes -> {
            var disk = new SimulatedDisk(SEED);
            disk.put("frame", bytes);
            var frame = RawFrame.read(disk.read("frame"), 0, bytes.length);
            var commitments = frame.entries().stream()
                    .map(EntryAudit::new)
                    .map(EntryAudit::commitments)
                    .toList();
            try {
                return new BodyAudit(frame, Samples.keys()).check(commitments);
            } catch (BodyAudit.Wrong wrong) {
                return wrong.kind();
            }
        });
    }

    @Test
    void mutated_segment_headers_are_read_or_refused() throws IOException {
        mutate(List.of(SegmentHeader.encode(5, Samples.ORIGIN, 1)), SegmentHeader::parse);
    }

    @Test
    void mutated_notes_are_read_or_refused() throws IOException {
        var note = SignedNote.sign(Checkpoint.text(Samples.ORIGIN, 7, new byte[32]), Samples.signer());
        mutate(List.of(note.toString().getBytes(StandardCharsets.UTF_8)), bytes -> {
            var read = SignedNote.parse(bytes);
            assertThat(read.toString().getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes);
            return Checkpoint.of(read);
        });
    }

    @Test
    void a_bomb_takes_no_more_memory_than_its_frame_declares() throws IOException, BadBytes {
        var bomb = Zstd.compress(new byte[200 << 20]);
        var lengths = new FrameHeader.Lengths(96, 0, 1000, bomb.length);
        var header = new FrameHeader(
                OriginId.of(Samples.ORIGIN),
                new FrameHeader.Span(0, 0, 1),
                new FrameHeader.Seal(0, 0, KeyId.NONE, new byte[12]),
                lengths);
        var frame = new Frame(
                header,
                List.of(),
                ByteBuffer.allocate((int) lengths.frame())
                        .put(header.encode())
                        .put(bomb)
                        .array());

        assertThatThrownBy(() -> BodyCipher.open(frame, Samples.keys())).isInstanceOf(BadBytes.class);
    }

    @Test
    void a_frame_that_claims_gigabytes_is_refused_before_memory_is_taken() {
        var start = ByteBuffer.allocate(96)
                .putInt(0, Format.FRAME_MAGIC)
                .putInt(8, -1)
                .array();

        assertThatThrownBy(() -> FrameHeader.frameLength(start, Long.MAX_VALUE)).isInstanceOf(BadBytes.class);
    }

    @Test
    void receipts_are_read_in_one_form_only() {
        assertThat(Receipt.parse("a/b#12")).contains(new Receipt("a/b", 12));
        assertThat(Receipt.parse("a#9223372036854775807")).contains(new Receipt("a", Long.MAX_VALUE));
        for (String wrong : List.of(
                "",
                "#",
                "a",
                "a#",
                "#1",
                "a#01",
                "a#-1",
                "a#+1",
                "a b#1",
                "a#1#2",
                "a#9223372036854775808",
                "印#1",
                "a#１")) {
            assertThat(Receipt.parse(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void verifier_keys_and_signing_keys_are_read_in_one_form_only() {
        var key = Samples.signer().verifier();
        var secret = CheckpointSigner.generate("a/b");
        assertThat(VerifierKey.parse(key.toString()).map(VerifierKey::toString)).contains(key.toString());
        assertThat(CheckpointSigner.parse(secret).verifier().name()).isEqualTo("a/b");

        assertThat(VerifierKey.parse(key + " ")).isEmpty();
        assertThat(VerifierKey.parse(key.toString().replace("+d51ef284+", "+d51ef285+")))
                .isEmpty();
        assertThat(VerifierKey.parse("")).isEmpty();
        assertThatThrownBy(() -> CheckpointSigner.parse(secret.replace("a/b", "a/c")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The public example of Go's note package: an independent writer of the same format. */
    @Test
    void a_note_signed_elsewhere_verifies_and_ours_is_the_same_to_the_byte() throws BadBytes {
        var key = VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
                .orElseThrow();
        var signer = CheckpointSigner.parse(
                "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
        var text =
                "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
        var note =
                text + "\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdng"
                        + "otpRZb6KE6RyyBwJnAM=\n";

        assertThat(SignedNote.parse(note.getBytes(StandardCharsets.UTF_8)).isSignedBy(key))
                .isTrue();
        assertThat(SignedNote.sign(text, signer).toString()).isEqualTo(note);
    }

    private static void mutate(List<byte[]> seeds, Parser parser) throws IOException {
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            var bytes = mutated(seeds.get(random.nextInt(seeds.size())).clone(), random);
            try {
                assertThat(parser.parse(bytes)).isNotNull();
            } catch (BadBytes refused) {
                assertThat(refused.what()).isNotEmpty();
            } catch (LedgerException missing) {
                assertThat(missing.reason()).isInstanceOf(LedgerException.KeyMissing.class);
            } catch (RuntimeException fault) {
                throw new AssertionError("seed " + SEED + ", round " + round, fault);
            }
        }
    }

    /** Half of the time the CRC is made to hold again, so that what is behind it is reached. */
    private static byte[] mutated(byte[] seed, Random random) {
        var bytes = random.nextInt(4) == 0 ? Arrays.copyOf(seed, random.nextInt(seed.length + 40)) : seed;
        for (int i = random.nextInt(4); i >= 0 && bytes.length > 0; i--) {
            int at = random.nextInt(random.nextBoolean() ? bytes.length : Math.min(bytes.length, 100));
            bytes[at] = (byte) (random.nextBoolean() ? random.nextInt() : bytes[at] ^ (1 << random.nextInt(8)));
        }
        if (random.nextBoolean() && bytes.length >= 100) {
            ByteBuffer.wrap(bytes)
                    .putInt(
                            8,
                            random.nextInt(8) == 0
                                    ? random.nextInt()
                                    : ByteBuffer.wrap(bytes).getInt(8));
            Format.seal(bytes);
        }
        return bytes;
    }

    private static List<byte[]> frames() throws IOException {
        List<byte[]> frames = new ArrayList<>();
        for (BodyKeys keys : List.of(BodyKeys.clear(), Samples.keys())) {
            var disk = new SimulatedDisk(SEED);
            var settings = new LedgerSettings(Samples.ORIGIN, keys, Samples.signer(), Samples.CLOCK);
            try (var ledger = Ledger.open(disk, Path.of("simulated"), settings, Long.MAX_VALUE / 2)) {
                ledger.appendAll(IntStream.range(0, 9).mapToObj(Samples::draft).toList());
            }
            var segment = disk.get(SegmentHeader.name(0));
            int header = SegmentHeader.encode(0, Samples.ORIGIN, 0).length;
            int length = (int) RawFrame.number(segment, header + 8, 4);
            frames.add(Arrays.copyOfRange(segment, header, header + length));
        }
        return frames;
    }
}
