package fengni.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The keys of the bodies. One frame is under one key, so that a day of a retention class can be shredded by
 * destroying its key.
 *
 * <p>Called by the writer and by readers at once: implementations must be safe for use by several threads.
 */
public interface BodyKeys {
    /**
     * Returns the key for new records.
     *
     * @param retentionClass 0 to 255
     * @param day the day in China (UTC+8) of the record's time
     */
    BodyKey current(int retentionClass, LocalDate day);

    /** Returns the key that a frame names; empty when it is unknown here or was destroyed. */
    Optional<BodyKey> find(KeyId id);

    /** Bodies in clear, readable by whoever reads the disk: for trials with invented people only. */
    static BodyKeys clear() {
        return new BodyKeys() {
            @Override
            public BodyKey current(int retentionClass, LocalDate day) {
                return new BodyKey.Clear();
            }

            @Override
            public Optional<BodyKey> find(KeyId id) {
                return Optional.empty();
            }
        };
    }

    /**
     * One key for everything, as from a key file.
     *
     * @param key32 32 bytes, copied
     */
    static BodyKeys single(byte[] key32) {
        var key = BodyKey.Aes256.of(key32);
        return new BodyKeys() {
            @Override
            public BodyKey current(int retentionClass, LocalDate day) {
                return key;
            }

            @Override
            public Optional<BodyKey> find(KeyId id) {
                return id.equals(key.id()) ? Optional.of(key) : Optional.empty();
            }
        };
    }
}
