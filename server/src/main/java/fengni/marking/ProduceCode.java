package fengni.marking;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Writes a place as 32 lower-case hex digits and reads it back.
 *
 * <p>Node (16 bits), day (16), count (40) and the first 56 bits of their HMAC-SHA-256 make one block, which AES-256
 * permutes: without the key a number tells neither node nor day nor volume, and an invented one is recognised (all but
 * one in 2<sup>56</sup>). The digits are all allowed in the metadata label (GB 45438-2025, Appendix E, j).
 *
 * <p>Safe for use by many threads.
 */
final class ProduceCode {
    private static final int BLOCK = 16;
    private static final int PLACE = 9;

    private final KeyParameter cipherKey;
    private final KeyParameter macKey;

    ProduceCode(byte[] key32) {
        cipherKey = new KeyParameter(hmac(new KeyParameter(key32), new byte[] {'c'}));
        macKey = new KeyParameter(hmac(new KeyParameter(key32), new byte[] {'m'}));
    }

    String write(ProducePlace place) {
        var clear = ByteBuffer.allocate(BLOCK)
                .putShort((short) place.node())
                .putShort((short) place.day())
                .put((byte) (place.count() >>> Integer.SIZE))
                .putInt((int) place.count());
        clear.put(hmac(macKey, Arrays.copyOf(clear.array(), PLACE)), 0, BLOCK - PLACE);
        return HexFormat.of().formatHex(permute(true, clear.array()));
    }

    Optional<ProducePlace> read(String number) {
        if (!number.matches("[0-9a-f]{32}")) {
            return Optional.empty();
        }
        var clear = permute(false, HexFormat.of().parseHex(number));
        var mac = hmac(macKey, Arrays.copyOf(clear, PLACE));
        if (!Arrays.equals(clear, PLACE, BLOCK, mac, 0, BLOCK - PLACE)) {
            return Optional.empty();
        }
        var place = ByteBuffer.wrap(clear);
        int node = Short.toUnsignedInt(place.getShort());
        int day = Short.toUnsignedInt(place.getShort());
        long high = Byte.toUnsignedLong(place.get()) << Integer.SIZE;
        return Optional.of(new ProducePlace(node, day, high | Integer.toUnsignedLong(place.getInt())));
    }

    private byte[] permute(boolean forth, byte[] block) {
        var engine = AESEngine.newInstance();
        engine.init(forth, cipherKey);
        var out = new byte[BLOCK];
        engine.processBlock(block, 0, out, 0);
        return out;
    }

    private static byte[] hmac(KeyParameter key, byte[] message) {
        var mac = new HMac(new SHA256Digest());
        mac.init(key);
        mac.update(message, 0, message.length);
        var out = new byte[mac.getMacSize()];
        mac.doFinal(out, 0);
        return out;
    }
}
