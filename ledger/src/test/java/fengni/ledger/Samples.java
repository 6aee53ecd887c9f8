package fengni.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Invented records and settings. */
final class Samples {
    static final String ORIGIN = "example.cn/ledger/test/1";
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);

    private Samples() {}

    static CheckpointSigner signer() {
        return CheckpointSigner.ed25519(ORIGIN, filled(7));
    }

    static BodyKeys keys() {
        return BodyKeys.single(filled(9));
    }

    static LedgerSettings settings() {
        return new LedgerSettings(ORIGIN, keys(), signer(), CLOCK);
    }

    static LedgerSettings smallSegments() {
        return new LedgerSettings(ORIGIN, keys(), signer(), CLOCK, 4096);
    }

    static Fsck.Trust trust() {
        return new Fsck.Trust(Optional.of(signer().verifier()), keys());
    }

    /** A record that says its number. */
    static Draft draft(int number) {
        return new Draft(
                1 + number % 5,
                number % 3,
                CanonicalJson.bytes(Map.of("account", "u" + number)),
                CanonicalJson.bytes(Map.of("prompt", "写一首关于秋天的诗，第 " + number + " 首", "number", number)),
                CanonicalJson.bytes(Map.of("verdict", "pass")));
    }

    static String what(Stored stored) {
        return new String(stored.what(), StandardCharsets.UTF_8);
    }

    static String what(int number) {
        return new String(draft(number).what(), StandardCharsets.UTF_8);
    }

    static byte[] filled(int value) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
