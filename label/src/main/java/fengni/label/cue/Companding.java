package fengni.label.cue;

/** The two logarithmic codes of eight bits (ITU-T G.711), to and from sixteen linear bits. */
final class Companding {
    /** µ-law counts its segments from here. */
    private static final int BIAS = 132;

    private static final int MU_MOST = 32_635;
    /** A-law turns every other bit. */
    private static final int TURNED = 0x55;

    private Companding() {}

    static int muLaw(int linear) {
        int size = Math.min(Math.abs(linear), MU_MOST) + BIAS;
        int segment = 31 - Integer.numberOfLeadingZeros(size) - 7;
        int code = (linear < 0 ? 0x80 : 0) | segment << 4 | ((size >> (segment + 3)) & 0x0f);
        return ~code & 0xff;
    }

    static int fromMuLaw(int code) {
        int turned = ~code;
        int size = ((((turned & 0x0f) << 3) + BIAS) << ((turned & 0x70) >> 4)) - BIAS;
        return (turned & 0x80) == 0 ? size : -size;
    }

    static int aLaw(int linear) {
        // thirteen bits, of which the negative ones are counted from -1
        int size = linear < 0 ? -(linear >> 3) - 1 : linear >> 3;
        int segment = Math.max(0, 32 - Integer.numberOfLeadingZeros(size) - 5);
        int code = segment << 4 | ((size >> Math.max(1, segment)) & 0x0f);
        return (linear < 0 ? code : code | 0x80) ^ TURNED;
    }

    static int fromALaw(int code) {
        int turned = code ^ TURNED;
        int segment = (turned & 0x70) >> 4;
        int size = ((turned & 0x0f) << 4) + 8;
        if (segment > 0) {
            size = (size + 0x100) << (segment - 1);
        }
        return (turned & 0x80) == 0 ? -size : size;
    }
}
