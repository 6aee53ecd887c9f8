package fengni.label;

import java.util.Optional;

/**
 * What decoders of AAC are told (AudioSpecificConfig, ISO/IEC 14496-3, 1.6.2.1), as far as a cue needs it.
 *
 * @param objectType 2 for AAC-LC
 * @param rate samples of one channel in a second
 * @param channels the number that the configuration stands for; 0 where the stream lists them itself
 * @param frames samples of one channel in a packet: 1024 or 960; 0 for object types of other shapes
 * @param extended whether bands are made up from others (SBR), as in HE-AAC
 */
public record AacConfiguration(int objectType, int rate, int channels, int frames, boolean extended) {
    public static final int LOW_COMPLEXITY = 2;

    private static final int SBR = 5;
    private static final int PS = 29;
    private static final int ESCAPE = 31;
    private static final int EXPLICIT_RATE = 15;
    private static final int SYNC = 0x2b7;
    private static final int[] RATES = {
        96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350
    };
    private static final int[] CHANNELS = {0, 1, 2, 3, 4, 5, 6, 8, 0, 0, 0, 7, 8, 24, 8, 0};

    /** Returns empty if the bytes end early or name a rate that there is not. */
    public static Optional<AacConfiguration> of(byte[] bytes) {
        var bits = new Bits(bytes);
        int type = bits.objectType();
        int rate = bits.rate();
        int channels = CHANNELS[bits.number(4)];
        boolean extended = type == SBR || type == PS;
        if (extended) {
            bits.rate();
            type = bits.objectType();
        }
        boolean plain = type >= 1 && type <= 4;
        boolean shorter = bits.number(1) == 1;
        if (plain) {
            boolean depends = bits.number(1) == 1;
            bits.number(depends ? 14 : 0);
            bits.number(1);
        }
        boolean whole = rate > 0 && !bits.over();
        boolean more =
                plain && channels > 0 && bits.number(11) == SYNC && bits.objectType() == SBR && bits.number(1) == 1;
        return whole
                ? Optional.of(new AacConfiguration(
                        type, rate, channels, plain ? (shorter ? 960 : 1024) : 0, extended || (more && !bits.over())))
                : Optional.empty();
    }

    /** Reads bits; zeros behind the end. */
    private static final class Bits {
        private final byte[] bytes;
        private int at;

        private Bits(byte[] bytes) {
            this.bytes = bytes;
        }

        int number(int width) {
            int value = 0;
            for (int i = 0; i < width; i++, at++) {
                int bit = over() || at == 8 * bytes.length ? 0 : bytes[at >> 3] >> (7 - (at & 7)) & 1;
                value = value << 1 | bit;
            }
            return value;
        }

        boolean over() {
            return at > 8 * bytes.length;
        }

        int objectType() {
            int type = number(5);
            return type == ESCAPE ? 32 + number(6) : type;
        }

        int rate() {
            int index = number(4);
            if (index == EXPLICIT_RATE) {
                return number(24);
            }
            return index < RATES.length ? RATES[index] : 0;
        }
    }
}
