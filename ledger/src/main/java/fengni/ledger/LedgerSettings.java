package fengni.ledger;

import java.time.Clock;

/**
 * What a ledger is opened with.
 *
 * @param origin name of the log: 1 to 255 visible ASCII characters without '+' and '#', such as
 *     {@code example.cn/ledger/site/node/1}; never reused for another log
 * @param keys keys of the bodies
 * @param signer signs the checkpoints; its name must be the origin
 * @param clock time of the records; a step back is hidden by repeating the latest time
 * @param segmentBytes a segment file that has reached this size is followed by a new one, 4 KiB or more
 */
public record LedgerSettings(String origin, BodyKeys keys, CheckpointSigner signer, Clock clock, long segmentBytes) {
    /** 256 MiB. */
    public static final long SEGMENT_BYTES = 256L << 20;

    public LedgerSettings {
        Origin.requireValid(origin);
        if (!signer.verifier().name().equals(origin)) {
            throw new IllegalArgumentException(
                    "the signer is for " + signer.verifier().name() + ", not for " + origin);
        }
        if (segmentBytes < 4096) {
            throw new IllegalArgumentException("segments of " + segmentBytes + " bytes are smaller than 4096");
        }
    }

    /** Settings with segments of {@link #SEGMENT_BYTES}. */
    public LedgerSettings(String origin, BodyKeys keys, CheckpointSigner signer, Clock clock) {
        this(origin, keys, signer, clock, SEGMENT_BYTES);
    }
}
