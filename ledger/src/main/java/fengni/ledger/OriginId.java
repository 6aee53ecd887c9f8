package fengni.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The first sixteen bytes of SHA-256 of the origin: ties every frame to its log, so that none can be moved. */
record OriginId(long high, long low) {
    static OriginId of(String origin) {
        var buffer = ByteBuffer.wrap(Sha256.of(origin.getBytes(StandardCharsets.US_ASCII)));
        return new OriginId(buffer.getLong(), buffer.getLong());
    }
}
