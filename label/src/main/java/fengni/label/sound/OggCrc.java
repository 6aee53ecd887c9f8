package fengni.label.sound;

import java.util.Arrays;

/** The check sum of Ogg (RFC 3533, section 6): the polynomial 0x04c11db7, highest bit first, from zero. */
final class OggCrc {

    private static final int POLYNOMIAL = 0x04c1_1db7;
    private static final int[] TABLE = new int[256];

    static {
        Arrays.setAll(TABLE, OggCrc::shifted);
    }

    private OggCrc() {}

    private static int shifted(int octet) {
        int sum = octet << 24;
        for (int bit = 0; bit < 8; bit++) {
            sum = sum << 1 ^ (sum < 0 ? POLYNOMIAL : 0);
        }
        return sum;
    }

    /** Puts the check sum into a page, where it counts as zero, and returns it. */
    static long sealed(byte[] page) {
        Arrays.fill(page, OggPage.CRC, OggPage.CRC + 4, (byte) 0);
        int sum = 0;
        for (byte octet : page) {
            sum = sum << 8 ^ TABLE[(sum >>> 24) ^ (octet & 0xff)];
        }
        for (int i = 0; i < 4; i++) {
            page[OggPage.CRC + i] = (byte) (sum >>> (8 * i));
        }
        return Integer.toUnsignedLong(sum);
    }
}
