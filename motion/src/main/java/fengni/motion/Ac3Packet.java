package fengni.motion;

import java.util.Optional;

/**
 * The head of a packet of AC-3 (ETSI TS 102 366, 4.3 and 4.4), as far as a container tells it too.
 *
 * @param rate two bits that choose the rate
 * @param bits in a second
 * @param stream number of the syntax
 * @param mode what the sound is for
 * @param channels which channels there are
 * @param bass whether there is one for low tones
 * @param dialogue how far dialogue lies below full scale, in decibels: 1 to 31
 */
record Ac3Packet(int rate, int bits, int stream, int mode, int channels, boolean bass, int dialogue) {
    /** Samples of one channel in a packet. */
    static final int FRAMES = 1536;

    private static final int USUAL = 8;
    private static final int[] KILOBITS = {
        32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512, 576, 640
    };

    /** Returns empty for what is none, or of another syntax. */
    static Optional<Ac3Packet> of(byte[] packet) {
        try {
            var bits = Bits.plain(packet);
            boolean begins = bits.number(16) == 0x0b77;
            bits.number(16); // check sum
            int rate = bits.number(2);
            int size = bits.number(6) >> 1;
            int stream = bits.number(5);
            int mode = bits.number(3);
            int channels = bits.number(3);
            bits.number(channels > 1 && (channels & 1) == 1 ? 2 : 0); // centre
            bits.number((channels & 4) != 0 ? 2 : 0); // surround
            bits.number(channels == 2 ? 2 : 0);
            boolean bass = bits.bit();
            int dialogue = bits.number(5);
            boolean known = begins && rate < 3 && size < KILOBITS.length && stream == USUAL;
            return known
                    ? Optional.of(new Ac3Packet(
                            rate, 1000 * KILOBITS[size], stream, mode, channels, bass, dialogue == 0 ? 31 : dialogue))
                    : Optional.empty();
        } catch (Unworkable cut) {
            return Optional.empty();
        }
    }
}
