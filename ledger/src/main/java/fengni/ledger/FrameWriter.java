package fengni.ledger;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the frames of a batch. Keeps what must never step back: index, sequence, time, nonce.
 *
 * <p>Used by the one writer thread only.
 */
final class FrameWriter {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final int FRAME_BODIES = 4 << 20;
    private static final int FRAME_RECORDS = 4096;

    private final OriginId origin;
    private final BodyKeys keys;
    private final Clock clock;
    private final Nonces nonces = new Nonces();
    private long nextIndex;
    private long nextSequence;
    private long lastTime;

    FrameWriter(LedgerSettings settings, Replay.End end) {
        this.origin = OriginId.of(settings.origin());
        this.keys = settings.keys();
        this.clock = settings.clock();
        this.nextIndex = end.nextIndex();
        this.nextSequence = end.nextSequence();
        this.lastTime = end.lastTime();
    }

    /** A frame ready to be written, and what will be true once it is durable. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Framed(long firstIndex, byte[] bytes, List<byte[]> leaves, List<Pending> records) {}

    /** Frames a batch: one class and one key a frame, indexes without a gap. */
    List<Framed> frames(List<Pending> batch) {
        lastTime = Math.max(lastTime, clock.millis());
        long batchFirst = nextIndex;
        Map<Integer, List<Pending>> byClass = new LinkedHashMap<>();
        batch.forEach(record -> byClass.computeIfAbsent(record.draft().retentionClass(), none -> new ArrayList<>())
                .add(record));
        List<Framed> frames = new ArrayList<>();
        for (List<Pending> ofClass : byClass.values()) {
            portions(ofClass).forEach(portion -> frames.add(frame(batchFirst, portion)));
        }
        return frames;
    }

    private static List<List<Pending>> portions(List<Pending> records) {
        List<List<Pending>> portions = new ArrayList<>();
        List<Pending> portion = new ArrayList<>();
        long bytes = 0;
        for (Pending record : records) {
            bytes += record.body().encoded().length;
            if (!portion.isEmpty() && (bytes > FRAME_BODIES || portion.size() == FRAME_RECORDS)) {
                portions.add(portion);
                portion = new ArrayList<>();
                bytes = record.body().encoded().length;
            }
            portion.add(record);
        }
        portions.add(portion);
        return portions;
    }

    private Framed frame(long batchFirst, List<Pending> records) {
        int retentionClass = records.getFirst().draft().retentionClass();
        var key = keys.current(retentionClass, LocalDate.ofInstant(Instant.ofEpochMilli(lastTime), CHINA));
        var span = new FrameHeader.Span(nextIndex, batchFirst, records.size());
        var nonce = key instanceof BodyKey.Clear ? new byte[Format.NONCE] : nonces.next();
        var seal = new FrameHeader.Seal(BodyCipher.suite(key), retentionClass, BodyCipher.id(key), nonce);
        List<byte[]> entries = new ArrayList<>(records.size());
        records.forEach(record -> entries.add(entry(record)));
        nextIndex += records.size();
        var bytes = new Assembly(origin, span, seal).frame(entries, bodies(records), key);
        return new Framed(
                span.firstIndex(),
                bytes,
                entries.stream().map(MerkleTree::leafHash).toList(),
                records);
    }

    private byte[] entry(Pending record) {
        var draft = record.draft();
        return new Entry(
                        draft.type(),
                        draft.retentionClass(),
                        lastTime,
                        nextSequence++,
                        record.body().commitments())
                .encode();
    }

    private static byte[] bodies(List<Pending> records) {
        int length = records.stream()
                .mapToInt(record -> record.body().encoded().length)
                .sum();
        var block = ByteBuffer.allocate(length);
        records.forEach(record -> block.put(record.body().encoded()));
        return block.array();
    }

    /** Puts the parts of one frame together. */
    private record Assembly(OriginId origin, FrameHeader.Span span, FrameHeader.Seal seal) {
        byte[] frame(List<byte[]> entries, byte[] plain, BodyKey key) {
            int entryBytes =
                    entries.stream().mapToInt(entry -> 2 + entry.length).sum();
            var compressed = BodyCipher.compress(plain);
            var lengths = new FrameHeader.Lengths(
                    Format.FRAME_FIXED, entryBytes, plain.length, BodyCipher.storedLength(key, compressed.length));
            var bound = ByteBuffer.allocate(Format.FRAME_FIXED + entryBytes)
                    .put(new FrameHeader(origin, span, seal, lengths).encode());
            entries.forEach(entry -> bound.putShort((short) entry.length).put(entry));
            var frame = ByteBuffer.allocate((int) lengths.frame())
                    .put(bound.array())
                    .put(BodyCipher.encrypt(key, seal.nonce(), bound.array(), compressed));
            Format.seal(frame.array());
            return frame.array();
        }
    }

    /**
     * Nonces that repeat under no key: eight bytes drawn at each opening, then a counter. Twelve random bytes a frame
     * would have to stop after 2<sup>32</sup> frames (NIST SP 800-38D, 8.3), which a busy node reaches in weeks.
     */
    private static final class Nonces {
        private static final SecureRandom RANDOM = new SecureRandom();

        private long opening = RANDOM.nextLong();
        private int counter;

        byte[] next() {
            var nonce = ByteBuffer.allocate(Format.NONCE)
                    .putLong(opening)
                    .putInt(counter)
                    .array();
            if (++counter == 0) {
                opening = RANDOM.nextLong();
            }
            return nonce;
        }
    }
}
