package fengni.label.cue;

import fengni.label.file.Slice;
import java.util.Optional;
import java.util.stream.Stream;

/** How a WAV file writes one sample of one channel; little-endian. */
enum SampleFormat {
    U8(1, 8),
    S16(1, 16),
    S24(1, 24),
    S32(1, 32),
    F32(3, 32),
    F64(3, 64),
    A_LAW(6, 8),
    MU_LAW(7, 8);

    private final int tag;
    private final int bits;

    SampleFormat(int tag, int bits) {
        this.tag = tag;
        this.bits = bits;
    }

    /**
     * Finds a format.
     *
     * @param tag the format tag, of the sub-format if the tag says so
     * @param bits of one sample as it is stored
     */
    static Optional<SampleFormat> of(int tag, int bits) {
        return Stream.of(values())
                .filter(format -> format.tag == tag && format.bits == bits)
                .findFirst();
    }

    int bytes() {
        return bits / 8;
    }

    boolean isLinear() {
        return tag == 1;
    }

    /** Returns a sample from -1 to 1; a float that is no number counts as silence. */
    double read(Slice bytes, int at) {
        double value = switch (this) {
            case U8 -> (bytes.u8(at) - 128) / 128d;
            case S16 -> (short) bytes.u16le(at) / 32_768d;
            case S24 -> ((byte) bytes.u8(at + 2) * 65_536 + bytes.u16le(at)) / 8_388_608d;
            case S32 -> (int) bytes.u32le(at) / 2_147_483_648d;
            case F32 -> Float.intBitsToFloat((int) bytes.u32le(at));
            case F64 -> Double.longBitsToDouble(bytes.u32le(at) | bytes.u32le(at + 4) << 32);
            case A_LAW -> Companding.fromALaw(bytes.u8(at)) / 32_768d;
            case MU_LAW -> Companding.fromMuLaw(bytes.u8(at)) / 32_768d;
        };
        return Double.isFinite(value) ? value : 0;
    }

    /**
     * Writes a sample.
     *
     * @param value from -1 to 1
     * @param valid how many of the stored bits count; the others are zeros on the low side
     */
    void write(double value, int valid, byte[] bytes, int at) {
        long code = switch (this) {
            case U8 -> linear(value, valid) + 128;
            case S16, S24, S32 -> linear(value, valid);
            case F32 -> Float.floatToIntBits((float) value);
            case F64 -> Double.doubleToLongBits(value);
            case A_LAW -> Companding.aLaw((int) Math.round(value * 32_767));
            case MU_LAW -> Companding.muLaw((int) Math.round(value * 32_767));
        };
        for (int i = 0; i < bytes(); i++) {
            bytes[at + i] = (byte) (code >> (8 * i));
        }
    }

    private long linear(double value, int valid) {
        return Math.round(value * ((1L << (valid - 1)) - 1)) << (bits - valid);
    }
}
