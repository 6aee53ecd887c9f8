package fengni.label.sound;

/** The head of a frame of MPEG audio, layer III (ISO/IEC 11172-3, 2.4.2.3; ISO/IEC 13818-3; MPEG-2.5). */
final class Mp3Frame {
    static final int HEAD = 4;

    private static final int[] KBITS = {32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] KBITS_LOW = {8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] RATES = {44_100, 48_000, 32_000};
    private static final int MPEG_1 = 3;

    private Mp3Frame() {}

    /** Returns the length in bytes of the frame with such a head, or 0 if it is none with a length of its own. */
    static long length(long head) {
        int version = (int) (head >> 19) & 3;
        int layer = (int) (head >> 17) & 3;
        int bits = (int) (head >> 12) & 15;
        int rate = (int) (head >> 10) & 3;
        if (head >> 21 != 0x7ff || version == 1 || layer != 1 || bits == 0 || bits == 15 || rate == 3) {
            return 0;
        }
        boolean full = version == MPEG_1;
        long kbits = (full ? KBITS : KBITS_LOW)[bits - 1];
        long samplesPerSecond = RATES[rate] >> (full ? 0 : version == 2 ? 1 : 2);
        return (full ? 144_000 : 72_000) * kbits / samplesPerSecond + (head >> 9 & 1);
    }
}
