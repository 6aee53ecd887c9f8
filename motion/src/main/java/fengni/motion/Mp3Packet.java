package fengni.motion;

import java.util.Optional;

/**
 * The head of a packet of MP3 (ISO/IEC 11172-3, 2.4.1; 13818-3 for lower rates).
 *
 * @param version two bits: 3 for MPEG-1
 * @param rate two bits that choose the rate
 * @param mono whether it has one channel
 * @param bits in a second; 0 if free
 * @param reachesBack how many bytes before the packet its sound begins
 */
record Mp3Packet(int version, int rate, boolean mono, int bits, int reachesBack) {
    private static final int MPEG_1 = 3;
    private static final int LAYER_3 = 1;
    private static final int[] KILOBITS = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] KILOBITS_LOW = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};

    /** Returns empty for what is none, or of another layer. */
    static Optional<Mp3Packet> of(byte[] packet) {
        if (packet.length < 8 || (packet[0] & 0xff) != 0xff || (packet[1] & 0xe0) != 0xe0) {
            return Optional.empty();
        }
        int version = packet[1] >> 3 & 3;
        int index = packet[2] >> 4 & 15;
        if ((packet[1] >> 1 & 3) != LAYER_3 || version == 1 || index == 15) {
            return Optional.empty();
        }
        int side = (packet[1] & 1) == 0 ? 6 : 4; // behind a check sum, if there is one
        int begins =
                version == MPEG_1 ? (packet[side] & 0xff) << 1 | (packet[side + 1] & 0x80) >> 7 : packet[side] & 0xff;
        int kilobits = (version == MPEG_1 ? KILOBITS : KILOBITS_LOW)[index];
        return Optional.of(
                new Mp3Packet(version, packet[2] >> 2 & 3, (packet[3] & 0xc0) == 0xc0, 1000 * kilobits, begins));
    }

    int frames() {
        return version == MPEG_1 ? 1152 : 576;
    }

    boolean isLike(Mp3Packet other) {
        return version == other.version && rate == other.rate && mono == other.mono;
    }
}
